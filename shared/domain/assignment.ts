import { z } from 'zod'
import { articleKinds } from '../document/revision'
import { articleTemplateIds } from './articleTemplates'
import { recordFields } from './recordFields'

const { id, day, moment } = recordFields
const words = (max: number) => z.string().trim().max(max)

/** How much an assignment may say: characters, lines of a column, documents. */
export const assignmentLimits = { title: 200, photos: 300, note: 1000, lines: 2000, sources: 12 } as const

/** What is to be written (đề tài): a record of it says all of it, whether it is new or changed. */
export const assignmentSchema = z.strictObject({
  title: words(assignmentLimits.title).min(1),
  product: id,
  kind: z.enum(articleKinds),
  /** The genre's template from which the article is begun; null for an empty text. */
  template: z.enum(articleTemplateIds).nullable(),
  /** Whose it is about, or empty for the whole office. */
  unit: z.string().max(60),
  rubric: words(80),
  /** How long it should be, in lines of a column; 0 where nothing is said. */
  lines: z.number().int().min(0).max(assignmentLimits.lines),
  /** Which photos are wanted, in words; empty for none. */
  photos: words(assignmentLimits.photos),
  /** When it is to be handed over, milliseconds since 1970; null where nothing is said. */
  due: moment.nullable(),
  /** Documents of the register that it goes by. */
  sources: z.array(id).max(assignmentLimits.sources),
  note: words(assignmentLimits.note),
  /** The day of the year for which it is written, as it comes in that year. */
  observance: z.strictObject({ id, first: day }).nullable(),
  /** The campaign (đợt tuyên truyền) that it serves. */
  campaign: id.nullable()
})
export type Assignment = z.infer<typeof assignmentSchema>

/** Where an assignment stands, in order; what comes after `assigned` is read off the article that answers it. */
export const assignmentStages = [
  'idea',
  'assigned',
  'drafting',
  'submitted',
  'signed',
  'published',
  'dropped'
] as const
export type AssignmentStage = (typeof assignmentStages)[number]

/** Stages in which its text is still to be handed over: only here is a deadline missed. */
export const unwrittenStages: readonly AssignmentStage[] = ['idea', 'assigned', 'drafting']

/**
 * Words in a line of a column of the A4 bulletin, where most is printed: 2,997 words of the
 * demo office's texts, set by the press, fill 431 lines. A goal in lines is told in words by it.
 */
export const WORDS_A_LINE = 7
