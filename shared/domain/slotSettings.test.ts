import { describe, expect, test } from 'vitest'
import { story } from './pageSlots'
import { applySettings, slotSettingsSchema } from './slotSettings'

const beside = story('upper', [0, 0, 6, 27], {
  columns: 3,
  headline: 22,
  photo: { at: 'right', columns: 2, lines: 11 }
})
const photo = (settings: Parameters<typeof applySettings>[1]) => {
  const slot = applySettings(beside, settings)
  return slot.kind === 'story' ? slot.photo : undefined
}

describe('a photo', () => {
  test('stands above the text where there is no column left beside it', () => {
    expect(photo({ columns: 2 })).toEqual({ at: 'top', columns: 2, lines: 11 })
    expect(photo({ columns: 4 })).toEqual({ at: 'right', columns: 2, lines: 11 })
  })

  test('is as tall as was said, never lower than three lines, and away at none', () => {
    expect(photo({ photoLines: 18 })?.lines).toBe(18)
    expect(photo({ photoLines: 1 })?.lines).toBe(3)
    expect(photo({ photoLines: 0 })).toBeNull()
  })

  test('does not come to a slot that has no place for one', () => {
    expect(applySettings({ ...beside, photo: null }, { photoLines: 12 })).toMatchObject({ photo: null })
  })
})

test('a list takes columns alone, a picture nothing', () => {
  const list = { kind: 'list', id: 'l', x: 0, y: 0, width: 6, height: 9, style: 'wards', columns: 4 } as const
  expect(applySettings(list, { columns: 2, headline: 40 })).toEqual({ ...list, columns: 2 })
  const picture = { kind: 'picture', id: 'p', x: 0, y: 0, width: 6, height: 9, bleed: 'none' } as const
  expect(applySettings(picture, { columns: 2 })).toEqual(picture)
})

test('settings outside what the typesetter can do are refused', () => {
  for (const wrong of [{ columns: 0 }, { headline: 200 }, { tracking: 11 }, { photoLines: 1.5 }, { size: 7 }])
    expect(slotSettingsSchema.safeParse(wrong).success).toBe(false)
})
