import { lineAt, type FlatText } from './flatText'

/** The words by which a place in a text is known. */
export interface AnchorWords {
  /** Id of the block it began in; empty when it had none. */
  readonly bid: string
  readonly quote: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** Which of all the places that read like the quote it was, and how many there were. */
  readonly nth?: number | undefined
  readonly of?: number | undefined
}

/** A stretch of a flat text. */
export interface Place {
  readonly start: number
  readonly end: number
}

interface Squeezed {
  readonly text: string
  /** Offset in the flat text of each letter. */
  readonly offsets: Uint32Array
}

const squeezed = new WeakMap<FlatText, Squeezed>()

const squeezeText = (text: string) => text.replace(/\s+/gu, '')

/** A text without blanks and breaks: a paragraph that was split or joined still reads the same. */
function squeeze(flat: FlatText): Squeezed {
  const known = squeezed.get(flat)
  if (known) return known
  const offsets = new Uint32Array(flat.text.length)
  const runs = [...flat.text.matchAll(/\S+/gu)]
  let length = 0
  for (const { 0: run, index } of runs)
    for (let letter = 0; letter < run.length; letter++) offsets[length++] = index + letter
  const text = runs.map(([run]) => run).join('')
  const made = { text, offsets }
  squeezed.set(flat, made)
  return made
}

function indexesOf(text: string, words: string): number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

const toPlace = ({ offsets }: Squeezed, at: number, length: number): Place => ({
  start: offsets[at]!,
  end: offsets[at + length - 1]! + 1
})

/** All places that read like the quote, blanks and breaks aside. */
export function listPlaces(flat: FlatText, quote: string): Place[] {
  const all = squeeze(flat)
  const words = squeezeText(quote)
  return indexesOf(all.text, words).map((at) => toPlace(all, at, words.length))
}

function countSameEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

function countSameStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** Long enough that the words alone tell the place. */
const isTelling = (quote: string) => squeezeText(quote).length >= 20 && /\S\s+\S+\s+\S/u.test(quote)

/** So many letters of context tell a place even in another block. */
const TELLING_CONTEXT = 12
const OWN_BLOCK = 1000

interface JudgedPlace extends Place {
  readonly nth: number
  readonly score: number
}

function stands(flat: FlatText, { start, end }: Place, bid: string): boolean {
  if (bid === '') return false
  return [start, end].some((offset) => lineAt(flat, offset)?.bids.includes(bid))
}

/** Places where the very words stand, with what speaks for each; those for which too little speaks are left out. */
function judgeSameWords(flat: FlatText, anchor: AnchorWords, scope?: readonly Place[]): JudgedPlace[] {
  const all = squeeze(flat)
  const words = squeezeText(anchor.quote)
  const before = squeezeText(anchor.before ?? '')
  const after = squeezeText(anchor.after ?? '')
  const isOld = anchor.before === undefined && anchor.after === undefined
  const tells = isTelling(anchor.quote)
  return indexesOf(all.text, words).flatMap((at, nth) => {
    const place = toPlace(all, at, words.length)
    if (scope && !scope.some((each) => each.start <= place.start && place.start < each.end)) return []
    const left = countSameEnd(all.text.slice(Math.max(0, at - before.length), at), before)
    const right = countSameStart(all.text.slice(at + words.length, at + words.length + after.length), after)
    const isOwn = stands(flat, place, anchor.bid)
    const isWhole = left === before.length && right === after.length
    const hasNeighbour = left >= Math.min(4, before.length) && right >= Math.min(4, after.length)
    const hasOne =
      left >= Math.min(6, before.length || Infinity) || right >= Math.min(6, after.length || Infinity)
    // Pasted alone: all that came in are these words.
    const isAlone =
      scope?.some((each) => squeezeText(flat.text.slice(each.start, each.end)) === words) ?? false
    const isLikely =
      isAlone ||
      isOld ||
      tells ||
      (isOwn || scope
        ? hasNeighbour || hasOne
        : left + right >= TELLING_CONTEXT || (anchor.bid === '' && isWhole))
    return isLikely ? [{ ...place, nth, score: (isOwn ? OWN_BLOCK : 0) + left + right }] : []
  })
}

function pickOne(flat: FlatText, judged: readonly JudgedPlace[], anchor: AnchorWords): Place | null {
  const best = Math.max(...judged.map((place) => place.score))
  const first = judged.filter((place) => place.score === best)
  if (first.length === 1) return first[0]!
  // Places that nothing tells apart: only as long as none has come or gone is it known which one was meant.
  if (listPlaces(flat, anchor.quote).length !== anchor.of) return null
  return first.find((place) => place.nth === anchor.nth) ?? null
}

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])

/** Whether at least half of the words are the same. */
function isAkin(a: string, b: string): boolean {
  const [ours, theirs] = [wordsIn(a), wordsIn(b)]
  const same = [...ours].filter((word) => theirs.has(word)).length
  return same > 0 && same * 2 >= Math.max(ours.size, theirs.size)
}

/** What now stands in the anchor's own block between the neighbours that the quote had; only where one place will do. */
function findRewritten(flat: FlatText, anchor: AnchorWords): Place | null {
  const lines = anchor.bid === '' ? [] : flat.lines.filter((each) => each.bids.includes(anchor.bid))
  const before = anchor.before ?? ''
  const after = anchor.after ?? ''
  const needsLikeness = squeezeText(before + after).length < 8
  const longest = anchor.quote.length * 3 + 40
  const found = lines.flatMap((line) => {
    const starts = before.trim() === '' ? [0] : indexesOf(line.text, before).map((at) => at + before.length)
    return starts.flatMap((start) => {
      const next = after.trim() === '' ? line.text.length : line.text.indexOf(after, start)
      if (next < 0 || next - start > longest) return []
      const words = line.text.slice(start, next)
      if (words.trim() === '' || (needsLikeness && !isAkin(words, anchor.quote))) return []
      const lead = words.length - words.trimStart().length
      return [{ start: line.at + start + lead, end: line.at + start + words.trimEnd().length }]
    })
  })
  return found.length === 1 ? found[0]! : null
}

/**
 * Decides where the words of an anchor stand in a text: the words themselves
 * if one place is likelier than all others, else what was written in their
 * stead. Null rather than a guess.
 *
 * @param scope only places that begin in one of these count, and the words must be the same.
 */
export function judgePlaces(
  flat: FlatText,
  anchor: AnchorWords,
  scope?: readonly Place[]
): (Place & { readonly isChanged: boolean }) | null {
  const judged = judgeSameWords(flat, anchor, scope)
  if (judged.length > 0) {
    const place = pickOne(flat, judged, anchor)
    return place && { start: place.start, end: place.end, isChanged: false }
  }
  const rewritten = scope ? null : findRewritten(flat, anchor)
  return rewritten && { ...rewritten, isChanged: true }
}
