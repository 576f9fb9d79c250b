import { z } from 'zod'
import { outputOrderSchema } from '../../domain/outputOrder'
import { outputKinds } from '../../domain/printPreset'
import { recordFields } from '../../domain/recordFields'
import { MAX_PASSED, passedFindingSchema } from '../../domain/records'
import { route } from '../define'

const { id } = recordFields

export const outputRoutes = {
  /**
   * Starts a job for each thing that is made of an issue besides the print file, in this order. No job
   * where the person was asked for a folder and changed her mind.
   */
  'outputs.start': route(
    z.strictObject({
      issue: id,
      outputs: z.array(outputOrderSchema).min(1).max(10),
      /** The job of the print file that is made in the same go: the note and the dossier wait for it and speak of it. */
      press: id.nullable(),
      /** What the check before printing found and is passed over, with reasons. */
      passed: z.array(passedFindingSchema).max(MAX_PASSED),
      chooseFolder: z.boolean()
    }),
    z.strictObject({ jobs: z.array(z.strictObject({ kind: z.enum(outputKinds), job: id })) })
  )
} as const
