import { z } from 'zod'
import { pageCounts } from '../../domain/looks'
import { pagePlanSchema } from '../../domain/pagePlan'
import { recordFields } from '../../domain/recordFields'
import { fileEvidenceSchema } from '../../domain/records'
import { count, nothing, route } from '../define'
import { articleRowSchema } from './articles'

const { id, moment, day, text } = recordFields
const issue = z.strictObject({ issue: id })

/** Of the articles that it holds: whose signatures a change of the text voided, which are corrected or were taken back since. */
export const sinceSigned = { voided: count, correcting: count, withdrawn: count }

export const issueRowSchema = z.strictObject({
  id,
  product: id,
  productName: z.string(),
  number: count,
  total: count,
  date: day,
  pages: count,
  /** The ward whose edition it is, and the issue that it belongs to; null for any other issue. */
  unit: id.nullable(),
  master: id.nullable(),
  articles: count,
  /** Placed articles without a valid full sign-off. */
  unsigned: count,
  ...sinceSigned,
  isPublished: z.boolean(),
  files: z.array(fileEvidenceSchema.extend({ at: moment, member: z.string() }))
})
export type IssueRowView = z.infer<typeof issueRowSchema>

export const issueRoutes = {
  'issues.list': route(nothing, z.array(issueRowSchema)),
  'issues.propose': route(
    z.strictObject({ product: id }),
    z.strictObject({
      number: count,
      total: count,
      date: day,
      pages: z.literal(pageCounts),
      /** The issue before it, where the new one can be made up like that. */
      last: z.strictObject({ issue: id, number: count, pages: z.literal(pageCounts) }).nullable()
    })
  ),
  'issues.create': route(
    z.strictObject({
      product: id,
      number: count,
      total: count,
      date: day,
      pages: z.literal(pageCounts),
      /** The issue whose page plan it is made up like. */
      like: id.optional()
    }),
    z.strictObject({ issue: id })
  ),
  'issues.read': route(
    issue,
    z.strictObject({ row: issueRowSchema, plan: pagePlanSchema, placed: z.array(articleRowSchema) })
  ),
  'issues.plan': route(z.strictObject({ issue: id, plan: pagePlanSchema }), nothing),
  'issues.change': route(z.strictObject({ issue: id, number: count, total: count, date: day }), nothing),
  /** Articles that may be placed: signed ones first. */
  'issues.candidates': route(z.strictObject({ issue: id, query: text(200) }), z.array(articleRowSchema))
} as const
