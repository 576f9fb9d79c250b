import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'

interface LongListOptions {
  readonly count: number
  /** Height of a row in pixels. */
  readonly height: number
  /** Rows that are drawn beyond either edge. */
  readonly overscan?: number
  readonly range: { readonly first: number; readonly last: number }
  readonly onSeen: (range: { readonly first: number; readonly last: number }) => void
}

/** A list of any length of which only the rows on the screen are drawn; it tells which these are. */
export function useLongList({ count, height, overscan = 8, range, onSeen }: LongListOptions) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    onChange: ({ range: seen }) => {
      if (seen && (seen.startIndex !== range.first || seen.endIndex !== range.last))
        onSeen({ first: seen.startIndex, last: seen.endIndex })
    }
  })
  return { scroller, virtualizer }
}

/** The row that keys act on. It is the first again when the list is about something else. */
export function useChosenRow(
  count: number,
  { scroller, virtualizer }: ReturnType<typeof useLongList>,
  about: unknown
) {
  const [chosen, setChosen] = useState(0)
  const [known, setKnown] = useState(about)
  if (known !== about) {
    setKnown(about)
    setChosen(0)
  }
  const shown = useRef(about)
  useEffect(() => {
    if (shown.current === about) return
    shown.current = about
    scroller.current?.scrollTo({ top: 0 })
  }, [about, scroller])

  return {
    chosen,
    setChosen,
    move(to: number) {
      setChosen(to)
      virtualizer.scrollToIndex(to)
    },
    /** The row to which a key leads, `page` rows for a page; null for a key that leads nowhere. */
    rowFor(key: string, page: number): number | null {
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
      if (key === 'Home') return 0
      if (key !== 'End' && !(key in steps)) return null
      const to = key === 'End' ? count - 1 : chosen + steps[key]!
      return Math.max(0, Math.min(count - 1, to))
    }
  }
}
