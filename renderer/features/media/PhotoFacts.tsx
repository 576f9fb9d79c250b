import type { ReactNode } from 'react'
import { FileImage } from 'lucide-react'
import { Link } from 'wouter'
import type { PhotoFacts as Facts } from '@shared/ipc/routes/media'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { formatBytes, formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './PhotoDialog.module.css'

interface PhotoFactsProps {
  readonly article: string
  readonly media: string
  readonly facts: Facts
  /** Called before somebody goes where the photo stands too: nothing typed is left behind. */
  readonly onLeave: () => void
  readonly children: ReactNode
}

interface UseProps {
  readonly use: Facts['uses'][number]
  readonly isOwn: boolean
  readonly onLeave: () => void
}

function Use({ use, isOwn, onLeave }: UseProps) {
  const t = useTranslate()
  const title = use.title || t('articles.untitled')
  return (
    <li>
      {isOwn ? (
        t('media.usedHere')
      ) : (
        <>
          <Link href={paths.article(use.article)} onClick={onLeave}>
            {title}
          </Link>{' '}
          ({use.isDraft ? t('articles.hasDraft') : t(`articles.status.${use.status}`)})
        </>
      )}
      {use.pages.map(({ issue, number, page }) => (
        <span key={`${issue} ${page}`}>
          {' · '}
          <Link href={paths.issue(issue)} onClick={onLeave}>
            {t('media.usedOnPage', { number, page })}
          </Link>
        </span>
      ))}
    </li>
  )
}

/** What is known of a photo's file, and the other places where it stands. */
export function PhotoFacts({ article, media, facts, onLeave, children }: PhotoFactsProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const { width, height, bytes, taken, hasOriginal, uses } = facts
  const shown = uses.filter((use) => use.article !== article || use.pages.length > 0)
  return (
    <section className={styles.facts}>
      <p>
        {t('media.size', { width: formatCount(width), height: formatCount(height) })} · {formatBytes(bytes)}
        {taken !== '' && <> · {t('media.taken', { day: taken.split('-').reverse().join('/') })}</>}
      </p>
      {shown.length === 0 ? (
        <p>{t('media.usedNowhere')}</p>
      ) : (
        <div>
          <p>{t('media.usedIn')}</p>
          <ul className={styles.uses}>
            {shown.map((use) => (
              <Use key={use.article} use={use} isOwn={use.article === article} onLeave={onLeave} />
            ))}
          </ul>
        </div>
      )}
      <div className={styles.acts}>
        {children}
        <Button
          look="quiet"
          icon={FileImage}
          onClick={() => void request('media.openOriginal', { media }).catch(tellError)}
        >
          {t(hasOriginal ? 'media.openOriginal' : 'media.openPhoto')}
        </Button>
      </div>
    </section>
  )
}
