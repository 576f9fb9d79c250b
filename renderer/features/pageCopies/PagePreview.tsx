import { Landmark } from 'lucide-react'
import { useState } from 'react'
import type { Crop } from '@shared/document/figure'
import { pagePictureNames, type PagePicture } from '@shared/domain/pageCopy'
import type { PageCopy } from '@shared/ipc/routes/pageCopies'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { FramedPhoto } from './FramedPhoto'
import styles from './PageCopy.module.css'

interface PagePreviewProps {
  readonly copy: PageCopy
  readonly cropOf: (photo: number, picture: PagePicture) => Crop
}

/** How the post will look at the width of a telephone: a plain page of nobody's brand. */
export function PagePreview({ copy, cropOf }: PagePreviewProps) {
  const t = useTranslate()
  const [picture, setPicture] = useState<PagePicture>('upright')
  const [first] = copy.photos.flatMap((photo, index) => (photo.isRefused ? [] : [{ photo, index }]))
  const others = copy.photos.filter((photo) => !photo.isRefused).length - 1
  return (
    <section className={styles.preview} aria-label={t('pageCopies.preview')} tabIndex={0}>
      {first && (
        <div role="group" aria-label={t('pageCopies.previewShape')} className={styles.shapes}>
          {pagePictureNames.map((name) => (
            <Button key={name} look="quiet" aria-pressed={picture === name} onClick={() => setPicture(name)}>
              {t(`pageCopies.shapes.${name}`)}
            </Button>
          ))}
        </div>
      )}
      <article className={styles.post}>
        <header>
          <span className={styles.emblem} aria-hidden>
            <Landmark size={20} strokeWidth={1.6} />
          </span>
          <div>
            <strong>{copy.productName}</strong>
            <span>
              {copy.publisher} · {t('pageCopies.justNow')}
            </span>
          </div>
        </header>
        <div className={styles.words}>
          {[...copy.paragraphs, copy.attribution].map((paragraph, index) => (
            <p key={`${index} ${paragraph.slice(0, 20)}`}>{paragraph}</p>
          ))}
        </div>
        {first && <FramedPhoto photo={first.photo} crop={cropOf(first.index, picture)} />}
        {others > 0 && <p className={styles.more}>{t('pageCopies.more', { count: others })}</p>}
      </article>
    </section>
  )
}
