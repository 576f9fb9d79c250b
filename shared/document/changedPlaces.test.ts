import { expect, test } from 'vitest'
import { articleContent, body, paragraph as line } from '@tests/factories'
import { changedPlaces } from './changedPlaces'
import { compareContents } from './compare'
import type { DocumentJson } from './document'

const before = articleContent({ body: body('Sáng nay phường họp.', 'Có mười hộ dự.', 'Họp xong lúc trưa.') })

const places = (...blocks: readonly DocumentJson[]) =>
  changedPlaces(compareContents(before, { ...before, body: body(...blocks) }))

test('a line that says something else is named, and no other', () => {
  expect(
    places(line('Sáng nay phường họp.', 'b1'), line('Có chín hộ dự.', 'b2'), line('Họp xong lúc trưa.', 'b3'))
  ).toEqual(['b2'])
})

test('a new line is named; one that was taken out is told at the line after it', () => {
  expect(
    places(
      line('Sáng nay phường họp.', 'b1'),
      line('Có mười hộ dự.', 'b2'),
      line('Họp xong lúc trưa.', 'b3'),
      line('Mai họp tiếp.', 'b4')
    )
  ).toEqual(['b4'])
  expect(places(line('Sáng nay phường họp.', 'b1'), line('Họp xong lúc trưa.', 'b3'))).toEqual(['b3'])
})

test('the head and the lead are places of their own', () => {
  const meta = { ...before.meta, title: 'Tít khác', lead: 'Lời dẫn khác' }
  expect(changedPlaces(compareContents(before, { ...before, meta })).sort()).toEqual(['@head', '@lead'])
})

test('the same text has no changed place', () => {
  expect(changedPlaces(compareContents(before, before))).toEqual([])
})
