import { blockId, contentKey, familyOf, isLine } from './blockIdentity'
import type { DocumentJson } from './document'
import { matchBlocks } from './matchBlocks'
import { mergeLine } from './mergeLine'
import { mergeShell } from './mergeShell'
import { documentSchema } from './schema'

/** Whose block stands in a merged text: nobody changed it, one person did, or both did. */
export type MergeOrigin = 'base' | 'ours' | 'theirs' | 'both'

/** One block of two merged texts. */
export type MergedBlock =
  | { readonly kind: 'settled'; readonly node: DocumentJson; readonly from: MergeOrigin }
  /** Somebody took it out and nobody else had touched it. */
  | { readonly kind: 'gone'; readonly node: DocumentJson; readonly from: MergeOrigin }
  /** A list, a box or a table in which a person must choose. */
  | { readonly kind: 'inside'; readonly shell: DocumentJson; readonly children: readonly MergedBlock[] }
  | {
      readonly kind: 'conflict'
      readonly base: readonly DocumentJson[]
      readonly ours: readonly DocumentJson[]
      readonly theirs: readonly DocumentJson[]
    }

type Nodes = readonly DocumentJson[]

const isSame = (a: DocumentJson, b: DocumentJson) => contentKey(a) === contentKey(b)
const areSame = (a: Nodes, b: Nodes) =>
  a.length === b.length && a.every((node, index) => isSame(node, b[index]!))

const settle = (node: DocumentJson, from: MergeOrigin): MergedBlock => ({ kind: 'settled', node, from })

/** What one side made of the base: where each block stands now, what came in between, and what was moved. */
interface Side {
  readonly nodes: Nodes
  /** Place of a base block on this side. */
  readonly placeOf: ReadonlyMap<number, number>
  /** Blocks that came in before each base block, and behind the last. */
  readonly inserts: readonly Nodes[]
}

function readSide(base: Nodes, nodes: Nodes, parent: string): Side {
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

/** Base blocks that a side took from their place and put back, under the same id, into another. */
function movesOf(base: Nodes, side: Side, other: Side): Map<DocumentJson, number> {
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

/** Merges what two people made of one list of blocks. */
export function mergeBlocks(base: Nodes, ours: Nodes, theirs: Nodes, parent: string): MergedBlock[] {
  const [left, right] = [readSide(base, ours, parent), readSide(base, theirs, parent)]
  const moves = { ours: movesOf(base, left, right), theirs: movesOf(base, right, left) }
  const isMoved = new Set([...moves.ours.values(), ...moves.theirs.values()])
  const nodeOn = (side: Side, index: number) => {
    const place = side.placeOf.get(index)
    return place === undefined ? undefined : side.nodes[place]!
  }

  const bringIn = (node: DocumentJson, from: 'ours' | 'theirs'): MergedBlock => {
    const index = moves[from].get(node)
    if (index === undefined) return settle(node, from)
    const [other, origin] = [nodeOn(from === 'ours' ? right : left, index)!, base[index]!]
    return from === 'ours' ? mergeBlock(origin, node, other) : mergeBlock(origin, other, node)
  }
  const mergeGap = (gap: number): MergedBlock[] => {
    const [mine, yours] = [left.inserts[gap]!, right.inserts[gap]!]
    if (yours.length === 0) return mine.map((node) => bringIn(node, 'ours'))
    if (mine.length === 0) return yours.map((node) => bringIn(node, 'theirs'))
    if (areSame(mine, yours)) return pickNewer<Nodes>([], mine, yours).map((node) => settle(node, 'both'))
    return [{ kind: 'conflict', base: [], ours: mine, theirs: yours }]
  }
  const mergePlace = (node: DocumentJson, index: number): MergedBlock[] => {
    if (isMoved.has(index)) return []
    const [mine, yours] = [nodeOn(left, index), nodeOn(right, index)]
    if (mine && yours) return [mergeBlock(node, mine, yours)]
    const kept = mine ?? yours
    if (!kept) return [{ kind: 'gone', node, from: 'both' }]
    if (isSame(kept, node)) return [{ kind: 'gone', node, from: mine ? 'theirs' : 'ours' }]
    return [{ kind: 'conflict', base: [node], ours: mine ? [mine] : [], theirs: yours ? [yours] : [] }]
  }
  return [
    ...base.flatMap((node, index) => [...mergeGap(index), ...mergePlace(node, index)]),
    ...mergeGap(base.length)
  ]
}

/** Blocks of which a part may be left open; of all others a person chooses the whole. */
const OPENABLE = new Set([
  'bulletList',
  'orderedList',
  'blockquote',
  'boxedText',
  'pullQuote',
  'table',
  'tableRow'
])

const cellsOf = (row: DocumentJson) => row.content ?? []
const isPlainCell = ({ attrs }: DocumentJson) => attrs?.['colspan'] === 1 && attrs['rowspan'] === 1

/** Whether three tables have the same columns, so that rows of one may stand in another. */
function haveSameColumns(tables: Nodes): boolean {
  const rows = tables.flatMap((table) => table.content ?? [])
  const columns = new Set(rows.map((row) => cellsOf(row).length))
  return columns.size === 1 && rows.every((row) => cellsOf(row).every(isPlainCell))
}

const isValid = (node: DocumentJson): boolean => {
  try {
    documentSchema.nodeFromJSON(node).check()
    return true
  } catch {
    return false
  }
}

const withContent = (shell: DocumentJson, content: Nodes): DocumentJson =>
  content.length > 0 ? { ...shell, content } : shell

/** Of two that nobody can tell apart: the one whose ids are not the base's; of two such, on both sides the same. */
function pickNewer<T>(base: T, ours: T, theirs: T): T {
  const [before, mine, yours] = [base, ours, theirs].map((each) => JSON.stringify(each)) as [
    string,
    string,
    string
  ]
  if (mine === before) return theirs
  return yours === before || mine < yours ? ours : theirs
}

function mergeBlock(base: DocumentJson, ours: DocumentJson, theirs: DocumentJson): MergedBlock {
  const conflict: MergedBlock = { kind: 'conflict', base: [base], ours: [ours], theirs: [theirs] }
  if (isSame(ours, theirs)) return settle(pickNewer(base, ours, theirs), isSame(ours, base) ? 'base' : 'both')
  if (isSame(theirs, base)) return settle(ours, 'ours')
  if (isSame(ours, base)) return settle(theirs, 'theirs')
  const shell = mergeShell(base, ours, theirs)
  const all = [base, ours, theirs]
  if (!shell || new Set(all.map(familyOf)).size > 1) return conflict
  const [olds, mine, yours] = all.map((node) => node.content ?? []) as [Nodes, Nodes, Nodes]
  if (isLine(base)) {
    const line = mergeLine(olds, mine, yours)
    const merged = line && withContent(shell, line)
    return merged && isValid(merged) ? settle(merged, 'both') : conflict
  }
  if (base.type === 'table' && !haveSameColumns(all)) return conflict
  const children = mergeBlocks(olds, mine, yours, base.type)
  if (children.some((child) => child.kind === 'conflict' || child.kind === 'inside'))
    return OPENABLE.has(shell.type) ? { kind: 'inside', shell, children } : conflict
  const merged = withContent(
    shell,
    children.flatMap((child) => (child.kind === 'settled' ? [child.node] : []))
  )
  return isValid(merged) ? settle(merged, 'both') : conflict
}
