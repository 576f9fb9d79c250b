import { ClockAlert, ShieldAlert } from 'lucide-react'
import { logSentence } from '@shared/i18n/logSentence'
import type { LogRowView } from '@shared/ipc/routes/log'
import { formatMoment } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import { jumpText } from './jumpText'
import styles from './LogScreen.module.css'

interface LogLineProps {
  readonly index: number
  readonly count: number
  /** Undefined while its page is being read. */
  readonly row: LogRowView | undefined
  readonly isChosen: boolean
  readonly top: number
  readonly height: number
  readonly onOpen: () => void
}

/** One record: when, by whom, what, and in whose own words. */
export function LogLine({ index, count, row, isChosen, top, height, onOpen }: LogLineProps) {
  const t = useTranslate()
  const place = { transform: `translateY(${top}px)`, height }
  if (!row)
    return <div className={styles.record} style={place} role="option" aria-selected={false} aria-busy />
  return (
    <div
      id={`record-${index}`}
      className={styles.record}
      style={place}
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      onClick={onOpen}
    >
      <span className={styles.when}>{formatMoment(row.at)}</span>
      <span className={styles.what}>
        <span className={styles.sentence}>{logSentence(t, row)}</span>
        <span className={styles.more}>
          {!row.isGenuine && (
            <span className={styles.bad}>
              <ShieldAlert size={14} aria-hidden /> {t('log.notGenuine')}
            </span>
          )}
          {row.jump !== null && (
            <span className={styles.jump}>
              <ClockAlert size={14} aria-hidden /> {jumpText(t, row.jump)}
            </span>
          )}
          {row.said !== '' && <span className={styles.said}>{row.said}</span>}
        </span>
      </span>
    </div>
  )
}
