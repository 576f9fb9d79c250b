import { z } from 'zod'
import { fileEvidenceSchema } from '../../domain/records'
import { route } from '../define'

const id = z.string().min(1).max(60)
const count = z.number().int().nonnegative()

export const roundSchema = z.strictObject({
  round: count,
  at: z.number().int(),
  member: z.string(),
  file: fileEvidenceSchema,
  articles: count,
  /** Articles that were not on the proof before; 0 on the first. */
  added: count,
  /** Articles whose text differs from the proof before, with how many places. */
  changed: z.array(z.strictObject({ article: id, title: z.string(), differences: count }))
})
export type RoundView = z.infer<typeof roundSchema>

/** Numbered proofs of an issue (bản bông). */
export const roundRoutes = {
  'rounds.list': route(z.strictObject({ issue: id }), z.array(roundSchema)),
  'rounds.make': route(z.strictObject({ issue: id }), z.strictObject({ job: id }))
} as const
