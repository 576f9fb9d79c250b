import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { fileEvidenceSchema, scheduleTargetSchema } from '../../domain/records'
import { scheduleStatuses } from '../../domain/schedule'
import { count, nothing, route } from '../define'
import { sinceSigned } from './issues'

const { id, moment, text } = recordFields

export const scheduleEntrySchema = z.strictObject({
  id,
  product: id,
  productName: z.string(),
  target: scheduleTargetSchema,
  label: z.string(),
  due: moment,
  place: z.string(),
  status: z.enum(scheduleStatuses),
  unsigned: count,
  ...sinceSigned,
  reason: z.string(),
  finishedAt: moment.nullable(),
  files: z.array(fileEvidenceSchema)
})
export type ScheduleEntryView = z.infer<typeof scheduleEntrySchema>

export const scheduleRoutes = {
  'schedule.list': route(z.strictObject({ from: moment, until: moment }), z.array(scheduleEntrySchema)),
  'schedule.missed': route(nothing, z.array(scheduleEntrySchema)),
  'schedule.plan': route(
    z.strictObject({ product: id, target: scheduleTargetSchema, due: moment, place: text(300) }),
    z.strictObject({ entry: id })
  ),
  'schedule.propose': route(z.strictObject({ product: id }), z.strictObject({ due: moment })),
  'schedule.move': route(z.strictObject({ entry: id, due: moment, reason: text(500) }), nothing),
  'schedule.cancel': route(z.strictObject({ entry: id, reason: text(500) }), nothing),
  /** Makes the output now, verifies it and notes the evidence; a job for an issue, at once for an article. */
  'schedule.run': route(z.strictObject({ entry: id }), z.strictObject({ job: id.nullable() }))
} as const
