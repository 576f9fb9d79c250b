import { MAX_PRESETS, printPresetSchema, type PrintPreset } from '@shared/domain/printPreset'
import { startingPresets } from '@shared/domain/startingPresets'
import { toFreeSlug } from '@shared/text/slug'

/** What is typed so far, and which preset is open. */
export interface PresetForm {
  readonly presets: readonly PrintPreset[]
  readonly chosen: string
}

const idsOf = (presets: readonly PrintPreset[]) => new Set(presets.map(({ id }) => id))

/** The presets as they are kept, with the first one open unless another is asked for. */
export function openPresets(presets: readonly PrintPreset[], chosen = ''): PresetForm {
  return { presets, chosen: presets.some(({ id }) => id === chosen) ? chosen : presets[0]!.id }
}

export const chosenPreset = ({ presets, chosen }: PresetForm): PrintPreset =>
  presets.find(({ id }) => id === chosen)!

export function changePreset(form: PresetForm, part: Partial<PrintPreset>): PresetForm {
  const presets = form.presets.map((each) => (each.id === form.chosen ? { ...each, ...part } : each))
  return { ...form, presets }
}

/** Puts a preset of another name behind the open one and opens it. */
export function addPreset(form: PresetForm, like: PrintPreset, name: string): PresetForm {
  if (form.presets.length >= MAX_PRESETS) return form
  const id = toFreeSlug(name, 'mau-in', idsOf(form.presets))
  const at = form.presets.findIndex((each) => each.id === form.chosen) + 1
  const made = { ...like, id, name: name.slice(0, 80) }
  return { presets: [...form.presets.slice(0, at), made, ...form.presets.slice(at)], chosen: id }
}

/** Takes the open preset out and opens its neighbour; the last one stays. */
export function removePreset(form: PresetForm): PresetForm {
  if (form.presets.length === 1) return form
  const at = form.presets.findIndex((each) => each.id === form.chosen)
  const presets = form.presets.filter((each) => each.id !== form.chosen)
  return { presets, chosen: presets[Math.min(at, presets.length - 1)]!.id }
}

/** The presets that come with the program and are not here any more. */
export const missingPresets = ({ presets }: PresetForm): readonly PrintPreset[] =>
  startingPresets.filter(({ id }) => !idsOf(presets).has(id)).slice(0, MAX_PRESETS - presets.length)

/** What keeps a preset from being saved: names of its fields, a repeated name as "taken". */
export function presetFaults(presets: readonly PrintPreset[], preset: PrintPreset): ReadonlySet<string> {
  const parsed = printPresetSchema.safeParse(preset)
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
  const name = preset.name.trim().toLowerCase()
  const isTaken = presets.some(
    ({ id, ...other }) => id !== preset.id && other.name.trim().toLowerCase() === name
  )
  return new Set(isTaken ? [...faults, 'taken'] : faults)
}

/** The first preset that cannot be saved as it is; null when all can. */
export const faultyPreset = ({ presets }: PresetForm): PrintPreset | null =>
  presets.find((preset) => presetFaults(presets, preset).size > 0) ?? null
