import { History, Printer } from 'lucide-react'
import type { SearchHit } from '@shared/ipc/routes/search'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { Marked } from '@renderer/ui/Marked'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useNow } from '@renderer/ui/useNow'
import styles from './SearchScreen.module.css'

interface HitLineProps {
  readonly index: number
  readonly count: number
  /** Undefined while its page is being read. */
  readonly hit: SearchHit | undefined
  readonly productName: string
  readonly isChosen: boolean
  readonly top: number
  readonly height: number
  readonly onChoose: () => void
  readonly onOpen: () => void
}

/** One article that was found: its title, the words in their sentence, and what is known of it. */
export function HitLine(props: HitLineProps) {
  const { index, count, hit, productName, isChosen, top, height, onChoose, onOpen } = props
  const t = useTranslate()
  const now = useNow()
  const place = { transform: `translateY(${top}px)`, height }
  if (!hit) return <div className={styles.hit} style={place} role="option" aria-selected={false} aria-busy />
  const { row, title, snippet, printed } = hit
  return (
    <div
      id={`hit-${index}`}
      className={styles.hit}
      style={place}
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      onClick={() => {
        onChoose()
        onOpen()
      }}
    >
      <span className={styles.hitTitle}>{title.text ? <Marked {...title} /> : t('articles.untitled')}</span>
      <span className={styles.snippet}>
        {snippet && (
          <>
            {snippet.place !== 'text' && <em>{t(`search.place.${snippet.place}`)}: </em>}
            <Marked text={snippet.text} marks={snippet.marks} />
          </>
        )}
      </span>
      <span className={styles.facts}>
        <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
        {hit.past !== null && (
          <span className={styles.past}>
            <History size={13} aria-hidden /> {t('search.inPast')}
          </span>
        )}
        <span>{[productName, row.rubric].filter(Boolean).join(' · ')}</span>
        {row.byline && <span>{row.byline}</span>}
        {row.eventDate && (
          <span>{t('articles.eventOn', { day: formatDay(fromWallTime(row.eventDate)) })}</span>
        )}
        {printed && (
          <span>
            <Printer size={13} aria-hidden />{' '}
            {t('search.printed', {
              number: printed.number,
              day: formatDay(fromWallTime(printed.date)),
              page: printed.page
            })}
          </span>
        )}
        <span className={styles.when}>{formatAgo(row.updatedAt, now, t)}</span>
      </span>
    </div>
  )
}
