import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { importFixture, outline } from '@tests/fixtures/importedWord'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { reference } from '@tests/fixtures/wordFile'
import { cell, paragraph, picture, run, table, textBox } from '@tests/fixtures/wordMarkup'

const TEXT =
  'Đợt ra quân có hơn hai trăm đoàn viên, hội viên và dân quân tham gia, vớt được ba tấn rác trong một buổi sáng.'
const photo = await buildPhoto()

async function importWithPhotos(body: string) {
  return importFixture({
    body,
    parts: { 'media/image1.jpeg': photo, 'media/image2.png': await buildPhoto({ type: 'png', width: 90 }) },
    references: [reference('rA', 'image', 'media/image1.jpeg'), reference('rB', 'image', 'media/image2.png')]
  })
}

async function figuresOf(body: string): Promise<string[]> {
  return outline((await importWithPhotos(body)).body).filter((line) => !line.includes(TEXT))
}

test('a photo takes the caption below it, and the credit out of the caption', async () => {
  const body =
    paragraph(TEXT) +
    paragraph(picture('rA', 'Hai người vớt rác trên ghe')) +
    paragraph('Vớt rác trên kênh Cầu Vông. Ảnh: Mai Khuê', { italic: true, align: 'center' }) +
    paragraph(TEXT)
  expect(await figuresOf(body)).toEqual([
    'figure Hai người vớt rác trên ghe',
    '  caption: Vớt rác trên kênh Cầu Vông.',
    '  credit: Ảnh: Mai Khuê'
  ])
})

test('a credit on its own line belongs to the photo', async () => {
  const body =
    paragraph(TEXT) +
    paragraph(picture('rA')) +
    paragraph('Vớt rác trên kênh Cầu Vông', { align: 'center' }) +
    paragraph('Ảnh: Mai Khuê', { align: 'right', italic: true }) +
    paragraph(TEXT)
  expect(await figuresOf(body)).toEqual([
    'figure',
    '  caption: Vớt rác trên kênh Cầu Vông',
    '  credit: Ảnh: Mai Khuê'
  ])
})

test('a plain paragraph beside a photo stays a paragraph', async () => {
  const body =
    paragraph(TEXT) +
    paragraph(picture('rA')) +
    paragraph('Buổi ra quân kết thúc lúc 10 giờ.') +
    paragraph(TEXT)
  expect(await figuresOf(body)).toEqual([
    'figure',
    '  caption: ',
    '  credit: ',
    'paragraph: Buổi ra quân kết thúc lúc 10 giờ.'
  ])
})

test('a photo in the middle of a paragraph stands after it, one in a box has no box', async () => {
  const body =
    paragraph(run('Bà con ') + picture('rA') + run('cùng vớt rác.')) +
    paragraph(run(TEXT) + textBox(paragraph(picture('rB'))))
  expect(await figuresOf(body)).toEqual([
    'paragraph: Bà con cùng vớt rác.',
    'figure',
    '  caption: ',
    '  credit: ',
    'figure',
    '  caption: ',
    '  credit: '
  ])
})

test('a table that holds photos and their captions is opened', async () => {
  const caption = (text: string) => cell(paragraph(text, { align: 'center', italic: true }))
  const body =
    paragraph(TEXT) +
    table([
      [cell(paragraph(picture('rA'))), cell(paragraph(picture('rB')))],
      [caption('Trước khi vớt rác'), caption('Sau khi vớt rác')]
    ]) +
    paragraph(TEXT)
  expect(await figuresOf(body)).toEqual([
    'figure',
    '  caption: Trước khi vớt rác',
    '  credit: ',
    'figure',
    '  caption: Sau khi vớt rác',
    '  credit: '
  ])
})

test('a photo used twice is taken out once, under its hash, and nothing else is written', async () => {
  const { photos } = await importWithPhotos(
    paragraph(TEXT) + paragraph(picture('rA')) + paragraph(TEXT) + paragraph(picture('rA'))
  )
  expect(photos).toHaveLength(1)
  const [{ file, preview, sha256 }] = photos as [(typeof photos)[number]]
  expect(await readdir(dirname(file))).toEqual([`${sha256}.jpeg`, `${sha256}.preview.jpeg`])
  expect((await readFile(file)).equals(photo)).toBe(true)
  expect(dirname(preview)).toBe(dirname(file))
  expect(await readdir(dirname(dirname(file)))).toEqual(['bai-cua-phuong.docx', 'photos'])
})

test('descriptions that a machine made up are no alternative text', async () => {
  const alts = [
    'C:\\Users\\May1\\IMG_0012.jpg',
    'Picture 3',
    'A group of people\n\nDescription automatically generated'
  ]
  for (const alt of alts)
    expect((await figuresOf(paragraph(TEXT) + paragraph(picture('rA', alt))))[0]).toBe('figure')
})
