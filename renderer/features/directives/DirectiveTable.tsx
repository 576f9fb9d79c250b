import { keepPreviousData } from '@tanstack/react-query'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { request } from '@renderer/api/client'
import { usePages } from '@renderer/api/usePages'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useChosenRow, useLongList } from '@renderer/ui/useLongList'
import type { DirectiveFilter } from './DirectiveFilters'
import { DirectiveLine } from './DirectiveLine'
import styles from './DirectivesScreen.module.css'

const PAGE = 100
const ROW_HEIGHT = 60
const PAGE_KEYS = 10

interface DirectiveTableProps {
  readonly filter: DirectiveFilter
  readonly mayWrite: boolean
  readonly onOpen: (line: DirectiveView) => void
  /** Shown where nothing matches. */
  readonly none: ReactNode
}

/** The lines of the register: any number, walked by keyboard, opened by Enter. */
export function DirectiveTable({ filter, mayWrite, onOpen, none }: DirectiveTableProps) {
  const t = useTranslate()
  const [range, setRange] = useState({ first: 0, last: 20 })
  const inputAt = (offset: number) => ({ ...filter, offset, limit: PAGE })
  const {
    begin: { data },
    errors: [error],
    refetch,
    rowAt
  } = usePages({
    size: PAGE,
    range,
    queryOf: (offset) => ({
      queryKey: ['directives.list', inputAt(offset)],
      queryFn: () => request('directives.list', inputAt(offset)),
      placeholderData: keepPreviousData
    }),
    rowsOf: ({ rows }) => rows
  })
  const total = data?.total
  const list = useLongList({ count: total ?? 0, height: ROW_HEIGHT, range, onSeen: setRange })
  const { chosen, setChosen, move, rowFor } = useChosenRow(total ?? 1, list, filter)
  const { scroller, virtualizer } = list
  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onOpen(row)
  }
  const onKey = (event: KeyboardEvent) => {
    const to = rowFor(event.key, PAGE_KEYS)
    if (event.target !== event.currentTarget) return
    if (to !== null) move(to)
    else if (event.key === 'Enter') open(chosen)
    else return
    event.preventDefault()
  }
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (total === undefined) return <Skeleton lines={9} />
  if (total === 0) return none
  return (
    <div
      className={styles.frame}
      role="grid"
      tabIndex={0}
      aria-label={t('directives.title')}
      aria-rowcount={total + 1}
      aria-activedescendant={`directive-${chosen}`}
      onKeyDown={onKey}
    >
      <div className={styles.head} role="row">
        {(['symbol', 'subject', 'issuer', 'date'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`directives.column.${column}`)}
          </span>
        ))}
        <span role="columnheader">
          <span className="visually-hidden">{t('ui.more')}</span>
        </span>
      </div>
      <div ref={scroller} className={styles.scroller} role="rowgroup">
        <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <DirectiveLine
              key={item.key}
              index={item.index}
              line={rowAt(item.index)}
              isChosen={item.index === chosen}
              mayWrite={mayWrite}
              top={item.start}
              height={item.size}
              onChoose={() => setChosen(item.index)}
              onOpen={() => open(item.index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
