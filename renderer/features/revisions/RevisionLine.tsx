import {
  BookCheck,
  FileCheck,
  GitCompare,
  GitMerge,
  History,
  Hourglass,
  PenLine,
  RotateCcw,
  Undo2,
  type LucideIcon
} from 'lucide-react'
import { shortHash } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { nameOfRevision, type RevisionView } from './revisionName'
import styles from './RevisionsPanel.module.css'

const EVENT_ICONS: Record<RevisionView['events'][number]['kind'], LucideIcon> = {
  submitted: Hourglass,
  recalled: Undo2,
  signed: FileCheck,
  returned: Undo2,
  published: BookCheck
}

/** How a text came to be, where it was not simply written. */
function Origin({ article, revision }: { article: ArticleView; revision: RevisionView }) {
  const t = useTranslate()
  const source = article.revisions.find((each) => each.id === revision.restores)
  if (source)
    return (
      <p className={styles.event}>
        <History size={14} aria-hidden /> {t('revisions.restoredFrom', { name: nameOfRevision(source) })}
      </p>
    )
  if (revision.parents.length < 2) return null
  return (
    <p className={styles.event}>
      <GitMerge size={14} aria-hidden /> {t('revisions.mergedFrom')}
    </p>
  )
}

function Event({ event, isVoid }: { event: RevisionView['events'][number]; isVoid: boolean }) {
  const t = useTranslate()
  const Icon = EVENT_ICONS[event.kind]
  const words = { name: event.member }
  return (
    <p className={[styles.event, styles[event.kind], isVoid && styles.void].filter(Boolean).join(' ')}>
      <Icon size={14} aria-hidden />
      <span>
        {isVoid ? t('revisions.signedByVoid', words) : t(`revisions.event.${event.kind}`, words)}
        <time>{formatMoment(event.at)}</time>
        {event.note && <q>{event.note}</q>}
      </span>
    </p>
  )
}

interface RevisionLineProps {
  readonly article: ArticleView
  readonly revision: RevisionView
  readonly isEditable: boolean
  readonly isRestoring: boolean
  readonly onCompare: () => void
  readonly onName: () => void
  readonly onRestore: () => void
}

/** One text of the article's past: when, who, what happened to it, and what can be done with it. */
export function RevisionLine(props: RevisionLineProps) {
  const t = useTranslate()
  const { article, revision, isEditable, isRestoring } = props
  const name = nameOfRevision(revision)
  const isHead = article.heads.includes(revision.id)
  const counts = (event: RevisionView['events'][number]) =>
    article.signatures.some((each) => each.revision === revision.id && each.at === event.at && each.counts)

  return (
    <li data-head={isHead} data-named={revision.note !== ''}>
      <div className={styles.name}>
        <p>
          <strong>{name}</strong>
          {isHead && (
            <span className={styles.head}>
              {t(article.heads.length > 1 ? 'revisions.parallel' : 'revisions.head')}
            </span>
          )}
        </p>
        {article.mayWrite && (
          <IconButton icon={PenLine} label={t('revisions.rename', { name })} onClick={props.onName} />
        )}
      </div>
      <p className={styles.under}>
        {revision.note ? formatMoment(revision.at) : t('revisions.automatic')}
        <br />
        {revision.member} · <code>{shortHash(revision.id)}</code>
      </p>
      <Origin article={article} revision={revision} />
      {revision.events.map((event, index) => (
        <Event key={index} event={event} isVoid={event.kind === 'signed' && !counts(event)} />
      ))}
      <div className={styles.acts}>
        {article.revisions.length > 1 && (
          <Button
            look="quiet"
            icon={GitCompare}
            aria-label={t('revisions.compareOf', { name })}
            onClick={props.onCompare}
          >
            {t('revisions.compare')}
          </Button>
        )}
        {isEditable && revision.id !== article.head && (
          <Button
            look="quiet"
            icon={RotateCcw}
            isBusy={isRestoring}
            aria-label={t('revisions.restoreOf', { name })}
            onClick={props.onRestore}
          >
            {t('revisions.restore')}
          </Button>
        )}
      </div>
    </li>
  )
}
