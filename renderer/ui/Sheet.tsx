import { useEffect, useRef, useState, type ReactNode } from 'react'
import styles from './Sheet.module.css'

/** What stands beside a sheet of paper. */
export interface SheetMargin {
  /** Whether there is anything to show; without, the paper stands in the middle. */
  readonly isUsed: boolean
  /** `hasRoom`: whether the window is wide enough; if not, this is shown nowhere. */
  readonly render: (sheet: HTMLElement, hasRoom: boolean) => ReactNode
}

/** Widths in pixels: the paper's at its own size, and the least of a margin with the gap before it. */
const PAPER = 760
const MARGIN = 272 + 16

/** Paper to read or write on, with a margin to its right where the window has room for one. */
export function Sheet({
  children,
  margin,
  zoom = 1,
  isHidden = false
}: {
  children: ReactNode
  margin?: SheetMargin | undefined
  /** How large the paper is shown; what stands beside it keeps its size. */
  zoom?: number
  /** Whether it waits while another sheet is read. */
  isHidden?: boolean
}) {
  const element = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  const hasRoom = width >= PAPER * zoom + MARGIN
  useEffect(() => {
    const current = element.current
    if (!current) return
    setSheet(current)
    const observer = new ResizeObserver(() => setWidth(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={element} className={styles.sheet} data-margin={hasRoom && margin?.isUsed} hidden={isHidden}>
      <div className={styles.paper} style={zoom === 1 ? undefined : { zoom }}>
        {children}
      </div>
      {sheet && margin && <div className={styles.margin}>{margin.render(sheet, hasRoom)}</div>}
    </div>
  )
}
