import { z } from 'zod'
import { preflightRuleNames, severities } from '../../domain/preflightFinding'
import { recordFields } from '../../domain/recordFields'
import { count, route } from '../define'

const { id, day } = recordFields

const placeFix = { page: count, slot: z.string(), article: id }
export const findingSchema = z.strictObject({
  rule: z.enum(preflightRuleNames),
  severity: z.enum(severities),
  page: count,
  slots: z.array(z.string()),
  article: z.string(),
  photo: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where: z.string(),
  reason: z.string(),
  fix: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('remove'), ...placeFix }),
      z.strictObject({ kind: z.literal('continue'), ...placeFix }),
      z.strictObject({ kind: z.literal('jumps'), ...placeFix }),
      z.strictObject({ kind: z.literal('number'), number: count, total: count, date: day })
    ])
    .nullable()
})
export type FindingView = z.infer<typeof findingSchema>

export const preflightRoutes = {
  /** What the check before printing finds in an issue as it is now. */
  'preflight.read': route(
    /** With the preset that it is to be printed with, once one is chosen. */
    z.strictObject({ issue: id, preset: id.optional() }),
    z.strictObject({
      findings: z.array(findingSchema),
      /** Photos on paper, each of which is turned into the inks of the press. */
      photos: count
    })
  )
} as const
