import { z } from 'zod'
import { impositionSchema } from './imposition'
import { pictureSetupSchema, printPresetSchema, type OutputKind, type PrintPreset } from './printPreset'

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

/** What is ordered besides the file for the printing house when these outputs of a preset are chosen. */
export function ordersOf(preset: PrintPreset, outputs: readonly OutputKind[]): OutputOrder[] {
  return outputs.flatMap((kind): OutputOrder[] => {
    switch (kind) {
      case 'press':
        return []
      case 'pages':
        return [{ kind, pictures: preset.pictures }]
      case 'booklet':
        return [{ kind, imposition: preset.imposition }]
      case 'note':
        return [{ kind, preset, jobs: [] }]
      default:
        return [{ kind }]
    }
  })
}
