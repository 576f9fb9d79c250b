import { expect, test } from 'vitest'
import { houseStyleSchema, standardStyle } from './houseStyle'

const named = (name: string) =>
  houseStyleSchema.safeParse({ ...standardStyle, spot: { ...standardStyle.spot, name } }).success

test('a spot ink has a name of its own, never that of a plate that every press has', () => {
  for (const name of ['PANTONE 1797 C', 'Đỏ cờ', 'Black 7 C']) expect(named(name)).toBe(true)
  for (const name of ['', ' ', 'Black', ' all ', 'NONE', 'Cyan', 'x'.repeat(41)])
    expect(named(name)).toBe(false)
})
