import type { Node } from '@tiptap/pm/model'
import { searchedFields, type SearchedField } from '@shared/document/contentEdits'
import { placeMatches, textSegments, type PlacedMatch, type TextEdit } from '@shared/document/findText'
import type { ArticleMeta } from '@shared/document/revision'
import { replacementFor, type TextMatch } from '@shared/text/search'

/** Where something was found: in a field of the head, or in the body by position. */
export interface FoundPlace extends PlacedMatch {
  readonly field: SearchedField | null
}

/** What says where a place comes in reading order. */
export type PlaceOrder = Pick<FoundPlace, 'field' | 'inside' | 'from'>

const rankOf = ({ field }: PlaceOrder) =>
  field === null ? searchedFields.length : searchedFields.indexOf(field)

const compareOrder = (a: PlaceOrder, b: PlaceOrder) =>
  rankOf(a) - rankOf(b) ||
  (a.inside?.at ?? a.from) - (b.inside?.at ?? b.from) ||
  (a.inside && b.inside ? a.from - b.from : 0)

/** The texts of an article, each with the way back from what was found in it. */
export function searchedTexts(meta: ArticleMeta, doc: Node) {
  const segments = textSegments(doc)
  return {
    texts: [...searchedFields.map((field) => meta[field]), ...segments.map((segment) => segment.text)],
    place: (found: readonly (readonly TextMatch[])[]): FoundPlace[] => [
      ...searchedFields.flatMap((field, index) =>
        found[index]!.map((match) => ({ ...match, field, inside: null }))
      ),
      ...segments.flatMap((segment, index) =>
        placeMatches(segment, found[searchedFields.length + index]!).map((match) => ({
          ...match,
          field: null
        }))
      )
    ]
  }
}

/** The first place at or after another, in reading order; the first of all when there is none. */
export function indexFrom(places: readonly FoundPlace[], start: PlaceOrder): number {
  const index = places.findIndex((place) => compareOrder(place, start) >= 0)
  return index < 0 ? 0 : index
}

/** What replacing all these places does: new fields of the head, and edits of the body in order. */
export function replacePlaces(
  meta: ArticleMeta,
  places: readonly FoundPlace[],
  replacement: string,
  isPattern: boolean
): { fields: Partial<Pick<ArticleMeta, SearchedField>>; edits: TextEdit[] } {
  const fields: Partial<Pick<ArticleMeta, SearchedField>> = {}
  for (const field of searchedFields) {
    const own = places.filter((place) => place.field === field)
    if (own.length === 0) continue
    fields[field] = own.reduceRight(
      (text, place) =>
        text.slice(0, place.from) + replacementFor(place, replacement, isPattern) + text.slice(place.to),
      meta[field]
    )
  }
  const edits = places
    .filter((place) => place.field === null)
    .map((place) => ({
      from: place.from,
      to: place.to,
      inside: place.inside,
      text: replacementFor(place, replacement, isPattern)
    }))
  return { fields, edits }
}
