import { expect, test } from 'vitest'
import { weaknessOf } from './pinStrength'

test.each([
  ['12345', 'short'],
  ['mật', 'short'],
  ['111111', 'repeated'],
  ['123123', 'repeated'],
  ['abcabcabc', 'repeated'],
  ['123456', 'sequence'],
  ['345678', 'sequence'],
  ['9876543', 'sequence'],
  ['112233', 'common'],
  ['matkhau1', 'common'],
  ['MatKhau@123', 'common'],
  ['password', 'common'],
  ['15081982', 'date'],
  ['19820815', 'date']
])('%s is too easily guessed: %s', (pin, weakness) => {
  expect(weaknessOf(pin)).toBe(weakness)
})

test.each(['246810', '735291', 'trăng rằm tháng tám', '99351982', 'con mèo 12'])('%s will do', (pin) => {
  expect(weaknessOf(pin)).toBeNull()
})
