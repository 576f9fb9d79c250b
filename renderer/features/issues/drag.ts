import { z } from 'zod'

/** A slot of the plan. Pages count from 1. */
export interface Place {
  readonly page: number
  readonly slot: string
}

const place = z.object({ page: z.number(), slot: z.string() })

/** What is being dragged, from the list (null) or from a slot. */
export const dragSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('article'),
    article: z.string(),
    title: z.string(),
    from: place.nullable()
  }),
  /** A place kept for an article that is still to come. */
  z.object({ kind: z.literal('placeholder'), title: z.string(), from: place.nullable() }),
  z.object({ kind: z.literal('page'), page: z.number() })
])
export type Drag = z.infer<typeof dragSchema>

/** What something is dropped on: a slot, or a page whose place a page takes. */
export const dropSchema = z.union([place, z.object({ page: z.number() })])
