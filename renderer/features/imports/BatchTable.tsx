import { useState } from 'react'
import type { FileState } from '@shared/domain/batchStates'
import type { BatchFile } from '@shared/domain/importBatch'
import { request } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { usePages } from '@renderer/api/usePages'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useLongList } from '@renderer/ui/useLongList'
import { BatchLine } from './BatchLine'
import styles from './BatchTable.module.css'
import { FileReport } from './FileReport'
import { useFailureText } from './useFailureText'

const PAGE = 100
const ROW_HEIGHT = 52
const COLUMNS = ['file', 'article', 'unit', 'words', 'photos', 'lost', 'look', 'state'] as const
const NUMBERS: ReadonlySet<string> = new Set(['words', 'photos', 'lost'])

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
  const [range, setRange] = useState({ first: 0, last: 30 })
  const [report, setReport] = useState<BatchFile | null>(null)
  const inputAt = (offset: number) => ({ batch, states: [...states], offset, limit: PAGE })
  const {
    begin: { data },
    errors: [error],
    refetch,
    rowAt: fileAt
  } = usePages({
    size: PAGE,
    range,
    queryOf: (offset) => ({
      queryKey: ['imports.files', inputAt(offset)],
      queryFn: () => request('imports.files', inputAt(offset))
    }),
    rowsOf: ({ rows }) => rows
  })
  const total = data?.total
  const { scroller, virtualizer } = useLongList({
    count: total ?? 0,
    height: ROW_HEIGHT,
    range,
    onSeen: setRange
  })
  const retry = useAction('imports.retry', { onError: tellError })
  const viewPhoto = useAction('media.openOriginal', { onError: tellError })
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
