import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { fileEvidenceSchema } from '../../domain/records'
import { count, nothing, route } from '../define'
import { errorCodeSchema } from '../errorCode'

const { id, moment } = recordFields

export const jobStatuses = ['queued', 'running', 'verifying', 'done', 'failed', 'cancelled'] as const

export const jobSchema = z.strictObject({
  id,
  /** What is made: "print", "sheet", "dossier", "archive", "pages", "booklet", "note", "editions". */
  kind: z.string(),
  title: z.string(),
  subject: z.string(),
  status: z.enum(jobStatuses),
  step: z.string(),
  done: count,
  of: count,
  folder: z.string(),
  file: fileEvidenceSchema.nullable(),
  /** The rest, where it made several files: one picture a page. */
  others: z.array(fileEvidenceSchema),
  failure: z.union([errorCodeSchema, z.literal('interrupted')]).nullable(),
  /** What the failure is about: the name of a photo, the check that failed. */
  detail: z.string(),
  createdAt: moment,
  updatedAt: moment
})
export type JobView = z.infer<typeof jobSchema>

export const jobRoutes = {
  'jobs.list': route(nothing, z.array(jobSchema)),
  'jobs.cancel': route(z.strictObject({ job: id }), nothing),
  'jobs.openFile': route(z.strictObject({ job: id }), nothing),
  'jobs.openFolder': route(z.strictObject({ job: id }), nothing)
} as const
