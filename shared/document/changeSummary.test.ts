import { expect, test } from 'vitest'
import { articleContent, body, fakeHash, figure, heading, paragraph } from '@tests/factories'
import { summariseChanges } from './changeSummary'
import { compareContents } from './compare'
import type { DocumentJson } from './document'

const summary = (before: DocumentJson, after: DocumentJson) =>
  summariseChanges(compareContents(articleContent({ body: before }), articleContent({ body: after })))
const nothing = {
  fields: [],
  edited: 0,
  added: 0,
  removed: 0,
  moved: 0,
  photosSwapped: 0,
  photosAdded: 0,
  photosRemoved: 0,
  photosAdjusted: 0,
  captionsAdded: 0,
  captionsEdited: 0,
  tables: 0
}
const item = (text: string): DocumentJson => ({ type: 'listItem', content: [paragraph(text)] })
const cell = (text: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text)] })
const table = (text: string): DocumentJson => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [cell(text), cell('như cũ')] }]
})

test('the same text twice has nothing to tell', () => {
  expect(summary(body('Sáng nay'), body('Sáng nay'))).toEqual(nothing)
})

test('paragraphs that were written otherwise, came and went are counted each', () => {
  const before = body(paragraph('Sáng nay quận họp', 'a'), paragraph('Bỏ đi', 'b'), heading('Tít xen', 'c'))
  const after = body(
    paragraph('Chiều nay quận họp', 'a'),
    heading('Tít xen mới', 'c'),
    paragraph('Câu thứ nhất thêm vào', 'd'),
    paragraph('Câu thứ hai thêm vào', 'e')
  )
  expect(summary(before, after)).toEqual({ ...nothing, edited: 2, added: 2, removed: 1 })
})

test('a photo in another’s place is one swapped, and its caption is told for itself', () => {
  const before = body(figure({ bid: 'f', media: fakeHash(1), caption: '' }))
  const after = body(figure({ bid: 'f', media: fakeHash(2), caption: 'Lễ khai mạc' }))
  expect(summary(before, after)).toEqual({ ...nothing, photosSwapped: 1, captionsAdded: 1 })
})

test('a caption or a credit that says something else; a description is no swap', () => {
  const before = body(figure({ bid: 'f', caption: 'Lễ khai mạc', credit: 'Ảnh: Hà', alt: 'Cổng' }))
  const after = body(figure({ bid: 'f', caption: 'Lễ bế mạc', credit: 'Ảnh: Thu Hà', alt: 'Cổng chào' }))
  expect(summary(before, after)).toEqual({ ...nothing, captionsEdited: 2, photosAdjusted: 1 })
})

test('photos that came and went', () => {
  const text = paragraph('Như cũ', 'a')
  expect(summary(body(text), body(text, figure({ bid: 'f' })))).toEqual({ ...nothing, photosAdded: 1 })
  expect(summary(body(text, figure({ bid: 'f' })), body(text))).toEqual({ ...nothing, photosRemoved: 1 })
})

test('a paragraph that only went elsewhere is moved, once', () => {
  const [a, b, c] = ['một hai ba', 'bốn năm sáu', 'bảy tám chín'].map((each, index) =>
    paragraph(each, `m${index}`)
  )
  expect(summary(body(a!, b!, c!), body(b!, c!, a!))).toEqual({ ...nothing, moved: 1 })
})

test('items of a list count as paragraphs, a table as one', () => {
  const list = (...texts: string[]): DocumentJson => ({ type: 'bulletList', content: texts.map(item) })
  expect(
    summary(
      body(list('Việc một nêu trên', 'Việc hai')),
      body(list('Việc một nêu dưới', 'Việc hai', 'Việc ba'))
    )
  ).toMatchObject({ edited: 1, added: 1 })
  expect(summary(body(table('120 hộ')), body(table('125 hộ')))).toEqual({ ...nothing, tables: 1 })
})

test('fields of the head are named', () => {
  const before = articleContent({ meta: { title: 'Ngày hội' } })
  const after = articleContent({ meta: { title: 'Ngày hội đọc sách' } })
  expect(summariseChanges(compareContents(before, after)).fields).toEqual(['title'])
})
