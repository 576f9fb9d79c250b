import { describe, expect, test } from 'vitest'
import { toCanonical } from '../document/canonical'
import { sectionsOf } from './imposition'
import { choosePreset, MAX_PRESETS, printPresetSchema } from './printPreset'
import { pressSetupSchema, standardPress } from './pressSetup'
import { MAX_RECORD_BYTES } from './records'
import { presetsOf, startingPresets } from './startingPresets'
import { bulletin, officeProfile } from '@tests/factories'

describe('the presets that an office begins with', () => {
  test('are presets, each with an id of its own', () => {
    for (const preset of startingPresets) expect(printPresetSchema.parse(preset)).toEqual(preset)
    expect(new Set(startingPresets.map(({ id }) => id)).size).toBe(startingPresets.length)
  })

  test('hold only what a record can hold', () => {
    expect(() => toCanonical(startingPresets)).not.toThrow()
  })

  test('give way to the first that the office writes itself', () => {
    const own = { ...startingPresets[0]!, id: 'xuong-in' }
    expect(presetsOf(officeProfile())).toBe(startingPresets)
    expect(presetsOf(officeProfile({ presets: [] }))).toBe(startingPresets)
    expect(presetsOf(officeProfile({ presets: [own] }))).toEqual([own])
  })
})

test('as many presets as an office may keep, each filled in plainly, fit one record with a whole profile', () => {
  const words = (length: number) => 'ậ'.repeat(Math.round(length / 2))
  const full = {
    ...startingPresets[0]!,
    name: words(80),
    house: words(120),
    contact: { person: words(80), phone: words(40), email: words(80), address: words(160) },
    paper: words(120),
    finishing: words(120),
    note: words(300)
  }
  const presets = Array.from({ length: MAX_PRESETS }, (_, index) => ({ ...full, id: `mau-${index}` }))
  const office = officeProfile({ presets, products: [bulletin()] })
  expect(Buffer.byteLength(toCanonical({ profile: office }))).toBeLessThan(MAX_RECORD_BYTES)
})

test('a preset that is gone gives way to the first with the same inks', () => {
  expect(choosePreset(startingPresets, 'may-in-co-quan', '4c').id).toBe('may-in-co-quan')
  expect(choosePreset(startingPresets, 'mất rồi', '1c').press.inks).toBe('1c')
  expect(choosePreset(startingPresets.slice(0, 1), '', '2c').id).toBe('offset-couche')
})

test.each([
  ['a bleed that no paper has', { bleed: 6 }],
  ['part of a millimetre', { bleed: 2.5 }],
  ['a profile by name', { profile: 'japan-color' }],
  ['more ink than four plates have', { totalInk: 401 }]
])('%s is no press setup', (_, given) => {
  expect(pressSetupSchema.safeParse(standardPress()).success).toBe(true)
  expect(pressSetupSchema.safeParse({ ...standardPress(), ...given }).success).toBe(false)
})

test.each([
  [8, 'all', [8]],
  [16, '8', [8, 8]],
  [12, '8', [8, 4]],
  [2, '4', [4]],
  [6, 'all', [8]]
] as const)('%d pages, %s to a section', (pages, signature, expected) => {
  expect(sectionsOf(pages, signature)).toEqual(expected)
})
