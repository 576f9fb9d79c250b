import { z } from 'zod'
import { grantSchema, signatorySchema } from '../../domain/grants'
import { officeProfileSchema, unitSchema, roleSchema } from '../../domain/office'
import { route } from '../define'
import { errorCodeSchema } from '../errorCode'

const nothing = z.strictObject({})
const id = z.string().min(1).max(60)

/** A PIN opens a member's key on this PC. Longer is better; six digits is the least. */
export const pinSchema = z.string().min(6).max(64)

export const memberSchema = z.strictObject({
  id,
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  /** Whatever was granted, in force today or not. */
  grants: z.array(grantSchema).readonly(),
  roles: z.array(roleSchema).readonly(),
  signatory: signatorySchema,
  active: z.boolean()
})
export type MemberView = z.infer<typeof memberSchema>

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
  'office.changeProfile': route(z.strictObject({ profile: officeProfileSchema }), nothing),
  'members.list': route(nothing, z.array(memberSchema)),
  'members.add': route(
    z.strictObject({
      name: z.string().trim().min(1).max(120),
      title: z.string().trim().max(160),
      unit: z.string().max(60),
      roles: z.array(roleSchema).min(1),
      pin: pinSchema
    }),
    z.strictObject({ id })
  ),
  'session.members': route(nothing, z.array(memberSchema)),
  'session.signIn': route(z.strictObject({ member: id, pin: pinSchema }), nothing),
  'session.signOut': route(nothing, nothing)
} as const
