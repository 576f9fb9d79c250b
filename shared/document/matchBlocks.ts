import { blockId, blockText, contentKey, familyOf } from './blockIdentity'
import { diffLists } from './compareText'
import type { DocumentJson } from './document'

/** Places of one and the same block in two lists; both grow along the list. */
export type Match = readonly [before: number, after: number]

/** Below this share of common words two blocks without a common id are different blocks. */
const ALIKE = 0.5
/** Above so many pairs the search for likeness would cost more than it shows. */
const MAX_PAIRS = 2500

/** Names that stand twice are told apart by their order: a copied block keeps its id. */
function numberNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return `${name}#${nth}`
  })
}

function namesOf(nodes: readonly DocumentJson[]): string[] {
  return numberNames(
    nodes.map((node) => {
      const id = blockId(node)
      return id === null ? `=${contentKey(node)}` : `${familyOf(node)}:${id}`
    })
  )
}

/** The longest common sequence of two lists of names, as places. */
function matchNames(before: readonly string[], after: readonly string[]): Match[] {
  const matches: Match[] = []
  let [left, right] = [0, 0]
  for (const { value, added, removed } of diffLists([...before], [...after])) {
    if (!added && !removed) value.forEach((_, index) => matches.push([left + index, right + index]))
    if (!added) left += value.length
    if (!removed) right += value.length
  }
  return matches
}

function wordsOf(node: DocumentJson): Map<string, number> {
  const words = new Map<string, number>()
  for (const word of blockText(node).split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

const sizeOf = (words: ReadonlyMap<string, number>) =>
  [...words.values()].reduce((sum, each) => sum + each, 0)

/** Share of common words, from 0 to 1. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return (2 * common) / (sizeOf(a) + sizeOf(b))
}

/** The pairing of most alike blocks that keeps their order. */
function matchAlike(before: readonly DocumentJson[], after: readonly DocumentJson[]): Match[] {
  if (before.length * after.length > MAX_PAIRS) return []
  const [olds, news] = [before.map(wordsOf), after.map(wordsOf)]
  const score = (i: number, j: number) => {
    if (familyOf(before[i]!) !== familyOf(after[j]!)) return 0
    const share = likeness(olds[i]!, news[j]!)
    return share < ALIKE ? 0 : share
  }
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const scores = new Float64Array(before.length * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const here = (scores[i * width + j] = score(i, j))
      const paired = here > 0 ? here + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  const matches: Match[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const here = scores[i * width + j]!
    if (here > 0 && best[i * width + j] === here + best[(i + 1) * width + j + 1]!) matches.push([i++, j++])
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
  return matches
}

const idsOf = (nodes: readonly DocumentJson[]) => new Set(nodes.map(blockId).filter((id) => id !== null))

/** Pairs what lies between two pairs; a block that stands elsewhere by its id is no candidate. */
function matchBetween(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[],
  elsewhere: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
): Match[] {
  const isFree = (node: DocumentJson, other: ReadonlySet<string>) => !other.has(blockId(node) ?? '')
  const olds = [...before.keys()].filter((index) => isFree(before[index]!, elsewhere.after))
  const news = [...after.keys()].filter((index) => isFree(after[index]!, elsewhere.before))
  const alike = matchAlike(
    olds.map((index) => before[index]!),
    news.map((index) => after[index]!)
  )
  return alike.map(([left, right]) => [olds[left]!, news[right]!])
}

/** Cells of a row and parts of a photo have their place: the second is the second. */
const hasPlaces = (parent: string) => parent === 'tableRow' || parent === 'figure'

/**
 * Finds the blocks of one list again in another: by id, then by what they say,
 * then by how alike they are. Order is kept; a block that was moved past
 * another is found only once.
 *
 * @param parent kind of the block that they stand in
 */
export function matchBlocks(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[],
  parent: string
): Match[] {
  if (hasPlaces(parent) && before.length === after.length) {
    const all: Match[] = before.map((_, index) => [index, index])
    return all.filter(([left, right]) => familyOf(before[left]!) === familyOf(after[right]!))
  }
  const elsewhere = { before: idsOf(before), after: idsOf(after) }
  const matches: Match[] = []
  let [left, right] = [0, 0]
  const sure = matchNames(namesOf(before), namesOf(after))
  for (const [i, j] of [...sure, [before.length, after.length] as const]) {
    if (i > left && j > right)
      for (const [a, b] of matchBetween(before.slice(left, i), after.slice(right, j), elsewhere))
        matches.push([left + a, right + b])
    if (i < before.length && j < after.length) matches.push([i, j])
    ;[left, right] = [i + 1, j + 1]
  }
  return matches
}
