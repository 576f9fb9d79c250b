import { contentKey } from './blockIdentity'
import type { DocumentJson } from './document'
import { blockSlot, gapSlot, indexOf, isGap, nodesAt, type Side, type Slot } from './mergeSides'
import { findTravel, type Link } from './mergeTravel'

type Nodes = readonly DocumentJson[]

/** From one place to another, both included. */
export type Range = readonly [first: Slot, last: Slot]

/** A side, and the blocks that it moved as a whole. */
interface MovingSide {
  readonly side: Side
  readonly moves: ReadonlyMap<DocumentJson, number>
}

/** Whether a side changed what stands in a place, or put something there. */
function isTouched(base: Nodes, side: Side, slot: Slot): boolean {
  const [node] = nodesAt(side, slot)
  if (isGap(slot)) return node !== undefined
  return !node || contentKey(node) !== contentKey(base[indexOf(slot)]!)
}

const spanOf = ([a, b]: Link): Range => (a < b ? [a, b] : [b, a])
const holds = ([first, last]: Range, slot: Slot) => slot >= first && slot <= last

/** Ranges that touch each other as one, in order. */
function uniteRanges(ranges: readonly Range[]): Range[] {
  const united: Range[] = []
  for (const range of [...ranges].sort(([a], [b]) => a - b)) {
    const last = united.at(-1)
    if (last && range[0] <= last[1]) united[united.length - 1] = [last[0], Math.max(last[1], range[1])]
    else united.push(range)
  }
  return united
}

/** Takes along wherever text came from or went to, until nothing crosses a border. */
function closeRanges(ranges: readonly Range[], links: readonly Range[]): Range[] {
  const united = uniteRanges(ranges)
  const crossing = links.filter((link) =>
    united.some((range) => holds(range, link[0]) !== holds(range, link[1]))
  )
  return crossing.length === 0 ? united : closeRanges([...united, ...crossing], links)
}

/**
 * Places that can only be merged together: one side carried text between them,
 * and the other changed something in one of them. Merged one by one, that text
 * would stand twice, or be lost with the choice made for one of them.
 */
export function findCarried(base: Nodes, ours: MovingSide, theirs: MovingSide): Range[] {
  const linksOf = ({ side, moves }: MovingSide) => findTravel(base, side, moves)
  const movesOf = ({ side, moves }: MovingSide) =>
    side.inserts.flatMap((nodes, gap) =>
      nodes.flatMap((node): Link[] => {
        const from = moves.get(node)
        return from === undefined ? [] : [[blockSlot(from), gapSlot(gap)]]
      })
    )
  const [mine, yours] = [linksOf(ours), linksOf(theirs)]
  const isOpen = (links: readonly Link[], other: Side) =>
    links.filter((link) => link.some((slot) => isTouched(base, other, slot)))
  const open = [...isOpen(mine, theirs.side), ...isOpen(yours, ours.side)]
  const all = [...mine, ...yours, ...movesOf(ours), ...movesOf(theirs)]
  return closeRanges(open.map(spanOf), all.map(spanOf))
}
