import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { compareNames } from './names'

const sorted = (...names: string[]) => names.sort(compareNames)

test('people stand in the order of their given names', () => {
  expect(sorted('Nguyễn Văn Bình', 'Trần Thị An', 'Lê Hoàng Ân')).toEqual([
    'Trần Thị An',
    'Lê Hoàng Ân',
    'Nguyễn Văn Bình'
  ])
})

test('people of one given name stand by surname, then by what is between', () => {
  expect(sorted('Võ Thị Lan', 'Đỗ Ngọc Lan', 'Dương Lan', 'Đỗ Kim Lan')).toEqual([
    'Dương Lan',
    'Đỗ Kim Lan',
    'Đỗ Ngọc Lan',
    'Võ Thị Lan'
  ])
})

test('đ comes after d, and blanks around a name do not count', () => {
  expect(sorted('Lê Đạt', 'Lê Dũng')).toEqual(['Lê Dũng', 'Lê Đạt'])
  expect(compareNames('  Lê   Dũng ', 'Lê Dũng')).toBe(0)
})

test('any names have one order, whichever comes first', () => {
  const name = fc.array(fc.constantFrom('Lê', 'Đỗ', 'Thị', 'An', 'Ân', 'Bình', ''), { maxLength: 4 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [left, right] = [a.join(' '), b.join(' ')]
      expect(Math.sign(compareNames(left, right)) + Math.sign(compareNames(right, left))).toBe(0)
    }),
    properties
  )
})
