import { Crop as CropIcon } from 'lucide-react'
import type { Crop } from '@shared/document/figure'
import {
  pagePictureNames,
  pagePictures,
  pagePixels,
  pageShape,
  type PagePicture
} from '@shared/domain/pageCopy'
import { IconButton } from '@renderer/ui/Button'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { FramedPhoto, type PagePhoto } from './FramedPhoto'
import styles from './PageCopy.module.css'

/** A picture of the page: which photo of the text, in which shape. */
export interface PictureKey {
  readonly photo: number
  readonly picture: PagePicture
}

interface PictureListProps {
  readonly photos: readonly PagePhoto[]
  readonly cropOf: (photo: number, picture: PagePicture) => Crop
  readonly isChosen: (key: PictureKey) => boolean
  readonly onChoose: (key: PictureKey, isChosen: boolean) => void
  readonly onFrame: (key: PictureKey) => void
}

/** Below this part of the pixels that a page shows, a picture looks soft. */
const SOFT = 0.6

/** Every photo of the text in each shape of the page; which are saved is chosen here. */
export function PictureList({ photos, cropOf, isChosen, onChoose, onFrame }: PictureListProps) {
  const t = useTranslate()
  if (photos.length === 0) return <p className={styles.hint}>{t('pageCopies.noPictures')}</p>
  return (
    <ol className={styles.pictures}>
      {photos.map((photo, index) => (
        <li key={`${index} ${photo.media}`}>
          <p>{[photo.caption, photo.credit].filter((line) => line !== '').join(' ')}</p>
          {photo.isRefused ? (
            <Notice tone="warn">{t('pageCopies.refused')}</Notice>
          ) : (
            <div className={styles.cuts}>
              {pagePictureNames.map((picture) => {
                const key = { photo: index, picture }
                const crop = cropOf(index, picture)
                const pixels = pagePixels(photo, photo.angle, crop, picture)
                const shape = `${t(`pageCopies.shapes.${picture}`)} ${pagePictures[picture].name}`
                const isSoft = pixels.width < pagePictures[picture].width * SOFT
                return (
                  <div key={picture} className={styles.cut} style={{ flexGrow: pageShape(picture) }}>
                    <FramedPhoto photo={photo} crop={crop} />
                    <div className={styles.cutLine}>
                      <CheckField
                        label={t('pageCopies.choose', { number: index + 1, shape })}
                        isChecked={isChosen(key)}
                        onChange={(next) => onChoose(key, next)}
                      />
                      <IconButton
                        icon={CropIcon}
                        label={t('pageCopies.frameOf', { number: index + 1, shape })}
                        onClick={() => onFrame(key)}
                      />
                    </div>
                    <small>
                      {t('pageCopies.size', { ...pixels })}
                      {isSoft && <em> · {t('pageCopies.small')}</em>}
                    </small>
                  </div>
                )
              })}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
