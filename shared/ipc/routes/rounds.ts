import { z } from 'zod'
import { correctionFaults } from '../../document/correction'
import { recordFields } from '../../domain/recordFields'
import { replacementRefusals } from '../../domain/replacements'
import { fileEvidenceSchema } from '../../domain/records'
import { count, nothing, route } from '../define'

const { id } = recordFields

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

/** The longest line that is corrected on a page. */
const lineText = z.string().max(10_000)

export const correctableLineSchema = z.strictObject({
  title: z.string(),
  /** Empty where it cannot be corrected. */
  text: lineText,
  /** Why it cannot be corrected on the page; null where it can. */
  refusal: z.enum([...replacementRefusals, ...correctionFaults]).nullable()
})
export type CorrectableLine = z.infer<typeof correctableLineSchema>

/** Numbered proofs of an issue (bản bông). */
export const roundRoutes = {
  'rounds.list': route(z.strictObject({ issue: id }), z.array(roundSchema)),
  /** One line of an article, to be corrected on the page where it stands. */
  'rounds.line': route(z.strictObject({ article: id, line: id }), correctableLineSchema),
  /** Puts a correction into the article as open changes of whoever makes it. */
  'rounds.correct': route(
    z.strictObject({ article: id, line: id, found: lineText, text: lineText }),
    nothing
  ),
  'rounds.make': route(z.strictObject({ issue: id }), z.strictObject({ job: id }))
} as const
