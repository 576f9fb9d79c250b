import { useDraggable } from '@dnd-kit/core'
import { X } from 'lucide-react'
import { useTranslate } from '@renderer/ui/Language'
import type { Drag, Place } from './drag'
import styles from './SlotBox.module.css'

interface KeptPlaceProps {
  readonly place: Place
  readonly title: string
  readonly isEditable: boolean
  readonly onGiveUp: () => void
}

/** A slot that is kept for an article to come, with what it will be about. */
export function KeptPlace({ place, title, isEditable, onGiveUp }: KeptPlaceProps) {
  const t = useTranslate()
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    attributes: { roleDescription: t('flatplan.draggable') },
    id: `kept-${place.page}-${place.slot}`,
    data: { kind: 'placeholder', title, from: place } satisfies Drag,
    disabled: !isEditable
  })
  return (
    <div ref={setNodeRef} className={styles.placed} data-kept data-dragging={isDragging}>
      <button type="button" className={styles.title} title={title} {...listeners} {...attributes}>
        <span className={styles.clamp}>
          <span className={styles.unsigned}>{t('flatplan.toCome')} · </span>
          {title}
        </span>
      </button>
      {isEditable && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('flatplan.giveUp', { title })}
          onClick={onGiveUp}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
