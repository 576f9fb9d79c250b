import { expect, test } from 'vitest'
import { findTypedMention, listMentions, matchColleagues, splitRemark } from './mentions'

const lan = { id: 'lan', name: 'Phạm Thị Lan' }
const diep = { id: 'diep', name: 'Tạ Ngọc Diệp' }
const other = { id: 'lan2', name: 'Phạm Thị Lan' }

test('a name begins with "@" at the start of a word and ends at the line', () => {
  expect(findTypedMention('Nhờ @Di', 7)).toEqual({ at: 4, letters: 'Di' })
  expect(findTypedMention('@', 1)).toEqual({ at: 0, letters: '' })
  expect(findTypedMention('thu@quan.vn', 11)).toBeNull()
  expect(findTypedMention('@Diệp\nxem', 9)).toBeNull()
  expect(findTypedMention('không có', 4)).toBeNull()
})

test('colleagues are found by any word of their name, with or without tones', () => {
  const found = (letters: string) => matchColleagues([lan, diep], letters).map((each) => each.id)
  expect(found('')).toEqual(['lan', 'diep'])
  expect(found('diep')).toEqual(['diep'])
  expect(found('ngọc D')).toEqual(['diep'])
  expect(found('thi lan')).toEqual(['lan'])
  expect(found('xyz')).toEqual([])
})

test('a remark names those whose name stands in it; of two with one name, the one picked', () => {
  expect(listMentions('@Tạ Ngọc Diệp xem', [lan, diep], new Set())).toEqual([
    { member: 'diep', name: 'Tạ Ngọc Diệp' }
  ])
  expect(listMentions('@Phạm Thị Lan', [lan, other], new Set(['lan2']))).toMatchObject([{ member: 'lan2' }])
  expect(listMentions('Tạ Ngọc Diệp', [lan, diep], new Set())).toEqual([])
})

test('a remark is shown with the names of today', () => {
  const mentions = [{ written: 'Tạ Ngọc Diệp', name: 'Tạ Thị Ngọc Diệp', isMe: true }]
  expect(splitRemark('Nhờ @Tạ Ngọc Diệp xem', mentions)).toEqual([
    { text: 'Nhờ ', isName: false, isMe: false },
    { text: '@Tạ Thị Ngọc Diệp', isName: true, isMe: true },
    { text: ' xem', isName: false, isMe: false }
  ])
  expect(splitRemark('Không ai', mentions)).toHaveLength(1)
  expect(splitRemark('', mentions)).toEqual([])
})
