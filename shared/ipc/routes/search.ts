import { z } from 'zod'
import { linePlaces } from '../../document/contentLines'
import { articleStatuses } from '../../domain/articles'
import { facetNames, searchOrders } from '../../domain/archiveConditions'
import { recordFields } from '../../domain/recordFields'
import { MAX_ARCHIVE_QUERY } from '../../text/archiveQuery'
import { count, nothing, route } from '../define'
import { articleRowSchema } from './articles'

const { id, hash } = recordFields
const query = z.string().max(MAX_ARCHIVE_QUERY)
const name = z.string().trim().min(1).max(80)
const article = z.strictObject({ article: id })

/** A text with stretches of it, in units of it. */
const markedSchema = z.strictObject({
  text: z.string(),
  marks: z.array(z.strictObject({ from: count, to: count }))
})

/** Where an article was printed: number and date of the issue, and its page. */
const printedSchema = z.strictObject({ issue: id, number: count, date: z.string(), page: count })

export const hitSchema = z.strictObject({
  row: articleRowSchema,
  title: markedSchema,
  /** The line in which most of what was sought stands; null where only the title or a field said it. */
  snippet: markedSchema.extend({ place: z.enum(linePlaces) }).nullable(),
  printed: printedSchema.nullable(),
  /** The older text in which it stands; null for what the article says now or said in print. */
  past: hash.nullable()
})
export type SearchHit = z.infer<typeof hitSchema>

export const facetSchema = z.strictObject({
  facet: z.enum(facetNames),
  value: z.string(),
  count
})
export type FacetView = z.infer<typeof facetSchema>

/** What is found besides articles. */
const foundSchema = <S extends z.ZodType>(row: S) => z.strictObject({ total: count, rows: z.array(row) })
export const othersSchema = z.strictObject({
  /** Articles in whose photos' words it stands. */
  photos: count,
  directives: foundSchema(
    z.strictObject({
      id,
      symbol: z.string(),
      type: z.string(),
      date: z.string(),
      issuer: z.string(),
      subject: z.string()
    })
  ),
  issues: foundSchema(
    z.strictObject({
      id,
      number: count,
      date: z.string(),
      productName: z.string(),
      isPublished: z.boolean()
    })
  ),
  people: foundSchema(z.strictObject({ name: z.string(), articles: count }))
})
export type OthersFound = z.infer<typeof othersSchema>

export const relatedSchema = z.strictObject({
  article: id,
  title: z.string(),
  status: z.enum(articleStatuses),
  updatedAt: z.number().int(),
  printed: printedSchema.nullable(),
  /** What both speak of, as the other writes it. */
  shared: z.array(z.string())
})
export type RelatedView = z.infer<typeof relatedSchema>

export const copySchema = relatedSchema.omit({ shared: true }).extend({
  /** Words that are the same. */
  words: count,
  /** Moment of publication; null where it was not published. */
  publishedAt: z.number().int().nullable(),
  passages: z.array(z.strictObject({ mine: markedSchema, theirs: markedSchema, words: count }))
})
export type CopyView = z.infer<typeof copySchema>

export const savedSearchSchema = z.strictObject({ id, name: z.string(), query: z.string() })
export type SavedSearchView = z.infer<typeof savedSearchSchema>

export const searchRoutes = {
  /** Articles that a query finds. `asker`: only its newest question is answered. */
  'search.find': route(
    z.strictObject({
      asker: z.enum(['palette', 'page']),
      query,
      order: z.enum(searchOrders),
      /** Looks into texts that have been written over, too. */
      isPast: z.boolean(),
      offset: z.number().int().min(0).max(10_000),
      limit: z.number().int().min(1).max(100)
    }),
    z.strictObject({ hits: z.array(hitSchema), total: count, isCut: z.boolean() })
  ),
  /** How what a query finds is spread; `isCut` where only the newest were counted. */
  'search.others': route(
    z.strictObject({
      asker: z.enum(['palette', 'page']),
      query,
      limit: z.number().int().min(1).max(100)
    }),
    othersSchema
  ),
  'search.facets': route(
    z.strictObject({ query }),
    z.strictObject({ total: count, isCut: z.boolean(), counts: z.array(facetSchema) })
  ),
  'search.related': route(article, z.array(relatedSchema)),
  /** Articles in which passages of this one stand already. */
  'search.copies': route(article, z.array(copySchema)),
  'search.saved': route(nothing, z.array(savedSearchSchema)),
  'search.save': route(z.strictObject({ name, query: query.min(1) }), z.strictObject({ id })),
  'search.rename': route(z.strictObject({ id, name }), nothing),
  'search.remove': route(z.strictObject({ id }), nothing),
  'search.recent': route(nothing, z.array(z.string())),
  /** A search that somebody meant, and not one on the way to it. */
  'search.remember': route(z.strictObject({ query: query.min(1) }), nothing)
} as const
