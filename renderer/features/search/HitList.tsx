import { SearchX } from 'lucide-react'
import { useEffect, useImperativeHandle, useState, type KeyboardEvent, type Ref } from 'react'
import type { SearchHit } from '@shared/ipc/routes/search'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useChosenRow, useLongList } from '@renderer/ui/useLongList'
import { HitLine } from './HitLine'
import styles from './SearchScreen.module.css'
import { useHits, type Sought } from './useSearch'

const HIT_HEIGHT = 112
const PAGE_KEYS = 6

/** What the field above a list asks of it. */
export interface HitListActs {
  /** Opens the chosen result, at first the best. */
  readonly open: () => void
  readonly focus: () => void
}

interface HitListProps {
  readonly ref: Ref<HitListActs>
  readonly sought: Sought
  readonly onCount: (total: number | undefined, isCut: boolean) => void
  readonly onOpen: (hit: SearchHit) => void
  readonly onLeave: () => void
  readonly onClear: () => void
}

/** The results: any number, walked by keyboard, opened by Enter. */
export function HitList({ ref, sought, onCount, onOpen, onLeave, onClear }: HitListProps) {
  const t = useTranslate()
  const [range, setRange] = useState({ first: 0, last: 10 })
  const { total, isCut, isOld, error, refetch, hitAt } = useHits(sought, range)
  const list = useLongList({ count: total ?? 0, height: HIT_HEIGHT, overscan: 4, range, onSeen: setRange })
  const { chosen, setChosen, move, rowFor } = useChosenRow(total ?? 1, list, sought)
  const { scroller, virtualizer } = list
  const { data: profile } = useRequest('office.profile', {})
  const productNames = new Map(profile?.products.map((product) => [product.id, product.name]))

  useEffect(() => onCount(total, isCut), [onCount, total, isCut])

  const open = (index: number) => {
    const hit = hitAt(index)
    if (hit) onOpen(hit)
  }
  useImperativeHandle(ref, () => ({ open: () => open(chosen), focus: () => scroller.current?.focus() }))

  const onKey = (event: KeyboardEvent) => {
    const to = rowFor(event.key, PAGE_KEYS)
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && chosen === 0)) onLeave()
    else if (to !== null) move(to)
    else if (event.key === 'Enter') open(chosen)
    else return
    event.preventDefault()
  }

  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (total === undefined) return <Skeleton lines={9} />
  if (total === 0)
    return (
      <EmptyState
        icon={SearchX}
        title={t('search.none')}
        action={<Button onClick={onClear}>{t('search.clear')}</Button>}
      >
        {t('search.noneText')}
      </EmptyState>
    )
  return (
    <div
      ref={scroller}
      className={styles.hits}
      role="listbox"
      tabIndex={0}
      aria-label={t('search.results')}
      aria-busy={isOld}
      aria-activedescendant={`hit-${chosen}`}
      onKeyDown={onKey}
    >
      <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <HitLine
            key={item.key}
            index={item.index}
            count={total}
            hit={hitAt(item.index)}
            productName={productNames.get(hitAt(item.index)?.row.product ?? '') ?? ''}
            isChosen={item.index === chosen}
            top={item.start}
            height={item.size}
            onChoose={() => setChosen(item.index)}
            onOpen={() => open(item.index)}
          />
        ))}
      </div>
    </div>
  )
}
