import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { FileState } from '@shared/domain/batchStates'
import type { BatchFile } from '@shared/domain/importBatch'
import { request } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { BatchLine } from './BatchLine'
import styles from './BatchTable.module.css'
import { FileReport } from './FileReport'
import { useFailureText } from './useFailureText'

const PAGE = 100
const ROW_HEIGHT = 52
const COLUMNS = ['file', 'article', 'unit', 'words', 'photos', 'lost', 'look', 'state'] as const
const NUMBERS: ReadonlySet<string> = new Set(['words', 'photos', 'lost'])

/** The pages of the table that are on the screen. */
function useFiles(batch: string, states: readonly FileState[], first: number, last: number) {
  const pages = [...new Set([0, Math.floor(first / PAGE), Math.floor(Math.max(first, last) / PAGE)])]
  const results = useQueries({
    queries: pages.map((page) => {
      const input = { batch, states: [...states], offset: page * PAGE, limit: PAGE }
      return { queryKey: ['imports.files', input], queryFn: () => request('imports.files', input) }
    })
  })
  const byPage = new Map(pages.map((page, index) => [page, results[index]!.data?.rows]))
  return {
    total: results[0]!.data?.total,
    error: results.find((result) => result.error)?.error,
    refetch: () => results.forEach((result) => void result.refetch()),
    fileAt: (index: number): BatchFile | undefined => byPage.get(Math.floor(index / PAGE))?.[index % PAGE]
  }
}

interface BatchTableProps {
  readonly batch: string
  readonly states: readonly FileState[]
  /** Said where there is no such file. */
  readonly none: string
}

/** Every file of a batch and what became of it: any length, walked by keyboard. */
export function BatchTable({ batch, states, none }: BatchTableProps) {
  const t = useTranslate()
  const failureText = useFailureText()
  const { tellError } = useToaster()
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ first: 0, last: 30 })
  const [report, setReport] = useState<BatchFile | null>(null)
  const { total, error, refetch, fileAt } = useFiles(batch, states, range.first, range.last)
  const retry = useAction('imports.retry', { onError: tellError })
  const viewPhoto = useAction('media.openOriginal', { onError: tellError })
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    onChange: ({ range: seen }) => {
      if (seen && (seen.startIndex !== range.first || seen.endIndex !== range.last))
        setRange({ first: seen.startIndex, last: seen.endIndex })
    }
  })

  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (total === undefined) return <Skeleton lines={8} />
  if (total === 0)
    return (
      <div className={styles.none}>
        <Notice tone="info">{none}</Notice>
      </div>
    )
  return (
    <div className={styles.frame} role="table" aria-label={t('batches.title')} aria-rowcount={total + 1}>
      <div className={styles.head} role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" className={NUMBERS.has(column) ? styles.number : undefined}>
            {t(`batches.column.${column}`)}
          </span>
        ))}
      </div>
      <div ref={scroller} className={styles.scroller} role="rowgroup" tabIndex={0}>
        <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const file = fileAt(item.index)
            return (
              <BatchLine
                key={item.key}
                index={item.index}
                file={file}
                why={file ? failureText(file) : ''}
                top={item.start}
                measure={virtualizer.measureElement}
                isBusy={retry.isPending && retry.variables.no === file?.no}
                onRetry={() => file && retry.mutate({ batch, no: file.no, isAnyway: file.state === 'known' })}
                onReport={() => file && setReport(file)}
                onViewPhoto={() => file?.media && viewPhoto.mutate({ media: file.media })}
              />
            )
          })}
        </div>
      </div>
      {report?.article && <FileReport article={report.article} onClose={() => setReport(null)} />}
    </div>
  )
}
