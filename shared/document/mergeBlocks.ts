import { contentKey, familyOf, isLine } from './blockIdentity'
import type { DocumentJson } from './document'
import { findCarried } from './mergeCarried'
import { mergeLine } from './mergeLine'
import { mergeRun } from './mergeRun'
import { mergeShell } from './mergeShell'
import {
  gapSlot,
  indexOf,
  isGap,
  movesOf,
  nodeOn,
  nodesAt,
  readSide,
  type Side,
  type Slot
} from './mergeSides'
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

/** Cells of a row and parts of a photo stay where they are: their words are merged apart or not at all. */
const isBound = (parent: string) => parent === 'tableRow' || parent === 'figure'

/** Merges neighbouring blocks between which text was carried: as one text, or a person decides for all of them. */
function mergeCarried(base: Nodes, ours: Nodes, theirs: Nodes, parent: string): MergedBlock[] {
  if (areSame(ours, theirs)) return pickNewer(base, ours, theirs).map((node) => settle(node, 'both'))
  const run = isBound(parent) ? null : mergeRun(base, ours, theirs)
  if (!run?.every(isValid)) return [{ kind: 'conflict', base, ours, theirs }]
  const untouched = new Set(base.map(contentKey))
  return run.map((node) => settle(node, untouched.has(contentKey(node)) ? 'base' : 'both'))
}

/** Merges what two people made of one list of blocks. */
export function mergeBlocks(base: Nodes, ours: Nodes, theirs: Nodes, parent: string): MergedBlock[] {
  const [left, right] = [readSide(base, ours, parent), readSide(base, theirs, parent)]
  const moves = { ours: movesOf(base, left, right), theirs: movesOf(base, right, left) }
  const isMoved = new Set([...moves.ours.values(), ...moves.theirs.values()])

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
  const mergeSlot = (slot: Slot): MergedBlock[] =>
    isGap(slot) ? mergeGap(indexOf(slot)) : mergePlace(base[indexOf(slot)]!, indexOf(slot))

  const ranges = findCarried(base, { side: left, moves: moves.ours }, { side: right, moves: moves.theirs })
  const merged: MergedBlock[] = []
  for (let slot = gapSlot(0); slot <= gapSlot(base.length); slot++) {
    const range = ranges.find(([first]) => first === slot)
    if (!range) {
      merged.push(...mergeSlot(slot))
      continue
    }
    const [, last] = range
    const slots = Array.from({ length: last - slot + 1 }, (_, step) => slot + step)
    const all = (side: Side) => slots.flatMap((each) => nodesAt(side, each))
    const before = slots.filter((each) => !isGap(each)).map((each) => base[indexOf(each)]!)
    merged.push(...mergeCarried(before, all(left), all(right), parent))
    slot = last
  }
  return merged
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
