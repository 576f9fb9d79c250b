import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { fileEvidenceSchema, scheduleTargetSchema } from '../../domain/records'
import { scheduleStatuses } from '../../domain/schedule'
import { missCauses } from '../../domain/scheduleCauses'
import { count, nothing, route } from '../define'
import { errorCodeSchema } from '../errorCode'
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
  /** Whether it is an issue in which nothing stands yet. */
  isEmpty: z.boolean(),
  ...sinceSigned,
  reason: z.string(),
  isHeld: z.boolean(),
  /** Why it was missed, where it was and somebody said. */
  cause: z.enum(missCauses).nullable(),
  /** Whether this PC makes it right now, or why it could not. */
  isRunning: z.boolean(),
  failure: z.strictObject({ code: errorCodeSchema, detail: z.string() }).nullable(),
  finishedAt: moment.nullable(),
  files: z.array(fileEvidenceSchema),
  /** Where and when it was posted by hand, where it was. */
  posted: z.strictObject({ url: z.string(), at: moment }).nullable()
})
export type ScheduleEntryView = z.infer<typeof scheduleEntrySchema>

const scheduleStateSchema = z.strictObject({
  pause: z.strictObject({ member: z.string(), since: moment, reason: z.string() }).nullable(),
  /** Who told this PC to make what is due. */
  keeper: z.string().nullable(),
  /** Where the clock is in doubt: what it shows, and the latest moment this PC lived through. */
  clock: z.strictObject({ seen: moment, now: moment }).nullable()
})

export const scheduleRoutes = {
  'schedule.list': route(z.strictObject({ from: moment, until: moment }), z.array(scheduleEntrySchema)),
  'schedule.missed': route(nothing, z.array(scheduleEntrySchema)),
  'schedule.plan': route(
    z.strictObject({ product: id, target: scheduleTargetSchema, due: moment, place: text(300) }),
    z.strictObject({ entry: id })
  ),
  'schedule.propose': route(z.strictObject({ product: id }), z.strictObject({ due: moment })),
  'schedule.move': route(z.strictObject({ entry: id, due: moment, reason: text(500) }), nothing),
  'schedule.hold': route(z.strictObject({ entry: id, reason: text(500) }), nothing),
  'schedule.release': route(z.strictObject({ entry: id }), nothing),
  'schedule.pause': route(z.strictObject({ reason: text(500) }), nothing),
  'schedule.resume': route(nothing, nothing),
  /** Whether the list is kept back, whether this PC makes what is due, and whether its clock is believed. */
  'schedule.state': route(nothing, scheduleStateSchema),
  'schedule.keep': route(nothing, nothing),
  'schedule.stopKeeping': route(nothing, nothing),
  'schedule.trustClock': route(nothing, nothing),
  'schedule.cancel': route(z.strictObject({ entry: id, reason: text(500) }), nothing),
  /** Makes the output now, verifies it and notes the evidence; a job for an issue, at once for an article. */
  'schedule.run': route(z.strictObject({ entry: id }), z.strictObject({ job: id.nullable() }))
} as const
