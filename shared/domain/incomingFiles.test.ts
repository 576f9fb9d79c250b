import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { foldersAbove, isPassedOver, kindOfName, planIncoming } from './incomingFiles'

const plan = (...paths: string[]) => planIncoming(paths.map((path) => ({ path, bytes: 1 })))

test.each([
  '~$bài.docx',
  'a/.DS_Store',
  'Thumbs.db',
  '__MACOSX/a.docx',
  '.git/a.docx',
  'a/desktop.ini',
  'b.tmp'
])('%s is passed over', (path) => expect(isPassedOver(path)).toBe(true))
test.each(['bài.docx', 'a/b.c/bài.docx', '~bài.docx', 'không đuôi'])('%s is somebody’s', (path) =>
  expect(isPassedOver(path)).toBe(false)
)

test('folder by folder, photos before the text they may belong to, numbers as people count', () => {
  const { files, passedOver } = plan(
    'P10/bài.docx',
    'P2/bài 10.docx',
    'P2/bài 2.docx',
    'P2/ảnh.JPG',
    'tin.docx',
    'P2/~$bài 2.docx'
  )
  expect(files.map((each) => each.path)).toEqual([
    'tin.docx',
    'P2/ảnh.JPG',
    'P2/bài 2.docx',
    'P2/bài 10.docx',
    'P10/bài.docx'
  ])
  expect(passedOver).toBe(1)
})

test('names say what a file is taken for', () => {
  expect(['a.docx', 'a.pdf', 'a', 'a.HEIC', 'a.zip'].map(kindOfName)).toEqual([
    'document',
    'document',
    'document',
    'photo',
    'archive'
  ])
  expect(foldersAbove('Phường 3/Tháng 11/bài.docx')).toEqual(['Tháng 11', 'Phường 3'])
})

test('no file is lost: each is planned, passed over or left out, and the order is always the same', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('a.docx', '~$a.docx', 'b.jpg', 'c.zip', '.x')
  )
  const paths = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')))
  fc.assert(
    fc.property(paths, fc.integer({ min: 0, max: 9 }), (all, max) => {
      const listed = all.map((path) => ({ path, bytes: 1 }))
      const { files, passedOver, leftOut } = planIncoming(listed, max)
      expect(files.length + passedOver + leftOut).toBe(all.length)
      expect(planIncoming([...listed].reverse(), max).files).toEqual(files)
    }),
    properties
  )
})
