import { ALargeSmall, ArrowLeft, ChevronDown, ChevronUp, PenLine, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { shortHash } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { Tooltip } from '@renderer/ui/Tooltip'
import styles from './ApprovalPage.module.css'
import type { QueuePlace } from './useQueuePlace'

/** The ways to look at what is to be signed. */
export const readingViews = ['text', 'changes', 'pages'] as const
export type ReadingView = (typeof readingViews)[number]

interface ReadingHeaderProps {
  readonly article: ArticleView
  readonly revision: string
  readonly view: ReadingView
  readonly onView: (view: ReadingView) => void
  readonly place: QueuePlace
  readonly counts: ReactNode
  readonly onLarge: () => void
  /** Null where it may not be done now. */
  readonly onReturn: (() => void) | null
  readonly onSign: (() => void) | null
}

/** What is being read, how it is looked at, and what is decided about it. */
export function ReadingHeader(props: ReadingHeaderProps) {
  const { article, revision, view, place } = props
  const t = useTranslate()
  const [, go] = useLocation()
  return (
    <header className={styles.header}>
      <IconButton icon={ArrowLeft} label={t('approvals.backToQueue')} onClick={() => go(paths.approvals)} />
      {place.total > 0 && (
        <>
          <IconButton
            icon={ChevronUp}
            label={t('commands.previousInQueue')}
            disabled={!place.previous}
            onClick={() => place.previous?.()}
          />
          <IconButton
            icon={ChevronDown}
            label={t('commands.nextInQueue')}
            disabled={!place.next}
            onClick={() => place.next?.()}
          />
          {place.at > 0 && (
            <span
              className={styles.place}
              title={t('reading.position', { at: place.at, total: place.total })}
            >
              {place.at}/{place.total}
            </span>
          )}
        </>
      )}
      <ArticleStatusMark status={article.row.status} level={article.row.level} levels={article.row.levels} />
      <Tooltip text={t('approvals.hashHint')}>
        <code className={styles.hash} tabIndex={0}>
          {shortHash(revision)}
        </code>
      </Tooltip>
      {props.counts}
      <div className={styles.decisions}>
        <div role="group" aria-label={t('reading.views')} className={styles.views}>
          {readingViews.map((each) => (
            <Button key={each} look="quiet" aria-pressed={view === each} onClick={() => props.onView(each)}>
              {t(`reading.${each}`)}
            </Button>
          ))}
        </div>
        <IconButton icon={ALargeSmall} label={t('reading.large')} onClick={props.onLarge} />
        <Button icon={Undo2} disabled={!props.onReturn} onClick={() => props.onReturn?.()}>
          {t('approvals.return')}
        </Button>
        <Button look="primary" icon={PenLine} disabled={!props.onSign} onClick={() => props.onSign?.()}>
          {t('approvals.sign')}
        </Button>
      </div>
    </header>
  )
}
