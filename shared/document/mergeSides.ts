import { blockId, familyOf } from './blockIdentity'
import type { DocumentJson } from './document'
import { matchBlocks } from './matchBlocks'

type Nodes = readonly DocumentJson[]

/** What one side made of the base: where each block stands now, what came in between, and what was moved. */
export interface Side {
  readonly nodes: Nodes
  /** Place of a base block on this side. */
  readonly placeOf: ReadonlyMap<number, number>
  /** Blocks that came in before each base block, and behind the last. */
  readonly inserts: readonly Nodes[]
}

/** Finds the blocks of the base in what one side made of it. */
export function readSide(base: Nodes, nodes: Nodes, parent: string): Side {
  const matches = matchBlocks(base, nodes, parent)
  const baseOf = new Map(matches.map(([left, right]) => [right, left]))
  const inserts: DocumentJson[][] = Array.from({ length: base.length + 1 }, () => [])
  let gap = 0
  nodes.forEach((node, index) => {
    const place = baseOf.get(index)
    if (place === undefined) inserts[gap]!.push(node)
    else gap = place + 1
  })
  return { nodes, placeOf: new Map(matches), inserts }
}

/** What a side made of a base block that stands in its place. */
export function nodeOn(side: Side, index: number): DocumentJson | undefined {
  const place = side.placeOf.get(index)
  return place === undefined ? undefined : side.nodes[place]!
}

/** Base blocks that a side took from their place and put back, under the same id, into another. */
export function movesOf(base: Nodes, side: Side, other: Side): Map<DocumentJson, number> {
  const gone = new Map<string, number>()
  base.forEach((node, index) => {
    const id = blockId(node)
    if (id !== null && !side.placeOf.has(index) && other.placeOf.has(index))
      gone.set(`${familyOf(node)}:${id}`, index)
  })
  const moves = new Map<DocumentJson, number>()
  side.inserts.forEach((nodes, gap) => {
    // Where both put something into one gap a person decides, and nothing is moved by itself.
    if (other.inserts[gap]!.length > 0) return
    for (const node of nodes) {
      const name = `${familyOf(node)}:${blockId(node)}`
      const from = gone.get(name)
      if (from !== undefined) moves.set(node, from)
      gone.delete(name)
    }
  })
  return moves
}

/** A place in a merged list: gap 0, block 0, gap 1, block 1, and so on. */
export type Slot = number
export const gapSlot = (gap: number): Slot => 2 * gap
export const blockSlot = (index: number): Slot => 2 * index + 1
export const isGap = (slot: Slot): boolean => slot % 2 === 0
/** Which gap or block stands in a place. */
export const indexOf = (slot: Slot): number => Math.floor(slot / 2)

/** What stands in a place on one side. */
export function nodesAt(side: Side, slot: Slot): Nodes {
  if (isGap(slot)) return side.inserts[indexOf(slot)]!
  const node = nodeOn(side, indexOf(slot))
  return node ? [node] : []
}
