import { useDraggable, useDroppable } from '@dnd-kit/core'
import { X } from 'lucide-react'
import { slotCapacity } from '@shared/domain/pagePlan'
import { GRID_COLUMNS, GRID_LINES, type Slot } from '@shared/domain/pageTemplates'
import type { FrameReport } from '@shared/domain/printIssue'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PageCard.module.css'

/** Margins of the page in the picture of it, in per cent of its width and height. */
const MARGIN = { x: 4.5, top: 4, bottom: 4 }

function placeOf(slot: Slot) {
  const column = (100 - 2 * MARGIN.x) / GRID_COLUMNS
  const line = (100 - MARGIN.top - MARGIN.bottom) / GRID_LINES
  const gap = 0.6
  return {
    left: `${MARGIN.x + slot.x * column + gap}%`,
    top: `${MARGIN.top + slot.y * line + gap / 2}%`,
    width: `${slot.width * column - 2 * gap}%`,
    height: `${slot.height * line - gap}%`
  }
}

interface PlacedProps {
  readonly page: number
  readonly slot: string
  readonly article: string
  readonly row: ArticleRowView | undefined
  readonly isEditable: boolean
  readonly onRemove: () => void
}

function Placed({ page, slot, article, row, isEditable, onRemove }: PlacedProps) {
  const t = useTranslate()
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: `placed-${page}-${slot}-${article}`,
    data: { article, from: { page, slot } },
    disabled: !isEditable
  })
  const title = row?.title || t('articles.untitled')
  const isUnsigned = row !== undefined && !row.isSigned && row.status !== 'published'
  return (
    <div ref={setNodeRef} className={styles.placed} data-dragging={isDragging}>
      <button
        type="button"
        className={styles.title}
        data-unsigned={isUnsigned}
        title={title}
        {...listeners}
        {...attributes}
      >
        {title}
        {isUnsigned && <span className={styles.unsigned}> · {t('issues.notSigned')}</span>}
      </button>
      {isEditable && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('issues.remove', { title })}
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** Whether the text fits, in lines of the real layout. */
function Fit({ reports }: { reports: readonly FrameReport[] }) {
  const t = useTranslate()
  const [report] = reports
  if (!report) return null
  if (report.overset > 0) {
    return (
      <span className={styles.fit} data-fit="over">
        {t('issues.overset', { count: report.overset })}
      </span>
    )
  }
  if (report.free > 1) {
    return (
      <span className={styles.fit} data-fit="under">
        {t('issues.free', { count: report.free })}
      </span>
    )
  }
  return (
    <span className={styles.fit} data-fit="right">
      {t('issues.fits')}
    </span>
  )
}

interface SlotBoxProps {
  readonly page: number
  readonly slot: Slot
  readonly standing: readonly { readonly id: string; readonly row: ArticleRowView | undefined }[]
  readonly reports: readonly FrameReport[]
  readonly isEditable: boolean
  readonly onRemove: (article: string) => void
}

/** A slot in its place on the page. */
export function SlotBox({ page, slot, standing, reports, isEditable, onRemove }: SlotBoxProps) {
  const t = useTranslate()
  const isOpen = slotCapacity(slot) > 0
  const { setNodeRef, isOver } = useDroppable({
    id: `slot-${page}-${slot.id}`,
    data: { page, slot: slot.id },
    disabled: !isOpen || !isEditable
  })
  const name = t(`issues.slot.${slot.id as 'main'}`)
  if (!isOpen) {
    return (
      <div className={styles.slot} data-kind="furniture" style={placeOf(slot)}>
        {name}
      </div>
    )
  }
  return (
    <div
      ref={setNodeRef}
      className={styles.slot}
      data-over={isOver}
      data-empty={standing.length === 0}
      role="group"
      aria-label={t('issues.slotOn', { page, slot: name })}
      style={placeOf(slot)}
    >
      {standing.length === 0 && name}
      {standing.map(({ id, row }) => (
        <Placed
          key={id}
          page={page}
          slot={slot.id}
          article={id}
          row={row}
          isEditable={isEditable}
          onRemove={() => onRemove(id)}
        />
      ))}
      {slot.kind === 'story' && standing.length > 0 && <Fit reports={reports} />}
    </div>
  )
}
