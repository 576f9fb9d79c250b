import { z } from 'zod'
import { articleStatuses } from '../../domain/articles'
import { assignmentSchema, assignmentStages } from '../../domain/assignment'
import { recordFields } from '../../domain/recordFields'
import { DAY } from '../../text/dates'
import { count, nothing, route } from '../define'
import { MAX_RANGE, occurrenceSchema } from './calendar'

const { id, day, moment, text } = recordFields
const assignment = z.strictObject({ assignment: id })
const reason = z.string().trim().max(500)

/** What somebody may do with an assignment now. */
export const assignmentActs = ['set', 'give', 'take', 'begin', 'link', 'drop', 'resume'] as const
export type AssignmentAct = (typeof assignmentActs)[number]

export const assignmentViewSchema = assignmentSchema.extend({
  id,
  stage: z.enum(assignmentStages),
  /** Names; empty where nobody has it. */
  owner: z.string(),
  memberName: z.string(),
  member: id.nullable(),
  /** What was said to whoever has it. */
  said: z.string(),
  productName: z.string(),
  unitName: z.string(),
  /** The article that answers it. */
  article: z.strictObject({ id, title: z.string(), status: z.enum(articleStatuses) }).nullable(),
  /** The documents of the register that it goes by. */
  papers: z.array(z.strictObject({ id, symbol: z.string(), subject: z.string() })),
  observanceTitle: z.string(),
  campaignTitle: z.string(),
  /** Why it was dropped; null while it stands. */
  dropped: z.string().nullable(),
  acts: z.array(z.enum(assignmentActs))
})
export type AssignmentView = z.infer<typeof assignmentViewSchema>

/** Lists of assignments: one's own, all that is open, late, with nobody; what is done, what was dropped. */
export const assignmentViews = ['mine', 'open', 'late', 'ideas', 'done', 'dropped'] as const
export type AssignmentListing = (typeof assignmentViews)[number]

/** So many assignments are shown at once at most. */
export const MAX_LISTED = 1000

export const assignmentRoutes = {
  'assignments.list': route(
    z.strictObject({
      view: z.enum(assignmentViews),
      member: text(60),
      unit: text(60),
      product: text(60),
      limit: z.number().int().min(1).max(MAX_LISTED)
    }),
    z.strictObject({ rows: z.array(assignmentViewSchema), total: count })
  ),
  'assignments.counts': route(
    nothing,
    z.strictObject({ open: count, mine: count, late: count, ideas: count })
  ),
  'assignments.read': route(assignment, assignmentViewSchema),
  /** The assignments that an article answers. */
  'assignments.ofArticle': route(z.strictObject({ article: id }), z.array(assignmentViewSchema)),
  /** What is to be handed over in a span of days; with `left`, also what is open from before it or has no deadline. */
  'assignments.range': route(
    z
      .strictObject({ from: day, until: day, left: z.boolean() })
      .refine(({ from, until }) => from <= until, 'from after until')
      .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= MAX_RANGE * DAY, 'too long'),
    z.array(assignmentViewSchema)
  ),
  /** What was given to each person for a week: texts and lines, and nothing of how they did it. */
  'assignments.load': route(
    z.strictObject({ from: day }),
    z.array(z.strictObject({ member: id, name: z.string(), count, lines: count }))
  ),
  /** Days of the year for which texts should be begun, with how many assignments stand for each. */
  'assignments.proposals': route(nothing, z.array(occurrenceSchema.extend({ assignments: count }))),
  /** The deadline that is offered; `ahead`: the day for which something is written. */
  'assignments.deadline': route(z.strictObject({ ahead: day.nullable() }), z.strictObject({ due: moment })),

  /** Proposes something, or writes it anew; `id` null for a new one. */
  'assignments.set': route(
    z.strictObject({ id: id.nullable(), brief: assignmentSchema, member: id.nullable() }),
    z.strictObject({ id })
  ),
  /** Makes an idea of a day of the year that is coming. */
  'assignments.propose': route(z.strictObject({ observance: id, first: day }), z.strictObject({ id })),
  /** Says who writes it; null makes an idea of it again. */
  'assignments.give': route(z.strictObject({ assignment: id, member: id.nullable(), note: reason }), nothing),
  /** Begins the article that answers it. */
  'assignments.begin': route(assignment, z.strictObject({ article: id })),
  /** Says which article answers it; null takes that back. */
  'assignments.link': route(z.strictObject({ assignment: id, article: id.nullable() }), nothing),
  'assignments.drop': route(z.strictObject({ assignment: id, reason }), nothing),
  'assignments.resume': route(assignment, nothing)
} as const
