import { useVirtualizer } from '@tanstack/react-virtual'
import { SearchX } from 'lucide-react'
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { SearchHit } from '@shared/ipc/routes/search'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
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
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const [range, setRange] = useState({ first: 0, last: 10 })
  const { total, isCut, isOld, error, refetch, hitAt } = useHits(sought, range.first, range.last)
  const { data: profile } = useRequest('office.profile', {})
  const productNames = new Map(profile?.products.map((product) => [product.id, product.name]))

  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => list.current,
    estimateSize: () => HIT_HEIGHT,
    overscan: 4,
    onChange: ({ range: seen }) => {
      if (seen && (seen.startIndex !== range.first || seen.endIndex !== range.last))
        setRange({ first: seen.startIndex, last: seen.endIndex })
    }
  })

  useEffect(() => {
    setChosen(0)
    list.current?.scrollTo({ top: 0 })
  }, [sought])
  useEffect(() => onCount(total, isCut), [onCount, total, isCut])

  const open = (index: number) => {
    const hit = hitAt(index)
    if (hit) onOpen(hit)
  }
  const move = (to: number) => {
    const next = Math.max(0, Math.min((total ?? 1) - 1, to))
    setChosen(next)
    virtualizer.scrollToIndex(next)
  }
  useImperativeHandle(ref, () => ({ open: () => open(chosen), focus: () => list.current?.focus() }))

  const onKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE_KEYS,
      PageUp: -PAGE_KEYS
    }
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && chosen === 0)) onLeave()
    else if (event.key in steps) move(chosen + steps[event.key]!)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move((total ?? 1) - 1)
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
      ref={list}
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
