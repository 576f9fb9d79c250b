import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

interface Point {
  readonly x: number
  readonly y: number
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 }
}

const centerOf = (box: { left: number; top: number; width: number; height: number }): Point => ({
  x: box.left + box.width / 2,
  y: box.top + box.height / 2
})

/** How far a place lies in a direction: what lies aside counts double; undefined where it is not that way. */
export function distance(from: Point, to: Point, way: Point): number | undefined {
  const along = (to.x - from.x) * way.x + (to.y - from.y) * way.y
  const aside = Math.abs((to.x - from.x) * way.y) + Math.abs((to.y - from.y) * way.x)
  return along > 4 ? along + 2 * aside : undefined
}

/** Arrow keys carry what is lifted to the next slot in their direction. */
export const slotCoordinates: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const way = DIRECTIONS[event.code]
  const { active, collisionRect, droppableRects, droppableContainers } = context
  if (!way || !collisionRect) return undefined
  event.preventDefault()
  const from = centerOf(collisionRect)
  const isPage = active?.data.current?.kind === 'page'
  const [nearest] = droppableContainers
    .getEnabled()
    .filter(({ data }) => (data.current?.slot === undefined) === isPage)
    .flatMap(({ id }) => {
      const box = droppableRects.get(id)
      const far = box && distance(from, centerOf(box), way)
      return box && far !== undefined ? [{ center: centerOf(box), far }] : []
    })
    .sort((a, b) => a.far - b.far)
  if (!nearest) return undefined
  return {
    x: currentCoordinates.x + nearest.center.x - from.x,
    y: currentCoordinates.y + nearest.center.y - from.y
  }
}
