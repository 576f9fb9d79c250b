import type { Node } from '@tiptap/pm/model'
import { flattenText, lineAt, readFlat, toOffset, toRange, type FlatText, type TextRange } from './flatText'
import { judgePlaces, listPlaces, type AnchorWords } from './anchorPlaces'

/** Longest quote that an anchor keeps; of a longer selection it keeps the beginning. */
export const MAX_QUOTE = 400
/** So many characters before and after the quote are kept to tell one place from another. */
export const MAX_CONTEXT = 32

/** Fields of an article's head on which a remark can stand. */
export const headFields = ['kicker', 'title', 'deck', 'lead', 'byline'] as const
export type HeadField = (typeof headFields)[number]

/** Where in a text a remark stands, in words that outlive positions. See `anchorSchema` for the stored form. */
export interface TextAnchor extends AnchorWords {
  readonly field?: HeadField | undefined
}

/** Where an anchor's words stand now. */
export interface FoundAnchor extends TextRange {
  /** The words have been rewritten: what stands here is no longer the quote. */
  readonly isChanged: boolean
}

/** Leaves out half characters at the ends: they have no stored form. */
const cutCleanly = (text: string) => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')

const isHalfLetter = (text: string, at: number) => /^[\udc00-\udfff]/.test(text.slice(at, at + 1))

function makeAnchor(flat: FlatText, from: number, to: number): TextAnchor | null {
  const begin = isHalfLetter(flat.text, from) ? from + 1 : from
  const selected = flat.text.slice(begin, to)
  const start = begin + (selected.length - selected.trimStart().length)
  const quote = cutCleanly(selected.trim().slice(0, MAX_QUOTE)).trimEnd()
  if (quote === '') return null
  const end = start + quote.length
  const lineStart = flat.text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = flat.text.indexOf('\n', end)
  const before = cutCleanly(flat.text.slice(Math.max(lineStart, start - MAX_CONTEXT), start))
  const after = cutCleanly(
    flat.text.slice(end, lineEnd < 0 ? end + MAX_CONTEXT : lineEnd).slice(0, MAX_CONTEXT)
  )
  const places = listPlaces(flat, quote)
  const nth = places.findIndex((place) => place.start === start && place.end === end)
  const bid = lineAt(flat, start)?.bids.at(-1) ?? ''
  return { bid, quote, before, after, nth: Math.max(0, nth), of: places.length }
}

/**
 * Makes an anchor of a range of a body; null when no words are in it. Blanks
 * at its ends are left out, and what is longer than {@link MAX_QUOTE}.
 */
export function anchorAt(doc: Node, range: TextRange): TextAnchor | null {
  const flat = flattenText(doc)
  return makeAnchor(flat, toOffset(flat, range.from), toOffset(flat, range.to))
}

/** Makes an anchor of a range of a head field; null when no words are in it. */
export function anchorInField(field: HeadField, text: string, range: TextRange): TextAnchor | null {
  const flat = readFlat(text)
  const anchor = makeAnchor(flat, toOffset(flat, range.from), toOffset(flat, range.to))
  return anchor && { ...anchor, field }
}

/**
 * Finds an anchor's words in a body: first the words themselves, wherever they
 * went, then what was written in their stead between the same neighbours.
 * Only when no other place would do as well; null where the words are gone.
 *
 * @param within only places that begin here count, as when something was pasted.
 */
export function findAnchor(doc: Node, anchor: TextAnchor, within?: readonly TextRange[]): FoundAnchor | null {
  const flat = flattenText(doc)
  const scope = within?.map(({ from, to }) => ({ start: toOffset(flat, from), end: toOffset(flat, to) }))
  const place = judgePlaces(flat, anchor, scope)
  return place && { ...toRange(flat, place.start, place.end), isChanged: place.isChanged }
}

/** Finds an anchor's words in a head field, as {@link findAnchor} does in a body. */
export function findInField(text: string, anchor: TextAnchor): FoundAnchor | null {
  const flat = readFlat(text)
  const place = judgePlaces(flat, anchor)
  return place && { ...toRange(flat, place.start, place.end), isChanged: place.isChanged }
}

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')

/** Whether a range of a body still reads like the quote, but for blanks and breaks. */
export function readsLike(doc: Node, { from, to }: TextRange, quote: string): boolean {
  const flat = flattenText(doc)
  return squeeze(flat.text.slice(toOffset(flat, from), toOffset(flat, to))) === squeeze(quote)
}
