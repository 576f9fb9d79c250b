import { z } from 'zod'
import { lookIds } from '../../domain/looks'
import { recordFields } from '../../domain/recordFields'
import { packageFaultSchema } from '../../domain/templatePackage'
import { nothing, route } from '../define'

/** A template package of the office, as its list shows it. */
export const packageViewSchema = z.strictObject({
  id: recordFields.id,
  sha256: recordFields.hash,
  name: z.string(),
  version: z.string(),
  author: z.string(),
  looks: z.array(z.enum(lookIds)),
  /** Who took it in. */
  member: z.string(),
  at: recordFields.moment,
  /** Names of the products that are set with it today. */
  products: z.array(z.string()),
  isHere: z.boolean()
})
export type PackageView = z.infer<typeof packageViewSchema>

/** What became of a file that was to be taken in. */
export const triedPackageSchema = z.strictObject({
  fileName: z.string(),
  /** Null where it was refused. */
  id: recordFields.id.nullable(),
  faults: z.array(packageFaultSchema)
})
export type TriedPackage = z.infer<typeof triedPackageSchema>

const one = z.strictObject({ id: recordFields.id })
const saved = z.strictObject({ isSaved: z.boolean() })

export const packageRoutes = {
  'packages.list': route(nothing, z.array(packageViewSchema)),
  /** Asks for a zip, tries it and takes it in; null when nobody chose one. */
  'packages.choose': route(nothing, triedPackageSchema.nullable()),
  'packages.cancel': route(nothing, nothing),
  'packages.remove': route(one, nothing),
  'packages.save': route(one, saved),
  'packages.saveStarting': route(nothing, saved)
} as const
