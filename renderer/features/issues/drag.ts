import { z } from 'zod'

/** A slot of the plan. Pages count from 1. */
export interface Place {
  readonly page: number
  readonly slot: string
}

/** What is being dragged: an article, from the list (null) or from another slot. */
export const dragSchema = z.object({
  article: z.string(),
  from: z.object({ page: z.number(), slot: z.string() }).nullable()
})
export type Drag = z.infer<typeof dragSchema>
