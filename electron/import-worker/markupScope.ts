import type { PhotoNote } from '@shared/document/photoNote'
import type { Findings } from './findings'
import type { StyleRole } from './styleRole'
import type { Relationship, WordFile } from './wordFile'
import type { ListPlace, WordNumbering } from './wordNumbering'
import type { WordStyles } from './wordStyles'
import { element } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** What mammoth does not carry through about a paragraph. */
export interface ParagraphFacts {
  readonly role: StyleRole
  readonly level: 2 | 3
  readonly alignment: 'left' | 'center' | 'right' | 'both'
  readonly place: ListPlace | null
  /** Level of the list item that it goes on with; null for what is no such paragraph. */
  readonly rest: number | null
  /** Number of the paragraph of the file in which it begins; null for one that the file does not have. */
  readonly source: number | null
  /** Number of the paragraph in which it ends: another one where changes join two. */
  readonly ends: number | null
  /** Place of whoever changed its end or its style; null for nobody. */
  readonly change: number | null
}

/** A paragraph of which nothing is known. */
export const PLAIN_FACTS: ParagraphFacts = {
  role: 'text',
  level: 3,
  alignment: 'left',
  place: null,
  rest: null,
  source: null,
  ends: null,
  change: null
}

/** A picture at its place in the text. */
export interface PlacedPhoto {
  /** Name of the part with its bytes. */
  readonly part: string
  readonly alt: string
  /** Rights and people, where the file says them as ours do. */
  readonly note?: PhotoNote
}

/** What the rewriting of one part reads from and adds to. */
export interface MarkupScope {
  readonly file: WordFile
  readonly styles: WordStyles
  readonly numbering: WordNumbering
  readonly findings: Findings
  readonly relationships: ReadonlyMap<string, Relationship>
  /** Depth of the headings that divide the text: the first level, or the second under a title of its own. */
  readonly topDepth: number
  readonly paragraphs: ParagraphFacts[]
  readonly photos: PlacedPhoto[]
}

/**
 * A place in the text that mammoth has no word for. It travels as a bookmark,
 * which mammoth hands through; the document's own bookmarks are dropped, so none can pose as ours.
 */
export type Marker =
  `paragraph:${number}` | `photo:${number}` | `change:${string}` | 'endchange' | 'box' | 'endbox'

/** Makes the bookmark of a marker. */
export function markPlace(marker: Marker): XmlElement {
  return element('w:bookmarkStart', { 'w:name': marker })
}
