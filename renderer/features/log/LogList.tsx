import { ScrollText } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { LogFilterView } from '@shared/ipc/routes/log'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useChosenRow, useLongList } from '@renderer/ui/useLongList'
import { LogLine } from './LogLine'
import { useLogPages } from './useLogPages'
import styles from './LogScreen.module.css'

const LINE_HEIGHT = 64
const PAGE_KEYS = 8

interface LogListProps {
  readonly filter: LogFilterView
  /** Hash of the record whose details are shown. */
  readonly chosen: string | null
  readonly onChoose: (hash: string | null) => void
  readonly onFound: (found: { total: number; subject: string }) => void
  readonly onClear: () => void
}

/** The records: any number, walked by keyboard, their details opened by Enter. */
export function LogList({ filter, chosen: shown, onChoose, onFound, onClear }: LogListProps) {
  const t = useTranslate()
  const [range, setRange] = useState({ first: 0, last: 20 })
  const { total, subject, isOld, error, refetch, rowAt } = useLogPages(filter, range)
  const list = useLongList({ count: total ?? 0, height: LINE_HEIGHT, range, onSeen: setRange })
  const { chosen, setChosen, move, rowFor } = useChosenRow(total ?? 1, list, JSON.stringify(filter))
  const { scroller, virtualizer } = list

  useEffect(() => {
    if (total !== undefined) onFound({ total, subject })
  }, [onFound, total, subject])

  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onChoose(row.hash)
  }
  const onKey = (event: KeyboardEvent) => {
    const to = rowFor(event.key, PAGE_KEYS)
    if (to !== null) {
      move(to)
      if (shown !== null) open(to)
    } else if (event.key === 'Enter') open(chosen)
    else if (event.key === 'Escape' && shown !== null) onChoose(null)
    else return
    event.preventDefault()
  }

  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (total === undefined) return <Skeleton lines={9} />
  if (total === 0)
    return (
      <EmptyState
        icon={ScrollText}
        title={t('log.noneTitle')}
        action={<Button onClick={onClear}>{t('log.clear')}</Button>}
      >
        {t('log.noneText')}
      </EmptyState>
    )
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('log.list')}
      aria-busy={isOld}
      aria-activedescendant={`record-${chosen}`}
      onKeyDown={onKey}
    >
      <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <LogLine
            key={item.key}
            index={item.index}
            count={total}
            row={rowAt(item.index)}
            isChosen={item.index === chosen}
            top={item.start}
            height={item.size}
            onOpen={() => {
              setChosen(item.index)
              open(item.index)
            }}
          />
        ))}
      </div>
    </div>
  )
}
