import { z } from 'zod'
import { linePlaces } from '../../document/contentLines'
import { recordFields } from '../../domain/recordFields'
import { MAX_READINGS, readingSchema } from '../../domain/readings'
import { PACE_LIMITS } from '../../text/readAloud'
import { SPEECHES } from '../../text/spoken/spokenNumbers'
import { route } from '../define'

const { id } = recordFields

/** What an article's script for the loudspeaker is made of. */
const scriptSourceSchema = z.strictObject({
  title: z.string(),
  /** Short hash of the text that is read: the signed one where there is one. Null for words that are no revision yet. */
  revision: z.string().nullable(),
  isSigned: z.boolean(),
  /** The signed text is read, and there is a newer one. */
  isNewerThere: z.boolean(),
  lines: z.array(z.strictObject({ place: z.enum(linePlaces), text: z.string() }))
})
export type ScriptSource = z.infer<typeof scriptSourceSchema>

/** A script as a file: for paper, to be changed, to be read from a telephone. */
export const scriptFormats = ['pdf', 'docx', 'txt'] as const
export type ScriptFormat = (typeof scriptFormats)[number]

export const readAloudRoutes = {
  'readAloud.read': route(z.strictObject({ article: id }), scriptSourceSchema),
  /** The script as a file; null when the person closed the dialog. */
  'readAloud.save': route(
    z.strictObject({
      article: id,
      format: z.enum(scriptFormats),
      speech: z.enum(SPEECHES),
      pace: z.number().int().min(PACE_LIMITS.least).max(PACE_LIMITS.most),
      /** How writings are said in this script, before the office's own readings. */
      readings: z.array(readingSchema).max(MAX_READINGS)
    }),
    z.strictObject({ name: z.string() }).nullable()
  )
} as const
