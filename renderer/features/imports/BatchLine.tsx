import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Copy,
  LoaderCircle,
  type LucideIcon
} from 'lucide-react'
import { Link } from 'wouter'
import type { FileState } from '@shared/domain/batchStates'
import type { BatchFile } from '@shared/domain/importBatch'
import { formatDay, formatTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { baseName, describeFile, folderName, lookWords } from './batchWords'
import styles from './BatchTable.module.css'

const ICONS: Readonly<Record<FileState, LucideIcon>> = {
  waiting: CircleDashed,
  reading: LoaderCircle,
  done: CircleCheck,
  known: Copy,
  refused: CircleAlert,
  left: CircleSlash
}

interface BatchLineProps {
  readonly index: number
  /** Undefined while its page is being read. */
  readonly file: BatchFile | undefined
  readonly why: string
  readonly top: number
  readonly measure: (element: HTMLElement | null) => void
  readonly isBusy: boolean
  readonly onRetry: () => void
  readonly onReport: () => void
  readonly onViewPhoto: () => void
}

const number = (count: number) => (count === 0 ? '' : formatCount(count))

/** One file of a batch. */
export function BatchLine({
  index,
  file,
  why,
  top,
  measure,
  isBusy,
  onRetry,
  onReport,
  onViewPhoto
}: BatchLineProps) {
  const t = useTranslate()
  const place = { transform: `translateY(${top}px)` }
  const shared = { className: styles.row, style: place, role: 'row', 'data-index': index, ref: measure }
  if (!file) return <div {...shared} aria-rowindex={index + 2} aria-busy />
  const name = baseName(file.path)
  const Icon = ICONS[file.state]
  const words = describeFile(file, t)
  const isKnown = file.state === 'known' && file.kind === 'document'
  const hasReport = file.state === 'done' && file.kind === 'document'
  return (
    <div {...shared} aria-rowindex={index + 2} data-state={file.state}>
      <span role="cell" className={styles.two}>
        <span className={styles.cut} title={name}>
          {name}
        </span>
        <span className={styles.cut}>{folderName(file.path)}</span>
      </span>
      <span role="cell" className={styles.two}>
        {file.article ? (
          <Link href={paths.article(file.article)} className={styles.title} title={words}>
            {words}
          </Link>
        ) : (
          <span className={styles.plain}>{words}</span>
        )}
        {file.media !== null && (
          <button
            type="button"
            className={styles.again}
            aria-label={t('batches.viewPhotoOf', { name })}
            onClick={onViewPhoto}
          >
            {t('batches.viewPhoto')}
          </button>
        )}
        {why !== '' && <span className={styles.why}>{why}</span>}
        {file.knownSince !== null && (
          <span>
            {t('batches.knownAs', { moment: `${formatDay(file.knownSince)} ${formatTime(file.knownSince)}` })}
          </span>
        )}
      </span>
      <span role="cell" className={styles.two}>
        <span className={styles.cut} title={file.unit}>
          {file.unit}
        </span>
        <span className={styles.cut} title={file.contributor}>
          {file.contributor}
        </span>
      </span>
      <span role="cell" className={styles.number}>
        {number(file.words)}
      </span>
      <span role="cell" className={styles.number}>
        {file.kind === 'photo' ? '' : number(file.photos)}
      </span>
      <span role="cell" className={[styles.number, file.lost > 0 && styles.lost].filter(Boolean).join(' ')}>
        {number(file.lost)}
      </span>
      <span role="cell" className={styles.look}>
        {hasReport && (file.looks.length > 0 || file.lost > 0) ? (
          <button
            type="button"
            onClick={onReport}
            aria-label={`${t('batches.report', { name })}: ${lookWords(file, t)}`}
          >
            {lookWords(file, t) || t('imports.report')}
          </button>
        ) : (
          ''
        )}
      </span>
      <span role="cell" className={styles.two}>
        <span className={styles.state}>
          <Icon size={15} aria-hidden />
          {t(`batches.fileState.${file.state}`)}
        </span>
        {file.mayRetry && (
          <button
            type="button"
            className={styles.again}
            disabled={isBusy}
            aria-label={t(isKnown ? 'batches.anywayOf' : 'batches.retryOf', { name })}
            onClick={onRetry}
          >
            {t(isKnown ? 'batches.anyway' : 'batches.retry')}
          </button>
        )}
      </span>
    </div>
  )
}
