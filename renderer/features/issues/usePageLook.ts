import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'

/** Sizes of the pages, in per cent of the paper's own. */
const STEPS = [25, 30, 34, 38, 50, 65, 80, 100, 125, 150, 200] as const
const PIXELS_PER_MM = 96 / 25.4

const lookSchema = z.object({
  percent: z.literal(STEPS),
  isSpread: z.boolean(),
  showsGrid: z.boolean(),
  showsFrames: z.boolean()
})
type Look = z.infer<typeof lookSchema>

const usual = (percent: Look['percent']): Look => ({
  percent,
  isSpread: false,
  showsGrid: false,
  showsFrames: false
})

/** What is kept on this PC; the usual look where nothing is kept or it is none of ours. */
function readLook(key: string, percent: Look['percent']): Look {
  try {
    return lookSchema.parse(JSON.parse(localStorage.getItem(key) ?? ''))
  } catch {
    return usual(percent)
  }
}

/** The largest size, up to the usual one of this window, at which a page of so many millimetres stands in the panel. */
export function usualPercent(width: number): Look['percent'] {
  const room = window.innerWidth < 1500 ? pixels(210, 38) : pixels(210, 50)
  return [...STEPS].reverse().find((step) => pixels(width, step) <= room) ?? STEPS[0]
}

export interface PageLook extends Look {
  readonly canShrink: boolean
  readonly canGrow: boolean
  readonly step: (by: number) => void
  readonly reset: () => void
  readonly change: (part: Partial<Look>) => void
}

/** Pixels of a length on paper at a size. */
export const pixels = (millimetres: number, percent: number): number =>
  Math.round((millimetres * PIXELS_PER_MM * percent) / 100)

/**
 * How pages are looked at, kept on this PC under a key; Ctrl and the wheel over them change their size too.
 *
 * @param percent the usual size.
 */
export function usePageLook(pages: HTMLElement | null, key: string, percent: Look['percent']): PageLook {
  const [look, setLook] = useState(() => readLook(key, percent))
  useEffect(() => localStorage.setItem(key, JSON.stringify(look)), [key, look])
  const change = useCallback((part: Partial<Look>) => setLook((now) => ({ ...now, ...part })), [])
  const step = useCallback((by: number) => {
    setLook((now) => {
      const at = STEPS.indexOf(now.percent) + by
      return { ...now, percent: STEPS[Math.max(0, Math.min(STEPS.length - 1, at))]! }
    })
  }, [])
  useEffect(() => {
    if (!pages) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      step(event.deltaY < 0 ? 1 : -1)
    }
    // React listens passively, and a passive listener cannot keep the page from scrolling.
    pages.addEventListener('wheel', onWheel, { passive: false })
    return () => pages.removeEventListener('wheel', onWheel)
  }, [pages, step])
  return {
    ...look,
    canShrink: look.percent > STEPS[0],
    canGrow: look.percent < STEPS.at(-1)!,
    step,
    reset: () => change({ percent }),
    change
  }
}
