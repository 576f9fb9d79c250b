import { boxOnPage, lineOf, type PageFormat } from '@shared/domain/pageFormat'
import { slotsOf, type PlanPage } from '@shared/domain/pagePlan'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PageSheet.module.css'

const MM_PER_POINT = 25.4 / 72
/** The letters stand on three quarters of the body size, as `resources/typst/type.typ` sets them. */
const BASELINE = 0.75

/** The baselines and columns that the page is set on. */
export function GridOverlay({ format }: { format: PageFormat }) {
  const { width, height, side, top, columns, lines, text } = format
  const baseline = (line: number) => top + line * lineOf(format) + BASELINE * text * MM_PER_POINT
  return (
    <svg className={styles.overlay} viewBox={`0 0 ${width} ${height}`} aria-hidden data-overlay="grid">
      {Array.from({ length: columns }, (_, column) => {
        const box = boxOnPage({ x: column, y: 0, width: 1, height: lines }, format)
        return <rect key={column} className={styles.column} {...box} />
      })}
      {Array.from({ length: lines }, (_, line) => (
        <line
          key={line}
          className={styles.baseline}
          x1={side}
          x2={width - side}
          y1={baseline(line)}
          y2={baseline(line)}
        />
      ))}
    </svg>
  )
}

/** The frames of the page's template, each with its name. */
export function FrameOverlay({ page, format }: { page: PlanPage; format: PageFormat }) {
  const t = useTranslate()
  return (
    <svg
      className={styles.overlay}
      viewBox={`0 0 ${format.width} ${format.height}`}
      aria-hidden
      data-overlay="frames"
    >
      {slotsOf(page).map((slot) => {
        const box = boxOnPage(slot, format)
        return (
          <g key={slot.id}>
            <rect className={styles.frame} {...box} />
            <text className={styles.frameName} x={box.x + 1.2} y={box.y + 4.4}>
              {t(`issues.slot.${slot.id as 'main'}`)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
