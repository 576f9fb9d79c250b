import { blockId, blockText, contentKey, familyOf } from './blockIdentity'
import { cutText, diffLists } from './compareText'
import type { DocumentJson } from './document'
import { blockSlot, gapSlot, nodeOn, type Side, type Slot } from './mergeSides'

type Nodes = readonly DocumentJson[]

/** Two places between which one side took words. */
export type Link = readonly [Slot, Slot]

/** So many words one after the other are the same text elsewhere, not the same words by chance. */
const SAME_TEXT = 3

type Part = ReturnType<typeof diffLists>[number]

/** What one side did to the words of a block. */
interface Change {
  /** Of the block in the base, even where it was moved as a whole; of a new one, its gap. */
  readonly slot: Slot
  readonly isGone: boolean
  readonly lost: readonly (readonly string[])[]
  readonly won: readonly (readonly string[])[]
  /** At its beginning or its end, where splitting and joining happen. */
  readonly isCut: boolean
  readonly isGrown: boolean
}

const wordsOf = (node: DocumentJson | undefined): string[] => (node ? cutText(blockText(node)) : [])

/** Whether words came or went at an end; a word that was cut in two is both lost and won there. */
function isAtEnd(parts: readonly Part[], has: 'added' | 'removed'): boolean {
  const ends = [parts.slice(0, 2), parts.slice(-2).reverse()]
  return ends.some(([outer, inner]) => outer?.[has] || ((outer?.added || outer?.removed) && inner?.[has]))
}

function readChange(slot: Slot, before?: DocumentJson, after?: DocumentJson): Change {
  const isSame = before && after && contentKey(before) === contentKey(after)
  const parts = isSame ? [] : diffLists(wordsOf(before), wordsOf(after))
  return {
    slot,
    isGone: !after,
    lost: parts.flatMap((part) => (part.removed ? [part.value] : [])),
    won: parts.flatMap((part) => (part.added ? [part.value] : [])),
    isCut: isAtEnd(parts, 'removed'),
    isGrown: isAtEnd(parts, 'added')
  }
}

/** Changes in the order of the side; what is gone stands where it was. */
function readChanges(base: Nodes, side: Side, moves: ReadonlyMap<DocumentJson, number>): Change[] {
  const moved = new Set(moves.values())
  const readGap = (gap: number) =>
    side.inserts[gap]!.map((node) => {
      const from = moves.get(node)
      if (from === undefined) return readChange(gapSlot(gap), undefined, node)
      return readChange(blockSlot(from), base[from]!, node)
    })
  return [
    ...base.flatMap((node, index) => {
      const slot = blockSlot(index)
      const here = moved.has(index) ? [] : [readChange(slot, node, nodeOn(side, index))]
      return [...readGap(index), ...here]
    }),
    ...readGap(base.length)
  ]
}

/** Splitting takes an end of a block to its neighbour. */
function linkSplit(changes: readonly Change[]): Link[] {
  const standing = changes.filter((each) => !each.isGone)
  return standing.slice(1).flatMap((next, index): Link[] => {
    const before = standing[index]!
    const isLinked = (before.isCut && next.isGrown) || (next.isCut && before.isGrown)
    return isLinked ? [[before.slot, next.slot]] : []
  })
}

/** Joining takes the whole of a block to a neighbour. */
function linkJoined(changes: readonly Change[]): Link[] {
  const links: Link[] = []
  let before: Change | undefined
  let gone: Change[] = []
  for (const change of changes) {
    if (change.isGone) {
      if (before?.isGrown) links.push([change.slot, before.slot])
      gone.push(change)
      continue
    }
    if (change.isGrown) for (const { slot } of gone) links.push([slot, change.slot])
    before = change
    gone = []
  }
  return links
}

/** Stretches of words long enough to be known again, and words that stand only once in a text. */
function namesOf(words: readonly string[], isRare: (word: string) => boolean): string[] {
  const names = words.filter(isRare)
  for (let end = SAME_TEXT; end <= words.length; end++)
    names.push(words.slice(end - SAME_TEXT, end).join(' '))
  return names
}

const allWords = (nodes: Nodes) => {
  const counts = new Map<string, number>()
  for (const word of nodes.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Words that were cut in one place and stand in another. */
function linkWords(base: Nodes, side: Side, changes: readonly Change[]): Link[] {
  const [before, after] = [allWords(base), allWords(side.nodes)]
  const isRare = (word: string) => before.get(word) === 1 && after.get(word) === 1
  const lostIn = new Map<string, Set<Slot>>()
  for (const { slot, lost } of changes)
    for (const name of lost.flatMap((words) => namesOf(words, isRare)))
      lostIn.set(name, (lostIn.get(name) ?? new Set()).add(slot))
  return changes.flatMap(({ slot, won }) =>
    won
      .flatMap((words) => namesOf(words, isRare))
      .flatMap((name) => [...(lostIn.get(name) ?? [])].map((from): Link => [from, slot]))
  )
}

/** Blocks that went elsewhere under their own id, however short. */
function linkIds(base: Nodes, side: Side, moves: ReadonlyMap<DocumentJson, number>): Link[] {
  const gone = new Map(
    base.flatMap((node, index) =>
      side.placeOf.has(index) ? [] : [[`${familyOf(node)}:${blockId(node)}`, blockSlot(index)] as const]
    )
  )
  return side.inserts.flatMap((nodes, gap) =>
    nodes.flatMap((node): Link[] => {
      const isKnown = blockId(node) === null || moves.has(node)
      const slot = isKnown ? undefined : gone.get(`${familyOf(node)}:${blockId(node)}`)
      return slot === undefined ? [] : [[slot, gapSlot(gap)]]
    })
  )
}

/**
 * Finds between which places one side carried text: by splitting, joining,
 * cutting and pasting. Blocks in `moves` are known to have gone elsewhere as a whole.
 */
export function findTravel(base: Nodes, side: Side, moves: ReadonlyMap<DocumentJson, number>): Link[] {
  const changes = readChanges(base, side, moves)
  // Also as they stood before: a block may have been split or joined first and moved then.
  const asBefore = [...changes].sort((a, b) => a.slot - b.slot)
  const links = [
    ...[changes, asBefore].flatMap((order) => [...linkSplit(order), ...linkJoined(order)]),
    ...linkWords(base, side, changes),
    ...linkIds(base, side, moves)
  ]
  return links.filter(([a, b]) => a !== b)
}
