import { expect, test } from 'vitest'
import { MAX_PRESETS } from '@shared/domain/printPreset'
import { startingPresets } from '@shared/domain/startingPresets'
import {
  addPreset,
  changePreset,
  chosenPreset,
  faultyPreset,
  missingPresets,
  openPresets,
  presetFaults,
  removePreset
} from './presetForm'

const start = () => openPresets(startingPresets)
const ids = (form: ReturnType<typeof start>) => form.presets.map(({ id }) => id)

test('a new preset stands behind the open one, under an id of its own', () => {
  const first = addPreset(start(), startingPresets[1]!, 'Nhà in Bến Thượng')
  expect(ids(first).slice(0, 2)).toEqual(['offset-couche', 'nha-in-ben-thuong'])
  expect(chosenPreset(first)).toEqual({
    ...startingPresets[1],
    id: 'nha-in-ben-thuong',
    name: 'Nhà in Bến Thượng'
  })
  expect(ids(addPreset(first, startingPresets[1]!, 'Nhà in Bến Thượng'))[2]).toBe('nha-in-ben-thuong-2')
})

test('no more are added than a record holds', () => {
  let form = start()
  for (let n = 0; n < 30; n++) form = addPreset(form, startingPresets[0]!, 'Mẫu')
  expect(form.presets).toHaveLength(MAX_PRESETS)
  expect(missingPresets(form)).toEqual([])
})

test('the neighbour of one that is taken out is opened, and the last stays', () => {
  let form = openPresets(startingPresets, startingPresets.at(-1)!.id)
  form = removePreset(form)
  expect(form.chosen).toBe(startingPresets.at(-2)!.id)
  for (let n = 0; n < 30; n++) form = removePreset(form)
  expect(ids(form)).toHaveLength(1)
  expect(missingPresets(form)).toHaveLength(startingPresets.length - 1)
})

test('what cannot be saved is found, wherever it stands', () => {
  const form = changePreset(start(), { name: ' ', quantity: 1.5 })
  expect(presetFaults(form.presets, chosenPreset(form))).toEqual(new Set(['name', 'quantity']))
  expect(faultyPreset({ ...form, chosen: startingPresets[2]!.id })?.id).toBe('offset-couche')
  const taken = changePreset(start(), { name: startingPresets[1]!.name.toUpperCase() })
  expect(presetFaults(taken.presets, chosenPreset(taken))).toEqual(new Set(['taken']))
  expect(faultyPreset(start())).toBeNull()
})
