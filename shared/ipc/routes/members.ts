import { z } from 'zod'
import { grantSchema, grantsSchema, signatorySchema } from '../../domain/grants'
import { roleSchema } from '../../domain/office'
import { recordFields } from '../../domain/recordFields'
import { PIN_LENGTH } from '../../text/pinStrength'
import { nothing, route } from '../define'

const { id, key } = recordFields
const reason = z.string().trim().min(1).max(500)

/** A PIN opens a member's key on this PC. Longer is better; how strong it is `pinStrength.ts` says. */
export const pinSchema = z.string().min(PIN_LENGTH.least).max(PIN_LENGTH.most)

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

/** What an administrator fills in about a member. */
export const appointedSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  title: z.string().trim().max(160),
  unit: z.string().max(60),
  grants: grantsSchema,
  signatory: signatorySchema
})
export type AppointedInput = z.infer<typeof appointedSchema>

const memberKeySchema = z.strictObject({
  key,
  isRevoked: z.boolean(),
  /** How many records it has signed. */
  records: z.number().int().nonnegative(),
  /** `safe`: here, and in the system's safe; `pin`: here, under its PIN alone; `elsewhere`: not on this PC. */
  place: z.enum(['safe', 'pin', 'elsewhere'])
})
export type MemberKeyView = z.infer<typeof memberKeySchema>

const said = {
  record: z.string(),
  at: z.number().int(),
  /** Name of whoever stated it; null for the root key. */
  by: z.string().nullable()
}
const memberEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...said,
    kind: z.literal('enrolled'),
    key,
    replaces: key.nullable(),
    /** Empty in older records: `roles`, everywhere and for ever. */
    grants: z.array(grantSchema).readonly(),
    roles: z.array(roleSchema).readonly(),
    title: z.string()
  }),
  z.strictObject({ ...said, kind: z.literal('changed'), grants: grantsSchema, title: z.string() }),
  z.strictObject({ ...said, kind: z.literal('revoked'), key, reason: z.string() }),
  z.strictObject({ ...said, kind: z.literal('refused'), wrong: z.number().int(), since: z.number().int() })
])
export type MemberEvent = z.infer<typeof memberEventSchema>

const memberFileSchema = z.strictObject({
  keys: z.array(memberKeySchema),
  events: z.array(memberEventSchema)
})
export type MemberFile = z.infer<typeof memberFileSchema>

const refusedSchema = z.strictObject({ wrong: z.number().int().positive(), since: z.number().int() })

const recoveryStatusSchema = z.strictObject({
  /** Whether the root key is on this PC. */
  hasRootKey: z.boolean(),
  /** When a sheet was made here last; null if never. */
  sheetMadeAt: z.number().int().nullable(),
  /** Whether keys are locked in the system's safe besides their PINs. */
  usesSafe: z.boolean()
})
export type RecoveryStatus = z.infer<typeof recoveryStatusSchema>

export const memberRoutes = {
  'members.list': route(nothing, z.array(memberSchema)),
  'members.file': route(z.strictObject({ member: id }), memberFileSchema),
  'members.add': route(appointedSchema.extend({ pin: pinSchema }), z.strictObject({ id })),
  'members.change': route(appointedSchema.extend({ member: id }), nothing),
  /** Without a key: all of the member's. */
  'members.revoke': route(z.strictObject({ member: id, key: key.nullable(), reason }), nothing),
  'members.renew': route(z.strictObject({ member: id, pin: pinSchema, reason }), nothing),
  'members.changePin': route(z.strictObject({ old: pinSchema, pin: pinSchema }), nothing),
  'session.members': route(nothing, z.array(memberSchema)),
  /** Tells of wrong PINs that came before this one. */
  'session.signIn': route(
    z.strictObject({ member: id, pin: pinSchema }),
    z.strictObject({ refused: refusedSchema.nullable() })
  ),
  'session.signOut': route(nothing, nothing),
  /** Lets go of the key; whoever gives a PIN goes on in the same place. */
  'session.lock': route(nothing, nothing),
  /** Who can be made administrator with the sheet: everybody, with a key here or not. */
  'recovery.candidates': route(nothing, z.array(z.strictObject({ id, name: z.string() }))),
  'recovery.status': route(nothing, recoveryStatusSchema),
  /** Makes the sheet as PDF and opens it in the system's viewer, or saves it where the person says. */
  'recovery.print': route(z.strictObject({ pin: pinSchema }), nothing),
  'recovery.save': route(z.strictObject({ pin: pinSchema }), z.strictObject({ isSaved: z.boolean() })),
  /** Brings the root key back from the sheet's lines, and makes somebody administrator with a new key. */
  'recovery.restore': route(
    z.strictObject({
      lines: z.array(z.string().max(60)).length(4),
      rootPin: pinSchema,
      /** An existing member's id, or null for a new one of this name. */
      member: id.nullable(),
      name: z.string().trim().max(120),
      pin: pinSchema
    }),
    z.strictObject({ member: id })
  )
} as const
