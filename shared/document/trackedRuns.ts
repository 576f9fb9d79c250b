import { Change } from '@tiptap/pm/changeset'
import { Fragment, type Node } from '@tiptap/pm/model'
import type { Authorship, Tracked } from './tracked'

/**
 * A stretch of the text with everything in it that was and that is: in both
 * texts, only in the one before, or only in the one now. Positions are those
 * of `base` for deleted stretches and of `doc` for inserted ones.
 */
export type Run = SameRun | OpenRun

interface SameRun {
  readonly kind: 'same'
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

export interface OpenRun extends Authorship {
  readonly kind: 'deleted' | 'inserted'
  readonly from: number
  readonly to: number
  /** Where the stretch stands in the other text. */
  readonly across: number
}

/** The stretches of one change: what was deleted, by whom, then what was inserted, by whom. */
export function openRunsOf({ fromA, toA, fromB, deleted, inserted }: Change<Authorship>): OpenRun[] {
  const runs: OpenRun[] = []
  let from = fromA
  for (const { length, data } of deleted) {
    runs.push({ kind: 'deleted', from, to: from + length, across: fromB, ...data })
    from += length
  }
  from = fromB
  for (const { length, data } of inserted) {
    runs.push({ kind: 'inserted', from, to: from + length, across: toA, ...data })
    from += length
  }
  return runs
}

/** Both texts as one, in reading order; within a change what was deleted stands before what was inserted. */
export function runsOf({ base, doc, changes }: Tracked): Run[] {
  const runs: Run[] = []
  let [atA, atB] = [0, 0]
  const addSame = (toA: number, toB: number) => {
    if (toA > atA) runs.push({ kind: 'same', fromA: atA, toA, fromB: atB, toB })
  }
  for (const change of changes) {
    addSame(change.fromA, change.fromB)
    runs.push(...openRunsOf(change))
    atA = change.toA
    atB = change.toB
  }
  addSame(base.content.size, doc.content.size)
  return runs
}

/** A stretch of one of two texts, by positions. */
export interface Stretch {
  readonly doc: Node
  readonly from: number
  readonly to: number
}

/** Takes the tokens between two positions of a node's content: whole nodes at once, cut ones token by token. */
function feed(node: Node, from: number, to: number, into: Builder): void {
  node.forEach((child, start) => {
    const end = start + child.nodeSize
    if (end <= from || start >= to) return
    if (from <= start && end <= to) into.add(child)
    else if (child.isText) into.add(child.cut(Math.max(from - start, 0), Math.min(to, end) - start))
    else {
      if (from <= start) into.open(child)
      feed(child, Math.max(from - start - 1, 0), Math.min(to - start - 1, child.content.size), into)
      if (end <= to) into.close()
    }
  })
}

interface Builder {
  add(node: Node): void
  open(node: Node): void
  close(): void
}

/**
 * Puts stretches of texts together into a whole one, token by token.
 *
 * @returns null when they make no body that fits the schema.
 */
export function buildDocument(top: Node, stretches: readonly Stretch[]): Node | null {
  const stack: { node: Node; children: Node[] }[] = [{ node: top, children: [] }]
  let isBroken = false
  const into: Builder = {
    add: (node) => void stack.at(-1)?.children.push(node),
    open: (node) => void stack.push({ node, children: [] }),
    close: () => {
      const done = stack.length > 1 ? stack.pop() : undefined
      if (done) into.add(done.node.copy(Fragment.fromArray(done.children)))
      else isBroken = true
    }
  }
  for (const { doc, from, to } of stretches) feed(doc, from, to, into)
  if (isBroken || stack.length > 1) return null
  const built = top.copy(Fragment.fromArray(stack[0]!.children))
  try {
    built.check()
    return built
  } catch {
    return null
  }
}

/** The changes that a sequence of runs says: neighbours in one place are one change. */
export function changesOf(runs: readonly Run[]): Change<Authorship>[] {
  const changes: Change<Authorship>[] = []
  type Span = { length: number; data: Authorship }
  let [atA, atB] = [0, 0]
  let open: { fromA: number; fromB: number; deleted: Span[]; inserted: Span[] } | null = null
  const settle = () => {
    if (open) changes.push(Change.fromJSON<Authorship>({ ...open, toA: atA, toB: atB }))
    open = null
  }
  for (const run of runs) {
    if (run.kind === 'same') {
      settle()
      atA += run.toA - run.fromA
      atB += run.toB - run.fromB
      continue
    }
    open ??= { fromA: atA, fromB: atB, deleted: [], inserted: [] }
    const span = { length: run.to - run.from, data: { author: run.author, at: run.at } }
    open[run.kind].push(span)
    if (run.kind === 'deleted') atA += span.length
    else atB += span.length
  }
  settle()
  return changes
}
