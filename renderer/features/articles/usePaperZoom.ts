import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Sizes of the paper, in per cent. The window's own zoom is another thing. */
const STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const
const KEY = 'paper-zoom'
const NORMAL = 100

/** The size kept on this PC, or the normal one where none is kept or it is no size of ours. */
function readPercent(): number {
  const kept = Number(localStorage.getItem(KEY))
  return STEPS.find((step) => step === kept) ?? NORMAL
}

export interface PaperZoom {
  readonly percent: number
  readonly canShrink: boolean
  readonly canGrow: boolean
  readonly shrink: () => void
  readonly grow: () => void
  readonly reset: () => void
}

/** How large the paper is shown, kept on this PC; Ctrl and the wheel over it change it too. */
export function usePaperZoom(desk: RefObject<HTMLElement | null>): PaperZoom {
  const [percent, setPercent] = useState(readPercent)
  const step = useCallback((by: number) => {
    setPercent((now) => {
      const at = STEPS.findIndex((each) => each === now)
      return STEPS[Math.max(0, Math.min(STEPS.length - 1, at + by))]!
    })
  }, [])
  useEffect(() => localStorage.setItem(KEY, String(percent)), [percent])
  useEffect(() => {
    const element = desk.current
    if (!element) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      step(event.deltaY < 0 ? 1 : -1)
    }
    // React listens passively, and a passive listener cannot keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [desk, step])
  return {
    percent,
    canShrink: percent > STEPS[0],
    canGrow: percent < STEPS.at(-1)!,
    shrink: () => step(-1),
    grow: () => step(1),
    reset: () => setPercent(NORMAL)
  }
}
