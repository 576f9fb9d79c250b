import { expect, test } from 'vitest'
import { cleanRuns } from './textRuns'

const clean = (...texts: readonly string[]) => {
  const { segments, hadLayout, wasDecomposed } = cleanRuns(texts.map((text) => ({ text, marks: [] })))
  return { lines: segments.map((runs) => runs.map((run) => run.text).join('')), hadLayout, wasDecomposed }
}

test('indents of spaces, tabs and non-breaking spaces go', () => {
  for (const indent of ['      ', '\t', '\u00a0\u00a0\u00a0', '\u3000', ' \u00a0 '])
    expect(clean(`${indent}Sáng 14-6, tại phường.`)).toMatchObject({
      lines: ['Sáng 14-6, tại phường.'],
      hadLayout: true
    })
  expect(clean('Nơi nhận:\t\t', 'Trưởng ban')).toMatchObject({
    lines: ['Nơi nhận: Trưởng ban'],
    hadLayout: true
  })
})

test('an ordinary space is no layout, wherever runs are cut', () => {
  expect(clean('Quận ', 'ủy', ' ', 'Bến Thượng ')).toMatchObject({
    lines: ['Quận ủy Bến Thượng'],
    hadLayout: false
  })
})

test('the space between a number and its unit stays unbroken', () => {
  expect(clean('dài 12\u00a0km,\u00a0rộng').lines).toEqual(['dài 12\u00a0km, rộng'])
})

test('letters are composed, even when the tone mark is in the next run', () => {
  expect(clean('Nguyê', '\u0303n ở Bê\u0301n Thượng')).toEqual({
    lines: ['Nguyễn ở Bến Thượng'],
    hadLayout: false,
    wasDecomposed: true
  })
  expect(clean('Quận ủy').wasDecomposed).toBe(false)
})

test('one line break stays inside a paragraph, two make a new one, ends have none', () => {
  expect(clean('\nTrân trọng \n kính mời', '\n').lines).toEqual(['Trân trọng\nkính mời'])
  expect(clean('Đoạn một.\n \n', '\nĐoạn hai.').lines).toEqual(['Đoạn một.', 'Đoạn hai.'])
})
