import { DndContext, DragOverlay, PointerSensor, useDroppable, useSensor, useSensors } from '@dnd-kit/core'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { AssignmentStage } from '@shared/domain/assignment'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import type { MemberView } from '@shared/ipc/routes/members'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import { AssignmentDialog } from './AssignmentDialog'
import styles from './Board.module.css'
import { BoardCard, CardFace } from './BoardCard'
import { GiveDialog } from './GiveDialog'
import { useAssignmentActs } from './useAssignmentActs'

const COLUMNS = ['idea', 'assigned', 'drafting', 'submitted', 'finished'] as const
type ColumnName = (typeof COLUMNS)[number]

const columnOf = (stage: AssignmentStage): ColumnName =>
  stage === 'signed' || stage === 'published' || stage === 'dropped' ? 'finished' : stage

const cardIn = (column: ColumnName, id: string) => `[data-column="${column}"] [data-card="${id}"]`

/** So many cards of a column are drawn. */
const SHOWN = 60

function Column({ name, count, children }: { name: ColumnName; count: number; children: ReactNode }) {
  const t = useTranslate()
  const { setNodeRef, isOver } = useDroppable({ id: name, disabled: name !== 'idea' && name !== 'assigned' })
  const title = name === 'finished' ? t('assignments.finished') : t(`assignments.stage.${name}`)
  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      data-over={isOver}
      aria-label={t('assignments.columnOf', { stage: title, count })}
    >
      <h3>
        {title} <small>{count}</small>
      </h3>
      <ul data-column={name}>
        {children}
        {count === 0 && <li className={styles.empty}>{t('assignments.boardNone')}</li>}
        {count > SHOWN && (
          <li className={styles.empty}>{t('assignments.boardMore', { count: count - SHOWN })}</li>
        )}
      </ul>
    </section>
  )
}

/** The arrow keys walk over the cards: up and down in a column, left and right to the next column that has any. */
function walk(board: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const columns = [...board.querySelectorAll('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0)
  const column = columns.findIndex((cards) => cards.includes(from))
  const row = columns[column]?.indexOf(from) ?? 0
  if (key === 'ArrowDown' || key === 'ArrowUp') return columns[column]?.[row + (key === 'ArrowDown' ? 1 : -1)]
  const next = columns[column + (key === 'ArrowRight' ? 1 : -1)]
  return next?.[Math.min(row, next.length - 1)]
}

/** The board of assignments: a column for each stage; cards go between ideas and given work by mouse or key. */
export function Board({
  assignments,
  member
}: {
  assignments: readonly AssignmentView[]
  member: MemberView
}) {
  const t = useTranslate()
  const now = useNow()
  const acts = useAssignmentActs()
  const board = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef<string | null>(null)
  const [dragged, setDragged] = useState<AssignmentView | null>(null)
  const [giving, setGiving] = useState<AssignmentView | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  const opened = assignments.find(({ id }) => id === open)

  useLayoutEffect(() => {
    // A card that was moved stands in another column once that is known.
    const card = wantsFocus.current && board.current?.querySelector<HTMLElement>(wantsFocus.current)
    if (!card) return
    wantsFocus.current = null
    card.focus()
  })

  const moveTo = (assignment: AssignmentView, column: 'idea' | 'assigned') => {
    if (columnOf(assignment.stage) === column) return
    if (column === 'assigned' && assignment.acts.includes('give')) return setGiving(assignment)
    wantsFocus.current = cardIn(column, assignment.id)
    if (column === 'idea') acts.give(assignment, null, '')
    else acts.give(assignment, member.id, member.name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target as HTMLElement
    if (!event.key.startsWith('Arrow') || event.altKey || event.ctrlKey || !card.hasAttribute('data-card'))
      return
    event.preventDefault()
    walk(board.current!, card, event.key)?.focus()
  }
  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) =>
        setDragged((active.data.current as { assignment: AssignmentView }).assignment)
      }
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ over }) => {
        // Only these two columns take cards.
        if (dragged && over) moveTo(dragged, over.id as 'idea' | 'assigned')
        setDragged(null)
      }}
    >
      <p className={styles.hint}>{t('assignments.boardHint')}</p>
      <div
        ref={board}
        className={styles.board}
        role="group"
        aria-label={t('assignments.board')}
        onKeyDown={onKeyDown}
      >
        {COLUMNS.map((name) => {
          const cards = assignments.filter(({ stage }) => columnOf(stage) === name)
          return (
            <Column key={name} name={name} count={cards.length}>
              {cards.slice(0, SHOWN).map((assignment) => (
                <li key={assignment.id}>
                  <BoardCard
                    assignment={assignment}
                    now={now}
                    onOpen={() => setOpen(assignment.id)}
                    onMove={(way) => moveTo(assignment, way === 'right' ? 'assigned' : 'idea')}
                  />
                </li>
              ))}
            </Column>
          )
        })}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={[styles.card, styles.dragged].join(' ')}>
            <CardFace assignment={dragged} now={now} />
          </div>
        )}
      </DragOverlay>
      {giving && (
        <GiveDialog
          assignment={giving}
          onGive={(to, name, note) => {
            wantsFocus.current = cardIn('assigned', giving.id)
            acts.give(giving, to, name, note)
          }}
          onClose={() => setGiving(null)}
        />
      )}
      {opened && (
        <AssignmentDialog
          key={opened.id}
          assignment={opened}
          mayGive={opened.acts.includes('give')}
          me={member.id}
          onClose={() => setOpen(null)}
        />
      )}
    </DndContext>
  )
}
