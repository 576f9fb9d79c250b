import { z } from 'zod'
import { outputKinds, printPresetSchema } from '../../domain/printPreset'
import { recordFields } from '../../domain/recordFields'
import { MAX_PASSED, passedFindingSchema, signedFileSchema } from '../../domain/records'
import { nothing, route } from '../define'

const { id, text } = recordFields
const issue = z.strictObject({ issue: id })

/** Print files and their signatures. */
export const exportRoutes = {
  'exports.start': route(
    z.strictObject({
      issue: id,
      chooseFolder: z.boolean(),
      /** Of the office's profile; the one that was used last for the product where none is named. */
      preset: id.optional(),
      passed: z.array(passedFindingSchema).max(MAX_PASSED)
    }),
    z.strictObject({ job: id.nullable() })
  ),
  /** The presets to choose from for an issue, and what was chosen last for its product on this PC. */
  'exports.choice': route(
    issue,
    z.strictObject({ presets: z.array(printPresetSchema), preset: id, outputs: z.array(z.enum(outputKinds)) })
  ),
  'exports.remember': route(
    z.strictObject({ issue: id, preset: id, outputs: z.array(z.enum(outputKinds)).max(outputKinds.length) }),
    nothing
  ),
  'exports.folder': route(nothing, z.strictObject({ folder: z.string() })),
  /** Takes the office's certificate for one signature; the page learns its file's name alone. */
  'exports.chooseCertificate': route(nothing, z.strictObject({ name: text(200) }).nullable()),
  'exports.forgetCertificate': route(nothing, nothing),
  /** Writes a signed copy of a finished job's PDF beside it. */
  'exports.sign': route(
    z.strictObject({ job: id, passphrase: text(200), reason: text(200), place: text(200) }),
    signedFileSchema
  ),
  /** Signed copies that the records tell of, newest first. */
  'exports.signed': route(nothing, z.array(signedFileSchema))
} as const
