import { useDraggable } from '@dnd-kit/core'
import { BookmarkPlus, GripVertical } from 'lucide-react'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import styles from './Candidates.module.css'
import type { Drag, Place } from './drag'

interface ComingPieceProps {
  /** Slots in which nothing stands. */
  readonly places: readonly (Place & { readonly label: string })[]
  readonly onKeep: (place: Place) => void
}

/** Stands above the articles: dragged to a slot, it keeps the slot for one that is still to come. */
export function ComingPiece({ places, onKeep }: ComingPieceProps) {
  const t = useTranslate()
  const name = t('flatplan.comingPiece')
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    attributes: { roleDescription: t('flatplan.draggable') },
    id: 'coming',
    data: { kind: 'placeholder', title: name, from: null } satisfies Drag
  })
  return (
    <div ref={setNodeRef} className={styles.coming} data-dragging={isDragging}>
      <button
        type="button"
        className={styles.grip}
        aria-label={t('issues.drag', { title: name })}
        {...listeners}
        {...attributes}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <span className={styles.text} {...listeners}>
        {name}
      </span>
      <Menu
        trigger={<IconButton icon={BookmarkPlus} label={t('flatplan.keepIn')} />}
        items={places.map((place) => ({
          id: `${place.page}-${place.slot}`,
          label: place.label,
          onSelect: () => onKeep(place)
        }))}
      />
    </div>
  )
}
