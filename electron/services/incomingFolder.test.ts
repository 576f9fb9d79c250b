import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { listFolder } from './incomingFolder'

let home: string
beforeEach(() => {
  home = newFolder()
})

function place(name: string, text = 'chữ'): string {
  const file = path.join(home, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}
const paths = (listing: { files: readonly { path: string }[] }) =>
  listing.files.map((each) => each.path).sort()

test('files of every folder below are listed with their size and path', async () => {
  place('Gửi/tin.docx')
  place('Gửi/Phường 3/bài.docx', 'dài hơn')
  place('Gửi/Phường 3/~$bài.docx')
  place('Gửi/.git/bài.docx')
  const listing = await listFolder(path.join(home, 'Gửi'), 1000)
  expect(paths(listing)).toEqual(['Phường 3/bài.docx', 'tin.docx'])
  expect(listing.files.find((each) => each.path.startsWith('Ph'))!.bytes).toBe(9)
  expect(listing).toMatchObject({ passedOver: 2, unreadable: [], isCut: false })
})

test('links are not followed, neither out of the folder nor round in a circle', async () => {
  const outside = place('ngoài/mật.docx')
  place('Gửi/tin.docx')
  symlinkSync(outside, path.join(home, 'Gửi/lối tắt.docx'))
  symlinkSync(path.join(home, 'ngoài'), path.join(home, 'Gửi/lối ra'))
  symlinkSync(path.join(home, 'Gửi'), path.join(home, 'Gửi/vòng'))
  const listing = await listFolder(path.join(home, 'Gửi'), 1000)
  expect(paths(listing)).toEqual(['tin.docx'])
  expect(listing.passedOver).toBe(3)
})

test('a folder without end is looked at so far and no further', async () => {
  for (let n = 0; n < 30; n++) place(`Gửi/${n}.docx`)
  const listing = await listFolder(path.join(home, 'Gửi'), 20)
  expect(listing.files).toHaveLength(20)
  expect(listing.isCut).toBe(true)
})

test('a folder that is not there says so', async () => {
  await expect(listFolder(path.join(home, 'không có'), 10)).rejects.toMatchObject({ code: 'ENOENT' })
})
