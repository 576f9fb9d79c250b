import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { safeFileName } from './fileName'

const bytes = (name: string) => new TextEncoder().encode(name).length

test('the name of a print file stays readable', () => {
  expect(safeFileName('Tuần tin quận – Số 47 – 2026-11-20.pdf')).toBe(
    'Tuần tin quận – Số 47 – 2026-11-20.pdf'
  )
})

describe('a name from outside', () => {
  test('cannot climb out of its folder', () => {
    expect(safeFileName('../../etc/passwd')).toBe('-..-etc-passwd')
    expect(safeFileName('C:\\Windows\\win.ini')).toBe('C--Windows-win.ini')
  })

  test('cannot show another ending than it has', () => {
    expect(safeFileName('bai\u202Efdp.exe')).toBe('baifdp.exe')
    expect(safeFileName('bai\u2066\u200f\u061c.docx')).toBe('bai.docx')
  })

  test('loses control characters, and is composed', () => {
    expect(safeFileName('b\u0000a\u0007i\u0085.docx')).toBe('bai.docx')
    expect(safeFileName('Nguyễn.docx'.normalize('NFD'))).toBe('Nguyễn.docx')
  })

  test('does not take the name of a device', () => {
    for (const name of ['CON', 'nul.txt', 'Com1.docx', 'LPT9', 'aux.tar.gz'])
      expect(safeFileName(name)).toBe(`_${name}`)
    expect(safeFileName('console.txt')).toBe('console.txt')
  })

  test('is never empty, and never ends in a dot or a blank', () => {
    expect(['', '...', ' . ', '\u202e'].map(safeFileName)).toEqual(['tep', 'tep', 'tep', 'tep'])
    expect(safeFileName('bài. . ')).toBe('bài')
  })
})

test('a long name keeps its ending, and fits what disks take', () => {
  const name = safeFileName(`${'Đề cương tuyên truyền '.repeat(20)}– 2026-11-20.pdf`)
  expect(name).toMatch(/\.pdf$/)
  expect(bytes(name)).toBeLessThanOrEqual(200)
  expect(safeFileName(`${'a'.repeat(119)}. b`)).not.toMatch(/[. ]$/)
})

const letter = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('ệ', 'a', '.', ' ', '/', '\u202e', '\ud800', 'CON', '\u0301', '\n')
)
const text = fc.array(letter, { maxLength: 300 }).map((letters) => letters.join(''))

test('any text gives a name that every system takes, and that stays as it is', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const name = safeFileName(typed)
      expect(name).not.toMatch(/[\u0000-\u001f\u007f<>:"/\\|?*]|^[. ]|[. ]$/)
      expect(name.length).toBeGreaterThan(0)
      expect(bytes(name)).toBeLessThanOrEqual(200)
      expect(safeFileName(name)).toBe(name)
    }),
    properties
  )
})
