import { expect, test } from 'vitest'
import { MORNING } from '@tests/factories'
import { readForeign, signForeign } from './foreignRemarks'

test('a remark from a Word file says who made it and when, and is read back so', () => {
  const remark = { author: 'Mai Khuê', at: MORNING, text: 'Xem lại con số.\nBa hay bốn?' }
  expect(signForeign(remark)).toBe(
    'Mai Khuê (trong tệp Word, 18/11/2026 08:00): Xem lại con số.\nBa hay bốn?'
  )
  expect(readForeign(signForeign(remark))).toEqual(remark)
})

test('a remark without name or time still says where it comes from', () => {
  const remark = { author: '', at: null, text: 'Xem lại.' }
  expect(signForeign(remark)).toBe('? (trong tệp Word): Xem lại.')
  expect(readForeign(signForeign(remark))).toEqual(remark)
})

test('a member’s own remark is no foreign one', () => {
  expect(readForeign('Xem lại (trong tệp Word) nhé.')).toBeNull()
})
