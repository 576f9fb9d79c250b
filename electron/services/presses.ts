import { z } from 'zod'
import type { Product } from '@shared/domain/office'
import { choosePreset, outputKinds, type OutputKind, type PrintPreset } from '@shared/domain/printPreset'
import { presetsOf } from '@shared/domain/startingPresets'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { readProfile } from '@electron/store/office'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { ColourProfiles } from './colourProfiles'
import type { OfficeContext } from './context'

const choiceSchema = z.strictObject({ preset: z.string(), outputs: z.array(z.enum(outputKinds)) })

/** What was chosen last on this PC, by product. */
const settingOf = (product: string) => `exports.choice.${product}`

/** Printing houses and machines: the presets of today, and which was used last for a product. */
export function createPresses({ db, clock }: OfficeContext, colourProfiles: ColourProfiles) {
  const presets = async () => presetsOf(await readProfile(db, toIsoDay(clock())))

  async function choice({ id, inks = '4c' }: Product) {
    const all = await presets()
    const last = await readSetting(db, settingOf(id), choiceSchema, { preset: '', outputs: [] })
    const preset = choosePreset(all, last.preset, inks)
    const outputs = preset.id === last.preset ? last.outputs : preset.outputs
    return { presets: [...all], preset: preset.id, outputs }
  }

  return {
    /** What an export of this product begins with: the preset of the last one, or one with its inks. */
    choice,

    async remember(product: string, preset: string, outputs: readonly OutputKind[]): Promise<void> {
      await writeSetting(db, settingOf(product), { preset, outputs })
    },

    /**
     * A preset of today; the last one of the product where none is named.
     *
     * @throws OfficeError `presetGone`
     */
    async find(product: Product, id?: string): Promise<PrintPreset> {
      const wanted = id ?? (await choice(product)).preset
      const found = (await presets()).find((each) => each.id === wanted)
      if (!found) throw new OfficeError('presetGone')
      return found
    },

    /** Whether the colours that a preset prints by are on this PC. */
    hasProfile: ({ press }: PrintPreset): Promise<boolean> =>
      colourProfiles.fileOf(press.profile).then(
        () => true,
        () => false
      ),

    /** The file of a printing house's own profile; undefined for those of the program. @throws OfficeError `profileGone` */
    profileFile: ({ press }: PrintPreset) => colourProfiles.fileOf(press.profile)
  }
}
export type Presses = ReturnType<typeof createPresses>
