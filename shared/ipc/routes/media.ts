import { z } from 'zod'
import { articleStatuses } from '../../domain/articles'
import { recordFields } from '../../domain/recordFields'
import { count, MAX_DROPPED_BYTES, nothing, route } from '../define'

const { id, hash, text } = recordFields

export const photoSchema = z.strictObject({
  media: hash,
  width: count,
  height: count,
  caption: z.string(),
  credit: z.string(),
  rights: z.string()
})
export type PhotoView = z.infer<typeof photoSchema>

/** What is known of a photo's file, and every article in which it stands. */
export const photoFactsSchema = z.strictObject({
  width: count,
  height: count,
  bytes: count,
  /** Day on which it was taken, "2026-11-16", or empty. */
  taken: z.string(),
  /** Whether the file as it came is kept besides. */
  hasOriginal: z.boolean(),
  uses: z.array(
    z.strictObject({
      article: id,
      title: z.string(),
      status: z.enum(articleStatuses),
      isDraft: z.boolean(),
      pages: z.array(z.strictObject({ issue: id, number: count, page: count }))
    })
  )
})
export type PhotoFacts = z.infer<typeof photoFactsSchema>

const dropped = z.strictObject({
  name: text(300),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_DROPPED_BYTES, 'too big')
})

export const mediaRoutes = {
  /** Names of the photos that somebody chose; each is then fetched by its token. */
  'media.choose': route(
    z.strictObject({ isSeveral: z.boolean() }),
    z.array(z.strictObject({ file: id, name: z.string() }))
  ),
  'media.fetch': route(z.strictObject({ file: id }), photoSchema),
  'media.drop': route(dropped, photoSchema),
  'media.read': route(z.strictObject({ media: hash }), photoFactsSchema),
  'media.openOriginal': route(z.strictObject({ media: hash }), nothing)
} as const
