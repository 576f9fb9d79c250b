import { z } from 'zod'
import { assignmentSchema } from './assignment'
import { recordFields } from './recordFields'

const { id, text } = recordFields

/** Payloads of what is said of an assignment: what is to be written, who writes it, which article answers it. */
export const assignmentPayloads = {
  'assignments.set': assignmentSchema,
  'assignments.give': z.strictObject({ member: id, note: text(500) }),
  'assignments.release': z.strictObject({}),
  'assignments.link': z.strictObject({ article: id }),
  'assignments.unlink': z.strictObject({}),
  'assignments.drop': z.strictObject({ reason: text(500) }),
  'assignments.resume': z.strictObject({})
} as const
