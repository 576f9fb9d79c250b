import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { guessSender } from './importGuess'
import type { Unit } from './office'

const ward = (id: string, name: string): Unit => ({ id, name, kind: 'ward' })
const units: readonly Unit[] = [
  { id: 'ban', name: 'Ban Tuyên giáo Quận ủy', kind: 'board' },
  ward('p1', 'Phường 1'),
  ward('p3', 'Phường 3'),
  ward('p13', 'Phường 13'),
  ward('hoa-lam', 'Phường Hòa Lãm'),
  ward('hoa-lam-dong', 'Phường Hòa Lãm Đông'),
  ward('go-tram', 'Phường Gò Trâm')
]
const guess = (traces: { folders?: string[]; lines?: string[] }, byline = '') =>
  guessSender(units, { folders: traces.folders ?? [], lines: traces.lines ?? [] }, byline)

describe('the ward', () => {
  test.each([
    ['Phường 3', 'p3'],
    ['phuong 03', 'p3'],
    ['P3', 'p3'],
    ['P.13 - thang 11', 'p13'],
    ['Bài phường 1 gửi', 'p1'],
    ['hoa lam', 'hoa-lam'],
    ['P. Hòa Lãm Đông', 'hoa-lam-dong'],
    ['Gò Trâm_tuần 46', 'go-tram'],
    ['Phường 7', ''],
    ['Tháng 3', ''],
    ['3', ''],
    ['Phường 1, Phường 3', '']
  ])('of a folder called "%s"', (folder, unit) => {
    expect(guess({ folders: [folder] }).unit).toBe(unit)
  })

  test('of the nearest folder counts before the others and before the text', () => {
    expect(guess({ folders: ['Ảnh', 'Phường 3', 'Phường 13'], lines: ['Phường 1'] }).unit).toBe('p3')
  })

  test.each([
    ['UBND PHƯỜNG 3', 'p3'],
    ['(Tin, ảnh: Phường Gò Trâm)', 'go-tram'],
    ['P.13', 'p13'],
    ['Sáng nay, hàng trăm người dân Phường 3 ra quân dọn vệ sinh dọc tuyến kênh từ rất sớm', '']
  ])('in the line "%s"', (line, unit) => {
    expect(guess({ lines: [line] }).unit).toBe(unit)
  })

  test('is not guessed where two are named', () => {
    expect(guess({ lines: ['Phường 1', 'Phường 3'] }).unit).toBe('')
  })
})

describe('the contributor', () => {
  test.each([
    ['CTV Nguyễn Văn An', '', 'Nguyễn Văn An'],
    ['CTV: Trần Thị Bích', '', 'Trần Thị Bích'],
    ['Cộng tác viên phường 3 Lê Hoa', '', 'Lê Hoa'],
    ['', 'Tin, ảnh: Minh Châu', 'Minh Châu'],
    ['', 'Long Nhật', 'Long Nhật'],
    ['', 'theo báo', ''],
    ['Người gửi đã nhận quà', '', '']
  ])('of the line "%s" and the byline "%s"', (line, byline, name) => {
    expect(guess({ lines: line === '' ? [] : [line] }, byline).contributor).toBe(name)
  })

  test('may be the name of a folder', () => {
    expect(guess({ folders: ['CTV Phạm Mai', 'Phường 3'] })).toEqual({ unit: 'p3', contributor: 'Phạm Mai' })
  })
})

test('whatever a file says, the ward is one of the office or none, and nothing throws', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Phường', 'CTV', '3', 'P.')
  )
  const lines = fc.array(
    fc.array(text, { maxLength: 4 }).map((words) => words.join(' ')),
    { maxLength: 5 }
  )
  fc.assert(
    fc.property(lines, lines, text, (folders, senders, byline) => {
      const { unit, contributor } = guessSender(units, { folders, lines: senders }, byline)
      expect(['', ...units.map((each) => each.id)]).toContain(unit)
      expect(contributor.length).toBeLessThanOrEqual(120)
    }),
    properties
  )
})
