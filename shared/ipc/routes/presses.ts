import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { nothing, route } from '../define'

/** A printing house's own colour profile, as a preset may name it. */
export const profileViewSchema = z.strictObject({
  sha256: recordFields.hash,
  /** As its maker calls it; empty where the file is not here. */
  description: z.string(),
  condition: z.string(),
  isHere: z.boolean()
})
export type ProfileView = z.infer<typeof profileViewSchema>

export const pressRoutes = {
  'colourProfiles.list': route(nothing, z.array(profileViewSchema)),
  /** Asks for a file and takes it in; null when nobody chose one. */
  'colourProfiles.choose': route(nothing, profileViewSchema.nullable())
} as const
