import { z } from 'zod'
import { impositionSchema } from './imposition'
import { pictureSetupSchema, printPresetSchema } from './printPreset'

/** One thing to be made of an issue besides the file for the printing house, with all that it must know. */
export const outputOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('archive') }),
  z.strictObject({ kind: z.literal('pages'), pictures: pictureSetupSchema }),
  z.strictObject({ kind: z.literal('booklet'), imposition: impositionSchema }),
  /** Names the files that these jobs have made by then, with their hashes. */
  z.strictObject({
    kind: z.literal('note'),
    preset: printPresetSchema,
    jobs: z.array(z.string().min(1).max(60)).max(10)
  }),
  z.strictObject({ kind: z.literal('dossier') })
])
export type OutputOrder = z.infer<typeof outputOrderSchema>
