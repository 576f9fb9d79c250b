import { useDraggable } from '@dnd-kit/core'
import { X } from 'lucide-react'
import { useTranslate } from '@renderer/ui/Language'
import type { Drag } from './drag'
import styles from './SlotBox.module.css'

interface SlotPieceProps {
  /** Of all that can be dragged on the plan. */
  readonly id: string
  readonly drag: Drag
  readonly title: string
  /** What stands before the title, of which a low slot shows only the beginning. */
  readonly mark: string | null
  /** All that a low slot may have cut off. */
  readonly hint: string
  /** Nothing is there yet but the place. */
  readonly isKept?: boolean
  readonly isEditable: boolean
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** What stands in a slot: dragged elsewhere, or taken off the page. */
export function SlotPiece({
  id,
  drag,
  title,
  mark,
  hint,
  isKept = false,
  isEditable,
  removeLabel,
  onRemove
}: SlotPieceProps) {
  const t = useTranslate()
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    attributes: { roleDescription: t('flatplan.draggable') },
    id,
    data: drag,
    disabled: !isEditable
  })
  return (
    <div
      ref={setNodeRef}
      className={styles.placed}
      data-kept={isKept || undefined}
      data-dragging={isDragging}
    >
      <button
        type="button"
        className={styles.title}
        data-unsigned={mark !== null && !isKept}
        title={hint}
        {...listeners}
        {...attributes}
      >
        <span className={styles.clamp}>
          {mark !== null && <span className={styles.unsigned}>{mark} · </span>}
          {title}
        </span>
      </button>
      {isEditable && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
