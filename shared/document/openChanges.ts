import type { Node } from '@tiptap/pm/model'
import type { Authorship, Tracked } from './tracked'
import { depthChange } from './trackedDecision'
import { runsOf, type OpenRun, type Run } from './trackedRuns'

/** What kind of change it is. Each has a word in `shared/i18n`. */
export const openChangeKinds = [
  'inserted',
  'deleted',
  'replaced',
  'formatted',
  'split',
  'joined',
  'restyled',
  'moved',
  'photo',
  'table'
] as const
export type OpenChangeKind = (typeof openChangeKinds)[number]

/** A change as a person decides it: one or more runs that make sense only together. */
export interface OpenChange extends Authorship {
  /** Names it until the next edit. */
  readonly id: string
  readonly kind: OpenChangeKind
  /** Indices into {@link runsOf}. */
  readonly runs: readonly number[]
  /** Where it stands in the text now; empty for a deletion. */
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

const textOf = (piece: OpenRun, { base, doc }: Tracked) =>
  (piece.kind === 'deleted' ? base : doc).textBetween(piece.from, piece.to, '\n', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : ''
  )

/** Names of the nodes that begin in a stretch, and their ids. */
function nodesIn(piece: OpenRun, { base, doc }: Tracked): Node[] {
  const text = piece.kind === 'deleted' ? base : doc
  const found: Node[] = []
  text.nodesBetween(piece.from, piece.to, (node, pos) => {
    if (!node.isText && pos >= piece.from && pos < piece.to) found.push(node)
  })
  return found
}

const bidsOf = (nodes: readonly Node[]) =>
  nodes.flatMap((node) => (typeof node.attrs.bid === 'string' ? [node.attrs.bid] : []))

function kindOf(pieces: readonly OpenRun[], tracked: Tracked, isMove: boolean): OpenChangeKind {
  if (isMove) return 'moved'
  const names = new Set(pieces.flatMap((piece) => nodesIn(piece, tracked)).map((node) => node.type.name))
  const side = (kind: OpenRun['kind']) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map((piece) => textOf(piece, tracked))
      .join('')
  const [before, after] = [side('deleted'), side('inserted')]
  const hasBoth =
    pieces.some((each) => each.kind === 'deleted') && pieces.some((each) => each.kind === 'inserted')
  const isTextual = before.trim() !== '' || after.trim() !== ''
  if (names.has('figure')) return 'photo'
  if (['table', 'tableRow', 'tableCell', 'tableHeader'].some((name) => names.has(name))) return 'table'
  if (hasBoth && before === after && isTextual && names.size === 0) return 'formatted'
  if (hasBoth && before.trim() === after.trim() && names.size > 0) return 'restyled'
  if (!isTextual && names.size > 0) {
    if (pieces.some((piece) => depthChange(piece, tracked) !== 0)) return 'restyled'
    return pieces[0]!.kind === 'inserted' ? 'split' : 'joined'
  }
  return hasBoth ? 'replaced' : pieces[0]!.kind
}

/** Unites what can only be decided together: groups of run indices. */
function groupRuns(runs: readonly Run[], tracked: Tracked): { indices: number[]; isMove: boolean }[] {
  const groups: {
    indices: number[]
    isMove: boolean
    deletes: Set<string>
    inserts: Set<string>
    depth: number
  }[] = []
  runs.forEach((run, index) => {
    if (run.kind === 'same') return
    const bids = new Set(bidsOf(nodesIn(run, tracked)))
    const depth = depthChange(run, tracked)
    const own = { deletes: new Set<string>(), inserts: new Set<string>() }
    own[run.kind === 'deleted' ? 'deletes' : 'inserts'] = bids
    const previous = runs[index - 1]
    const last = groups.at(-1)
    const isReplacement =
      last !== undefined &&
      previous !== undefined &&
      previous.kind === 'deleted' &&
      run.kind === 'inserted' &&
      previous.author === run.author &&
      last.indices.at(-1) === index - 1
    // A block that went out here and came in there was moved.
    const other = run.kind === 'deleted' ? 'inserts' : 'deletes'
    const moved = groups.find((group) => [...bids].some((bid) => group[other].has(bid)))
    // One end of a box or a quote belongs to its other end.
    const partner =
      depth === 0
        ? undefined
        : [...groups].reverse().find((group) => Math.sign(group.depth) === -Math.sign(depth))
    const home = isReplacement ? last : (moved ?? partner)
    if (!home) {
      groups.push({ indices: [index], isMove: false, depth, ...own })
      return
    }
    home.indices.push(index)
    home.isMove ||= home === moved && !isReplacement
    home.depth += depth
    for (const bid of own.deletes) home.deletes.add(bid)
    for (const bid of own.inserts) home.inserts.add(bid)
  })
  return groups
}

/** The open changes in reading order, as they are shown and decided. */
export function listOpenChanges(tracked: Tracked): OpenChange[] {
  const runs = runsOf(tracked)
  return groupRuns(runs, tracked).map(({ indices, isMove }): OpenChange => {
    // Groups hold open runs only.
    const pieces = indices.map((index) => runs[index] as OpenRun)
    const join = (kind: OpenRun['kind']) =>
      pieces
        .filter((piece) => piece.kind === kind)
        .map((piece) => textOf(piece, tracked))
        .join(' … ')
    const first = pieces.find((piece) => piece.kind === 'inserted') ?? pieces[0]!
    const [from, to] = first.kind === 'inserted' ? [first.from, first.to] : [first.across, first.across]
    const newest = pieces.reduce((latest, piece) => (piece.at > latest.at ? piece : latest))
    return {
      id: `${indices[0]}:${from}:${to}`,
      kind: kindOf(pieces, tracked, isMove),
      runs: indices,
      from,
      to,
      before: join('deleted'),
      after: join('inserted'),
      author: newest.author,
      at: newest.at
    }
  })
}
