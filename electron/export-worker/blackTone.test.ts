import { describe, expect, it } from 'vitest'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { readBlackTone } from './blackTone'

const { fogra39, fogra29 } = exportSetup().profiles
const toLight = (value: number) => ((value / 255 + 0.055) / 1.055) ** 2.4
const percent = (grey: number) => (100 * (255 - grey)) / 255

describe('greys of the screen become tones of black', () => {
  it.each([
    ['coated', fogra39],
    ['uncoated', fogra29]
  ])('from paper to full black, never turning back (%s)', async (_name, profile) => {
    const tone = await readBlackTone(profile)
    expect(tone[255]).toBe(255)
    expect(tone[0]).toBe(0)
    for (let grey = 1; grey < 256; grey++) expect(tone[grey]).toBeGreaterThanOrEqual(tone[grey - 1]!)
  })

  // Murray–Davies: what a tone covers in print is what the grey takes of the light; it is more than was written.
  it.each([
    ['coated', fogra39, 14, 20],
    ['uncoated', fogra29, 19, 25]
  ])(
    'with the growth of dots in the middle that FOGRA measured (%s)',
    async (_name, profile, least, most) => {
      const tone = await readBlackTone(profile)
      const grey = [...tone].findIndex((each) => percent(each) <= 50)
      const covered = 100 * (1 - toLight(grey))
      expect(covered - percent(tone[grey]!)).toBeGreaterThan(least)
      expect(covered - percent(tone[grey]!)).toBeLessThan(most)
    }
  )
})
