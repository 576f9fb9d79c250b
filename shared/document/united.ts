import type { Mark, Node } from '@tiptap/pm/model'
import type { Authorship, Tracked } from './tracked'
import { runsOf } from './trackedRuns'

/** Whether a piece is in both texts, or who put it in or took it out. */
export type Standing = { readonly kind: 'same' } | (Authorship & { readonly kind: 'inserted' | 'deleted' })

/** A stretch of letters, or one inline node, in one look and of one standing. */
export interface UnitedRun {
  readonly text: string
  /** An inline node that is no text, such as a line break. */
  readonly leaf: Node | null
  readonly marks: readonly Mark[]
  readonly standing: Standing
  /** Set when only the look changed: the marks before, and who changed them. */
  readonly before: (Authorship & { readonly marks: readonly Mark[] }) | null
}

/** A list around a paragraph. */
export interface ListAround {
  readonly list: Node
  /** Where the list begins: two lists with the same look are told apart by it. */
  readonly at: string
}

/** What stands around a paragraph in the flow of the text. */
export interface Surroundings {
  /** Outermost first. */
  readonly lists: readonly ListAround[]
  /** Whether it is the paragraph that carries the item's number. */
  readonly isItem: boolean
  /** Kind of the quotation around it, if one is. */
  readonly quote: string | null
}

/** A paragraph, heading, caption or credit. Its end is a piece of its own: taken out, the next paragraph joins. */
export interface UnitedText {
  readonly kind: 'text'
  readonly block: Node
  readonly around: Surroundings
  readonly runs: readonly UnitedRun[]
  readonly end: Standing
  /** Set when the paragraph was another kind of paragraph before. */
  readonly before: (Authorship & { readonly block: Node; readonly around: Surroundings }) | null
}

export interface UnitedCell {
  readonly cell: Node
  readonly blocks: readonly UnitedBlock[]
}

export interface UnitedRow {
  readonly standing: Standing
  readonly cells: readonly UnitedCell[]
}

/** A block of both texts as one. Lists and quotes are opened: they are surroundings of their paragraphs. */
export type UnitedBlock =
  | UnitedText
  | {
      readonly kind: 'figure' | 'box'
      readonly block: Node
      readonly standing: Standing
      readonly blocks: readonly UnitedBlock[]
    }
  | { readonly kind: 'table'; readonly block: Node; readonly rows: readonly UnitedRow[] }

const SAME: Standing = { kind: 'same' }
const NOBODY: Authorship = { author: '', at: 0 }
const FLOW: Surroundings = { lists: [], isItem: false, quote: null }
const HARD = new Set(['table', 'boxedText', 'figure'])

type Side = 'base' | 'doc'

/** A node of one text, with the position of its content. */
interface Part {
  readonly node: Node
  readonly start: number
}

type Piece = { readonly from: number; readonly to: number } & (
  | {
      readonly kind: 'inline'
      readonly text: string
      readonly leaf: Node | null
      readonly marks: readonly Mark[]
    }
  | { readonly kind: 'end'; readonly block: Node; readonly around: Surroundings }
  | { readonly kind: 'hard'; readonly block: Node }
)

function splitInline(block: Node, start: number): Piece[] {
  const pieces: Piece[] = []
  block.forEach((node, offset) => {
    let from = start + offset
    if (!node.isText) {
      pieces.push({ kind: 'inline', from, to: from + node.nodeSize, text: '', leaf: node, marks: node.marks })
      return
    }
    for (const text of node.text!) {
      pieces.push({ kind: 'inline', from, to: from + text.length, text, leaf: null, marks: node.marks })
      from += text.length
    }
  })
  return pieces
}

/** The pieces of a flow: letters, ends of paragraphs, and blocks that are one thing. */
function splitFlow({ node, start }: Part, side: Side, around = FLOW): Piece[] {
  const pieces: Piece[] = []
  node.forEach((child, offset, index) => {
    const from = start + offset
    const to = from + child.nodeSize
    if (child.isTextblock) {
      const isItem = around.isItem && index === 0
      pieces.push(...splitInline(child, from + 1))
      pieces.push({ kind: 'end', from: to - 1, to, block: child, around: { ...around, isItem } })
    } else if (HARD.has(child.type.name)) pieces.push({ kind: 'hard', from, to, block: child })
    else {
      const isItem = child.type.name === 'listItem'
      const isList = !isItem && child.type.spec.group?.includes('list')
      const lists = isList ? [...around.lists, { list: child, at: `${side}:${from}` }] : around.lists
      const quote = isItem || isList ? around.quote : child.type.name
      pieces.push(...splitFlow({ node: child, start: from + 1 }, side, { lists, isItem, quote }))
    }
  })
  return pieces
}

/** Collects pieces into blocks. */
function createFlow() {
  const blocks: UnitedBlock[] = []
  let runs: UnitedRun[] = []
  return {
    addInline(piece: Piece & { kind: 'inline' }, standing: Standing, before: UnitedRun['before']) {
      const last = runs.at(-1)
      const { text, leaf, marks } = piece
      const joins = last && !last.leaf && !leaf && isAlike(last, { text, leaf, marks, standing, before })
      if (joins) runs[runs.length - 1] = { ...last, text: last.text + text }
      else runs.push({ text, leaf, marks, standing, before })
    },
    addEnd(piece: Piece & { kind: 'end' }, end: Standing, before: UnitedText['before']) {
      blocks.push({ kind: 'text', block: piece.block, around: piece.around, runs, end, before })
      runs = []
    },
    /** A block that meets an unfinished paragraph goes before it: its letters belong to what follows. */
    addBlock: (block: UnitedBlock) => void blocks.push(block),
    take: (): UnitedBlock[] => blocks
  }
}

function isAlike(one: UnitedRun, other: UnitedRun): boolean {
  const keyOf = ({ marks, standing, before }: UnitedRun) =>
    JSON.stringify([marks, standing, before && [before.author, before.at, before.marks]])
  return keyOf(one) === keyOf(other)
}

const shapeOf = ({ block, around }: { block: Node; around: Surroundings }) =>
  JSON.stringify([
    block.type.name,
    { ...block.attrs, bid: null },
    around.isItem,
    around.quote,
    around.lists.map(({ list }) => [list.type.name, { ...list.attrs, bid: null }])
  ])

/**
 * Both texts of a tracked article as one sequence of blocks, the way Word keeps
 * them: letters that are in, were put in or taken out, ends of paragraphs
 * likewise, whole rows and frames. Read with everything taken out left away it
 * is the text as it is; with everything put in left away, as it was.
 */
export function uniteTexts(tracked: Tracked): UnitedBlock[] {
  const { base, doc } = tracked
  const matches = new Map<number, number>()
  const authors = { base: new Map<number, Authorship>(), doc: new Map<number, Authorship>() }
  for (const run of runsOf(tracked)) {
    if (run.kind === 'same')
      for (let at = run.fromB; at < run.toB; at++) matches.set(at, run.fromA + at - run.fromB)
    else
      for (let at = run.from; at < run.to; at++)
        authors[run.kind === 'deleted' ? 'base' : 'doc'].set(at, { author: run.author, at: run.at })
  }

  /** Who changed what stands here; what a change only surrounds is that change's. */
  function authorOf(side: Side, from: number, to: number): Authorship {
    for (let at = from; at < to; at++) {
      const found = authors[side].get(at)
      if (found) return found
    }
    const [start, end] = side === 'base' ? (['fromA', 'toA'] as const) : (['fromB', 'toB'] as const)
    const near = tracked.changes.find((change) => change[end] >= from) ?? tracked.changes.at(-1)
    const span = near && near[start] <= to ? (near.inserted[0] ?? near.deleted[0]) : near?.inserted[0]
    return span?.data ?? near?.deleted[0]?.data ?? NOBODY
  }
  const standingOf = (side: Side, { from, to }: { from: number; to: number }): Standing => ({
    kind: side === 'base' ? 'deleted' : 'inserted',
    ...authorOf(side, from, to)
  })

  function isMatch(now: Piece, old: Piece): boolean {
    if (now.kind !== old.kind || now.to - now.from !== old.to - old.from) {
      if (now.kind !== 'hard' || old.kind !== 'hard') return false
    }
    if (now.kind === 'hard' && old.kind === 'hard')
      return (
        now.block.type === old.block.type &&
        matches.get(now.from) === old.from &&
        matches.get(now.to - 1) === old.to - 1
      )
    for (let at = now.from; at < now.to; at++) if (matches.get(at) !== old.from + at - now.from) return false
    return true
  }

  function uniteFlow(old: Part | null, now: Part | null): UnitedBlock[] {
    const before = old ? splitFlow(old, 'base') : []
    const after = now ? splitFlow(now, 'doc') : []
    const indexOf = new Map(before.map((piece, index) => [piece.from, index]))
    const flow = createFlow()
    let taken = 0
    let added: Piece[] = []

    function addGap(end: number): void {
      const gone = before.slice(taken, end)
      if (!addRestyled(gone, added)) {
        for (const piece of gone) addPiece(piece, 'base')
        for (const piece of added) addPiece(piece, 'doc')
      }
      taken = end
      added = []
    }

    function addPiece(piece: Piece, side: Side): void {
      const standing = standingOf(side, piece)
      if (piece.kind === 'inline') flow.addInline(piece, standing, null)
      else if (piece.kind === 'end') flow.addEnd(piece, standing, null)
      else flow.addBlock(takeWhole(piece, side))
    }

    /** The same letters in another look are one stretch that was set anew. */
    function addRestyled(gone: readonly Piece[], come: readonly Piece[]): boolean {
      if (gone.length === 0 || gone.length !== come.length) return false
      const pairs = come.map((piece, index) => [piece, gone[index]!] as const)
      const isRestyled = pairs.every(
        ([one, other]) =>
          one.kind === 'inline' && other.kind === 'inline' && one.text === other.text && one.text !== ''
      )
      if (!isRestyled) return false
      for (const [piece, was] of pairs) {
        if (piece.kind !== 'inline' || was.kind !== 'inline') continue
        flow.addInline(piece, SAME, { ...authorOf('doc', piece.from, piece.to), marks: was.marks })
      }
      return true
    }

    for (const piece of after) {
      const at = indexOf.get(matches.get(piece.from) ?? -1)
      const was = at === undefined || at < taken ? undefined : before[at]
      if (!was || !isMatch(piece, was)) {
        added.push(piece)
        continue
      }
      addGap(at!)
      taken = at! + 1
      if (piece.kind === 'inline') flow.addInline(piece, SAME, null)
      else if (piece.kind === 'end' && was.kind === 'end') {
        const isSame = shapeOf(piece) === shapeOf(was)
        const by = authorOf('doc', piece.from - piece.block.nodeSize, piece.to)
        flow.addEnd(piece, SAME, isSame ? null : { ...by, block: was.block, around: was.around })
      } else for (const block of uniteHard(was, piece)) flow.addBlock(block)
    }
    addGap(before.length)
    return flow.take()
  }

  /** A block that is wholly in one of the texts. */
  function takeWhole(
    { block, from, to }: { block: Node; from: number; to: number },
    side: Side
  ): UnitedBlock {
    const standing = standingOf(side, { from, to })
    const uniteOne = (node: Node, start: number) =>
      side === 'base' ? uniteFlow({ node, start }, null) : uniteFlow(null, { node, start })
    if (block.type.name !== 'table') {
      const kind = block.type.name === 'figure' ? 'figure' : 'box'
      return { kind, block, standing, blocks: uniteOne(block, from + 1) }
    }
    const rows = rowsOf({ node: block, start: from + 1 }).map((row) => ({
      standing: standingOf(side, { from: row.start - 1, to: row.start }),
      cells: rowsOf(row).map((cell) => ({ cell: cell.node, blocks: uniteOne(cell.node, cell.start) }))
    }))
    return { kind: 'table', block, rows }
  }

  function uniteHard(old: Piece, now: Piece): UnitedBlock[] {
    if (old.kind !== 'hard' || now.kind !== 'hard') return []
    const parts = [old, now].map(({ block, from }) => ({ node: block, start: from + 1 })) as [Part, Part]
    if (now.block.type.name !== 'table') {
      const kind = now.block.type.name === 'figure' ? 'figure' : 'box'
      return [{ kind, block: now.block, standing: SAME, blocks: uniteFlow(...parts) }]
    }
    const rows = uniteRows(...parts)
    return rows
      ? [{ kind: 'table', block: now.block, rows }]
      : [takeWhole(old, 'base'), takeWhole(now, 'doc')]
  }

  /** Rows of both tables in order; null when cells that reach over several rows would no longer fit. */
  function uniteRows(oldTable: Part, nowTable: Part): UnitedRow[] | null {
    const before = rowsOf(oldTable)
    const rows: UnitedRow[] = []
    let taken = 0
    const addWhole = (row: Part, side: Side) =>
      rows.push({
        standing: standingOf(side, { from: row.start - 1, to: row.start + row.node.content.size }),
        cells: rowsOf(row).map((cell) => ({
          cell: cell.node,
          blocks: side === 'base' ? uniteFlow(cell, null) : uniteFlow(null, cell)
        }))
      })
    for (const row of rowsOf(nowTable)) {
      const at = before.findIndex((each, index) => index >= taken && isPaired(each, row))
      if (at < 0) {
        addWhole(row, 'doc')
        continue
      }
      for (; taken < at; taken++) addWhole(before[taken]!, 'base')
      const cells = rowsOf(before[taken++]!)
      rows.push({
        standing: SAME,
        cells: rowsOf(row).map((cell, index) => ({
          cell: cell.node,
          blocks: uniteFlow(cells[index]!, cell)
        }))
      })
    }
    for (; taken < before.length; taken++) addWhole(before[taken]!, 'base')
    const spans = rows.some((row) => row.cells.some(({ cell }) => (cell.attrs.rowspan as number) > 1))
    return spans && rows.some(({ standing }) => standing.kind !== 'same') ? null : rows
  }

  /** Whether a row is still the same one: its beginning, its end and each of its cells. */
  function isPaired(old: Part, now: Part): boolean {
    const [before, after] = [rowsOf(old), rowsOf(now)]
    return (
      matches.get(now.start - 1) === old.start - 1 &&
      before.length === after.length &&
      after.every((cell, index) => matches.get(cell.start - 1) === before[index]!.start - 1)
    )
  }

  return uniteFlow({ node: base, start: 0 }, { node: doc, start: 0 })
}

/** The children of a table or a row with the positions of their content. */
function rowsOf({ node, start }: Part): Part[] {
  const parts: Part[] = []
  node.forEach((child, offset) => parts.push({ node: child, start: start + offset + 1 }))
  return parts
}
