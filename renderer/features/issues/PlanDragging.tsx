import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent
} from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import { useTranslate } from '@renderer/ui/Language'
import { dragSchema, dropSchema, type Drag, type Place } from './drag'
import styles from './PlanDragging.module.css'
import { slotCoordinates } from './slotCoordinates'
import type { PlanActs } from './usePlanActs'

/** By mouse what is pointed at; by keyboard what the lifted thing was carried to. Pages take pages, slots all else. */
const findTarget: CollisionDetection = (given) => {
  const isPage = dragSchema.parse(given.active.data.current).kind === 'page'
  const droppableContainers = given.droppableContainers.filter(
    ({ data }) => (data.current?.slot === undefined) === isPage
  )
  const fitting = { ...given, droppableContainers }
  return given.pointerCoordinates ? pointerWithin(fitting) : closestCenter(fitting)
}

interface PlanDraggingProps {
  readonly acts: PlanActs
  /** Something without a title yet was dropped on a slot: it is to be kept for what is to come. */
  readonly onKeep: (place: Place) => void
  readonly children: ReactNode
}

/** What can be dragged over the page plan, by mouse and by keyboard: articles, kept places, pages. */
export function PlanDragging({ acts, onKeep, children }: PlanDraggingProps) {
  const t = useTranslate()
  const [dragged, setDragged] = useState<Drag | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: slotCoordinates })
  )
  const nameOf = (drag: Drag) =>
    drag.kind === 'page' ? t('issues.pageNumber', { page: drag.page }) : drag.title
  const placeName = (to: unknown) => {
    const place = dropSchema.parse(to)
    return 'slot' in place
      ? t('issues.slotOn', { page: place.page, slot: t(`issues.slot.${place.slot as 'main'}`) })
      : t('issues.pageNumber', { page: place.page })
  }
  const drop = (drag: Drag, to: unknown) => {
    const place = dropSchema.parse(to)
    if (drag.kind === 'page') return acts.movePage(drag.page, place.page)
    if (!('slot' in place)) return
    if (drag.kind === 'article')
      return drag.from ? acts.move(drag.article, drag.from, place) : acts.place(drag.article, place)
    return drag.from ? acts.moveKept(drag.title, drag.from, place) : onKeep(place)
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    if (over) drop(dragSchema.parse(active.data.current), over.data.current)
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      t('flatplan.lifted', { title: nameOf(dragSchema.parse(active.data.current)) }),
    onDragOver: ({ over }) =>
      over ? t('flatplan.over', { place: placeName(over.data.current) }) : t('flatplan.overNothing'),
    onDragEnd: ({ over }) =>
      over ? t('flatplan.dropped', { place: placeName(over.data.current) }) : t('flatplan.notDropped'),
    onDragCancel: () => t('flatplan.cancelled')
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={findTarget}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('flatplan.dragHelp') } }}
      onDragStart={({ active }) => setDragged(dragSchema.parse(active.data.current))}
      onDragEnd={onDragEnd}
      onDragCancel={() => setDragged(null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && <div className={styles.dragged}>{nameOf(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  )
}
