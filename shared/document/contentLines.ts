import { z } from 'zod'
import type { DocumentJson } from './document'
import type { ArticleContent } from './revision'

/** Where in an article a line stands. */
export const linePlaces = [
  'kicker',
  'title',
  'deck',
  'lead',
  'text',
  'caption',
  'credit',
  'people',
  'alt',
  'note',
  'byline'
] as const
export type LinePlace = (typeof linePlaces)[number]

/** One line of an article as it is searched, in the reader's order. */
export interface ContentLine {
  readonly place: LinePlace
  readonly text: string
}

const INLINE = new Set(['text', 'hardBreak', 'footnote'])
const peopleSchema = z.array(z.object({ name: z.string() }))

const readText = (value: unknown) => (typeof value === 'string' ? value : '')

/** Words of a block that holds text: a line break parts words, footnotes stand apart. */
const inlineText = (children: readonly DocumentJson[]) =>
  children
    .map((child) => (child.type === 'text' ? readText(child.text) : child.type === 'hardBreak' ? ' ' : ''))
    .join('')

function* blockLines(node: DocumentJson): Generator<ContentLine> {
  const children = node.content ?? []
  if (children.some((child) => INLINE.has(child.type))) {
    const place = node.type === 'caption' || node.type === 'credit' ? node.type : 'text'
    yield { place, text: inlineText(children) }
    for (const child of children)
      if (child.type === 'footnote') yield { place: 'note', text: readText(child.attrs?.text) }
    return
  }
  if (node.type === 'figure') {
    const people = peopleSchema.safeParse(node.attrs?.people ?? [])
    yield { place: 'alt', text: readText(node.attrs?.alt) }
    yield { place: 'people', text: (people.data ?? []).map((person) => person.name).join(', ') }
  }
  for (const child of children) yield* blockLines(child)
}

/**
 * Every line of an article, its photos' words and footnotes included; empty
 * lines are left out. Reads the stored JSON as it is, without the schema: a
 * save and a page of search results wait for it.
 */
export function contentLines({ meta, body }: ArticleContent): ContentLine[] {
  const lines: ContentLine[] = [
    { place: 'kicker', text: meta.kicker },
    { place: 'title', text: meta.title },
    { place: 'deck', text: meta.deck },
    { place: 'lead', text: meta.lead },
    ...blockLines(body),
    { place: 'byline', text: meta.byline }
  ]
  return lines.filter((line) => line.text.trim() !== '')
}

const PHOTO_PLACES: ReadonlySet<LinePlace> = new Set(['caption', 'credit', 'people', 'alt'])

/** Whether a line speaks of a photo. */
export const isPhotoLine = ({ place }: ContentLine): boolean => PHOTO_PLACES.has(place)
