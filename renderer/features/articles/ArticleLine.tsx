import type { MouseEvent } from 'react'
import { GitFork, Image, MessageSquareWarning, PencilLine } from 'lucide-react'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { formatAgo } from '@renderer/ui/formatAgo'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { SignOffMarks } from '@renderer/ui/SignOffMarks'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useNow } from '@renderer/ui/useNow'
import styles from './ArticleTable.module.css'

interface ArticleLineProps {
  readonly index: number
  /** Undefined while its page is being read. */
  readonly row: ArticleRowView | undefined
  readonly productName: string
  readonly isChosen: boolean
  readonly top: number
  readonly height: number
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onChoose: (event: MouseEvent) => void
  readonly onOpen: () => void
}

/** One article of the list. */
export function ArticleLine({
  index,
  row,
  productName,
  isChosen,
  top,
  height,
  isSelected,
  onSelect,
  onChoose,
  onOpen
}: ArticleLineProps) {
  const t = useTranslate()
  const now = useNow()
  const place = { transform: `translateY(${top}px)`, height }
  if (!row) return <div className={styles.row} style={place} role="row" aria-busy />
  return (
    <div
      id={`article-row-${index}`}
      className={styles.row}
      style={place}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-selected={isSelected}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('replacing.choose', { title: row.title || t('articles.untitled') })}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onChange={onSelect}
        />
      </span>
      <span role="gridcell" className={styles.title}>
        <a
          href={`#/articles/${row.id}`}
          tabIndex={-1}
          onClick={(event) => {
            event.preventDefault()
            // With a key held, the click chooses the line.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            onOpen()
          }}
        >
          {row.title || t('articles.untitled')}
        </a>
        <span className={styles.under}>
          <SignOffMarks article={row} />
          {row.byline && <span>{row.byline}</span>}
          {row.eventDate && (
            <span>{t('articles.eventOn', { day: formatDay(fromWallTime(row.eventDate)) })}</span>
          )}
          {row.photos > 0 && (
            <span title={t('articles.photos', { count: row.photos })}>
              <Image size={13} aria-hidden /> {row.photos}
            </span>
          )}
          {row.hasDraft && (
            <span>
              <PencilLine size={13} aria-hidden /> {t('articles.hasDraft')}
            </span>
          )}
          {row.blocking > 0 && (
            <span className={styles.warn}>
              <MessageSquareWarning size={13} aria-hidden /> {t('articles.blocking', { count: row.blocking })}
            </span>
          )}
          {row.heads > 1 && (
            <span className={styles.warn}>
              <GitFork size={13} aria-hidden /> {t('articles.twoHeads')}
            </span>
          )}
        </span>
      </span>
      <span role="gridcell">
        <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} todo={row.todo} />
      </span>
      <span role="gridcell" className={styles.place}>
        <span>{productName}</span>
        <span>{row.rubric}</span>
      </span>
      <span role="gridcell" className={styles.cut}>
        {row.owner}
      </span>
      <span role="gridcell" className={styles.number}>
        {formatCount(row.words)}
      </span>
      <span role="gridcell" className={styles.number}>
        {formatAgo(row.updatedAt, now, t)}
      </span>
    </div>
  )
}
