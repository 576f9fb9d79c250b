import { useDraggable } from '@dnd-kit/core'
import type { KeyboardEvent } from 'react'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Board.module.css'
import { DueMark, StageMark } from './Marks'

/** Whether it can be carried between ideas and given work: to others, or an idea to oneself. */
export const isMovable = ({ stage, acts }: AssignmentView) =>
  (stage === 'idea' && (acts.includes('give') || acts.includes('take'))) ||
  (stage === 'assigned' && acts.includes('give'))

/** What a card says: also of one that is being dragged. */
export function CardFace({ assignment, now }: { assignment: AssignmentView; now: number }) {
  const t = useTranslate()
  const { title, member, memberName, due, stage, rubric, productName } = assignment
  return (
    <>
      <strong>{title}</strong>
      <span className={styles.who} data-nobody={member === null}>
        {member === null ? t('assignments.nobody') : memberName}
      </span>
      <span className={styles.about}>{rubric || productName}</span>
      <span className={styles.marks}>
        <DueMark due={due} stage={stage} now={now} />
        {stage === 'published' && <StageMark stage={stage} />}
      </span>
    </>
  )
}

/** An assignment on the board: opened by Enter, carried by mouse or by Alt and an arrow. */
export function BoardCard({
  assignment,
  now,
  onOpen,
  onMove
}: {
  assignment: AssignmentView
  now: number
  onOpen: () => void
  /** To the right, into given work, or to the left, back among the ideas. */
  onMove: (way: 'right' | 'left') => void
}) {
  const canMove = isMovable(assignment)
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: assignment.id,
    data: { assignment },
    disabled: !canMove
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowRight: 'right', ArrowLeft: 'left' }[event.key] as 'right' | 'left' | undefined
    if (!event.altKey || !way || !canMove) return
    event.preventDefault()
    event.stopPropagation()
    onMove(way)
  }
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.card}
      data-card={assignment.id}
      data-dragging={isDragging}
      aria-keyshortcuts={
        canMove ? (assignment.stage === 'idea' ? 'Alt+ArrowRight' : 'Alt+ArrowLeft') : undefined
      }
      onClick={onOpen}
      {...listeners}
      onKeyDown={onKeyDown}
    >
      <CardFace assignment={assignment} now={now} />
    </button>
  )
}
