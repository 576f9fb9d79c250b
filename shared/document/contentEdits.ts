import { z } from 'zod'
import { documentToJson, parseDocument } from './document'
import { editedAttributes, textSegments, withReplacedText, wordAttributes } from './findText'
import { articleMetaSchema, type ArticleContent, type ArticleMeta } from './revision'

/** Fields of an article's head in which is searched, in the order in which they stand on paper. */
export const searchedFields = ['kicker', 'title', 'deck', 'lead', 'byline'] as const
export type SearchedField = (typeof searchedFields)[number]

const offset = z.number().int().min(0).max(10_000_000)

/** One replacement in an article: where, what must stand there, and what comes in its place. */
export const contentEditSchema = z.strictObject({
  /** A field of the head, with offsets; null for the body, with positions. */
  field: z.enum(searchedFields).nullable(),
  /** Footnote or photo of the body in whose words it stands, with offsets; null for letters of the text. */
  inside: z.strictObject({ at: offset, attribute: z.enum(wordAttributes) }).nullable(),
  from: offset,
  to: offset,
  found: z.string().min(1).max(10_000),
  text: z.string().max(10_000)
})
export type ContentEdit = z.infer<typeof contentEditSchema>

/** An edit that does not fit the text: something was written there since. */
export class ContentEditError extends Error {
  override readonly name = 'ContentEditError'
}

const inOrder = (edits: readonly ContentEdit[]) =>
  [...edits].sort((a, b) => (a.inside?.at ?? -1) - (b.inside?.at ?? -1) || a.from - b.from)

function requireApart(edits: readonly ContentEdit[]): void {
  edits.forEach((edit, index) => {
    const next = edits[index + 1]
    const isNear = next?.inside?.at === edit.inside?.at
    if (edit.from >= edit.to || (next && isNear && next.from < edit.to))
      throw new ContentEditError('edits overlap')
  })
}

function editField(text: string, edits: readonly ContentEdit[]): string {
  return edits.reduceRight((now, { from, to, found, text: put }) => {
    if (text.slice(from, to) !== found) throw new ContentEditError('other words stand there')
    return now.slice(0, from) + put + now.slice(to)
  }, text)
}

function editBody(body: ArticleContent['body'], edits: readonly ContentEdit[]): ArticleContent['body'] {
  if (edits.length === 0) return body
  const doc = parseDocument(body)
  const segments = textSegments(doc)
  for (const { from, to, found, inside: place } of edits) {
    const segment = segments.find(
      ({ pos, text, inside }) =>
        inside?.at === place?.at &&
        inside?.attribute === place?.attribute &&
        pos <= from &&
        to <= pos + text.length
    )
    if (segment?.text.slice(from - segment.pos, to - segment.pos) !== found)
      throw new ContentEditError('other words stand there')
  }
  if (editedAttributes(doc, edits).some(({ isTooLong }) => isTooLong))
    throw new ContentEditError('a note would be too long')
  return documentToJson(withReplacedText(doc, edits))
}

/**
 * Replaces stretches of an article's text. All or nothing: where one does not fit, none is made.
 *
 * @throws ContentEditError when other words stand there, edits overlap, or a field would grow too long.
 */
export function editContent(content: ArticleContent, edits: readonly ContentEdit[]): ArticleContent {
  const fields: Partial<ArticleMeta> = {}
  for (const field of searchedFields) {
    const own = inOrder(edits.filter((edit) => edit.field === field))
    requireApart(own)
    if (own.length > 0) fields[field] = editField(content.meta[field], own)
  }
  const own = inOrder(edits.filter((edit) => edit.field === null))
  requireApart(own)
  const meta = articleMetaSchema.safeParse({ ...content.meta, ...fields })
  if (!meta.success) throw new ContentEditError('a field would be too long')
  return { ...content, meta: meta.data, body: editBody(content.body, own) }
}
