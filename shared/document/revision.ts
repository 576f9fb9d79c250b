import { z } from 'zod'
import { isIsoDay } from '../text/dates'
import { toCanonical, type Sha256 } from './canonical'
import { composeTracked } from './composeText'
import { documentFigures, documentToJson, parseDocument, type DocumentJson } from './document'
import { documentJsonSchema } from './documentJson'
import { isSettled, readTracked, trackedSchema, trackedToJson, type TrackedJson } from './trackedJson'
import { headLimits } from './headLimits'

/** Kinds of articles, by what the reader gets. */
export const articleKinds = [
  'news',
  'feature',
  'portrait',
  'interview',
  'photoStory',
  'announcement',
  'outline',
  'guidance',
  'report'
] as const
export type ArticleKind = (typeof articleKinds)[number]

const line = (max: number) => z.string().max(max)

/** What stands around the body: it is part of what an approver signs. */
export const articleMetaSchema = z.strictObject({
  kind: z.enum(articleKinds),
  /** Id of a product in the office profile. */
  product: z.string().min(1).max(60),
  /** Name of a rubric of that product, or empty. */
  rubric: line(80),
  kicker: line(headLimits.kicker),
  title: line(headLimits.title),
  deck: line(headLimits.deck),
  lead: line(headLimits.lead),
  byline: line(headLimits.byline),
  /** Day on which that happened which is told. It came later: absent where nobody said it, so that older texts keep their hash. */
  eventDate: z.string().refine(isIsoDay, 'not a day of the calendar').optional()
})
export type ArticleMeta = z.infer<typeof articleMetaSchema>

/** What a field says; empty where it is absent. */
export const fieldText = (meta: ArticleMeta, field: keyof ArticleMeta): string => meta[field] ?? ''

/** Fields as they are stored: a day that nobody said is absent. */
export function tidyMeta(meta: ArticleMeta): ArticleMeta {
  const { eventDate, ...rest } = meta
  return eventDate ? { ...rest, eventDate } : rest
}

/** Everything of an article that is text: what the editor edits and a revision freezes. */
export interface ArticleContent {
  readonly meta: ArticleMeta
  readonly body: DocumentJson
  /** Open changes; absent when nothing is open. */
  readonly tracked?: TrackedJson | undefined
}

export const articleContentSchema = z.strictObject({
  meta: articleMetaSchema,
  body: documentJsonSchema,
  tracked: trackedSchema.optional()
})

/** An immutable state of an article. Its id is the hash of its canonical text. */
export interface Revision extends ArticleContent {
  readonly v: 1
  readonly article: string
  /** Ids of the revisions it was made from: none for the first, two for a merge. */
  readonly parents: readonly string[]
  /** Hashes of the photos in the body, sorted: a swapped photo is another revision. */
  readonly media: readonly string[]
}

/** A revision in the form in which it is stored, signed and sent. */
export interface SealedRevision {
  readonly id: string
  readonly canonical: string
  readonly revision: Revision
}

/** A content as it is stored: attributes that were left out have their defaults, and nothing is kept of settled changes. */
function toStored({ meta: said, body, tracked }: ArticleContent): {
  content: ArticleContent
  photos: string[]
} {
  const meta = tidyMeta(said)
  const doc = parseDocument(body)
  const hashesOf = (text: typeof doc) => documentFigures(text).map((figure) => figure.media)
  const open = tracked && composeTracked(readTracked(tracked, doc))
  if (!open || isSettled(open, tracked.fields))
    return { content: { meta, body: documentToJson(doc) }, photos: hashesOf(doc) }
  return {
    content: {
      meta,
      body: documentToJson(open.doc),
      tracked: trackedToJson(open, tracked.fields)
    },
    // A photo that was taken out is needed as long as the change is open.
    photos: [...hashesOf(open.doc), ...hashesOf(open.base)]
  }
}

/**
 * Makes a revision of an article's content and computes its id.
 *
 * @throws DocumentError when the body does not fit the schema.
 */
export function sealRevision(
  article: string,
  parents: readonly string[],
  content: ArticleContent,
  sha256: Sha256
): SealedRevision {
  const stored = toStored(content)
  const media = [...new Set(stored.photos)].sort()
  const canonical = toCanonical({ v: 1, article, parents: [...parents].sort(), media, ...stored.content })
  return { id: sha256(canonical), canonical, revision: JSON.parse(canonical) as Revision }
}

/**
 * Whether two contents would make the same revision of one article from the same parents.
 *
 * @throws DocumentError when a body does not fit the schema.
 */
export function isSameContent(a: ArticleContent, b: ArticleContent): boolean {
  return toCanonical(toStored(a).content) === toCanonical(toStored(b).content)
}

/** What of a revision is an article's content, for going on with it or storing it anew. */
export function contentOf({ meta, body, tracked }: ArticleContent): ArticleContent {
  return tracked ? { meta, body, tracked } : { meta, body }
}

/** The short form of a hash that people compare by eye: "7F3A-91C2". */
export function shortHash(hash: string): string {
  const head = hash.slice(0, 8).toUpperCase()
  return `${head.slice(0, 4)}-${head.slice(4)}`
}
