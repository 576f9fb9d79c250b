import { z } from 'zod'
import { officeProfileSchema, unitSchema } from '../../domain/office'
import { nothing, route } from '../define'
import { errorCodeSchema } from '../errorCode'
import { memberSchema, pinSchema } from './members'

export const newOfficeSchema = z.strictObject({
  name: z.string().trim().min(1).max(160),
  parent: z.string().trim().max(160),
  place: z.string().trim().min(1).max(80),
  units: z.array(unitSchema.shape.name).max(200),
  member: z.strictObject({
    name: z.string().trim().min(1).max(120),
    title: z.string().trim().max(160),
    pin: pinSchema
  })
})
export type NewOffice = z.infer<typeof newOfficeSchema>

export const officeStatusSchema = z.strictObject({
  /** `none`: first run; `blocked`: the store could not be opened; `closed`: nobody has signed in. */
  state: z.enum(['none', 'blocked', 'closed', 'open']),
  reason: errorCodeSchema.nullable(),
  isDemo: z.boolean(),
  /** Whether an office of this PC's own has been set up, open or not. */
  hasOffice: z.boolean(),
  office: z.string(),
  member: memberSchema.nullable(),
  /** Who has locked this PC and not come back. */
  locked: memberSchema.nullable(),
  /** Working copies that a crash left behind, to be looked at once. */
  recovered: z.number().int().nonnegative()
})
export type OfficeStatus = z.infer<typeof officeStatusSchema>

export const officeRoutes = {
  'office.status': route(nothing, officeStatusSchema),
  'office.create': route(newOfficeSchema, nothing),
  'office.openDemo': route(nothing, nothing),
  'office.reopen': route(nothing, nothing),
  'office.leave': route(nothing, nothing),
  'office.profile': route(nothing, officeProfileSchema),
  'office.changeProfile': route(z.strictObject({ profile: officeProfileSchema }), nothing)
} as const
