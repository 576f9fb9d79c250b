import { Clock, Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { QueueRowView } from '@shared/ipc/routes/signOff'
import { paths } from '@renderer/api/paths'
import { dueWords } from '@renderer/ui/dueWords'
import { formatAgo } from '@renderer/ui/formatAgo'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ArticleStatusMark } from '@renderer/ui/Status'
import styles from './QueueLine.module.css'
import type { Look } from './splitChosen'

interface QueueLineProps {
  readonly row: QueueRowView
  readonly product: string
  readonly unit: string
  readonly now: number
  /** Null before it is known. */
  readonly look: Look | null
  readonly isChosen: boolean
  readonly onChoose: () => void
  /** What changed between two texts, in words. */
  readonly renderChanges: (before: string, after: string) => ReactNode
}

/** How far the reader has come with it: a word, and what changed since the last look. */
function LookWords({ row, look, renderChanges }: Pick<QueueLineProps, 'row' | 'look' | 'renderChanges'>) {
  const t = useTranslate()
  if (!look) return null
  if (look.state === 'ended')
    return (
      <span className={styles.read}>
        <Check size={14} aria-hidden /> {t('reading.ended')}
      </span>
    )
  if (look.state === 'changed' && look.former !== null)
    return (
      <span className={styles.changes}>
        {t('reading.since')} {renderChanges(look.former, row.head)}
      </span>
    )
  return <span>{t(look.state === 'opened' ? 'reading.opened' : 'reading.never')}</span>
}

/** One article that waits: whose, for what, how long, and what is new in it. */
export function QueueLine(props: QueueLineProps) {
  const { row, product, unit, now, look, isChosen, onChoose, renderChanges } = props
  const t = useTranslate()
  const title = row.title || t('articles.untitled')
  const isLate = row.due !== null && row.due < now
  return (
    <li className={styles.item} data-chosen={isChosen}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={t('signing.choose', { title })}
        checked={isChosen}
        onChange={onChoose}
      />
      <div className={styles.main}>
        <div className={styles.head}>
          <Link href={paths.approval(row.id)} className={styles.title} data-queue-link>
            {title}
          </Link>
          <span
            className={styles.due}
            data-late={isLate}
            title={row.pressing ? t(`signing.pressing.${row.pressing}`) : undefined}
          >
            {row.due !== null && <Clock size={14} aria-hidden />}
            {dueWords(row.due, now, t)}
          </span>
        </div>
        <div className={styles.facts}>
          <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
          <span>{[row.owner, unit].filter(Boolean).join(' · ')}</span>
          <span>{[product, row.rubric].filter(Boolean).join(' · ')}</span>
          <span>{t('articles.wordCount', { count: formatCount(row.words) })}</span>
          {row.submittedAt !== null && (
            <span>{t('approvals.since', { moment: formatAgo(row.submittedAt, now, t) })}</span>
          )}
        </div>
        <div className={styles.facts}>
          <LookWords row={row} look={look} renderChanges={renderChanges} />
          {row.inPlaceOf !== null && (
            <span className={styles.place}>{t('signing.forName', { name: row.inPlaceOf })}</span>
          )}
          {row.conditions > 0 && (
            <span className={styles.warn}>{t('signing.conditions', { count: row.conditions })}</span>
          )}
          {row.blocking > row.conditions && (
            <span className={styles.warn}>
              {t('articles.blocking', { count: row.blocking - row.conditions })}
            </span>
          )}
        </div>
      </div>
    </li>
  )
}
