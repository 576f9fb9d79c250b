import { expect, test } from 'vitest'
import type { Metadata } from 'sharp'
import { readPhotoWords } from './photoWords'

/** An EXIF block of byte strings by tag, as a phone writes it. */
function buildExif(tags: Readonly<Record<number, Buffer>>): Buffer {
  const entries = Object.entries(tags).map(([tag, value]) => [Number(tag), value] as const)
  const start = 8 + 2 + entries.length * 12 + 4
  const directory = Buffer.alloc(start)
  directory.write('II*\0', 'latin1')
  directory.writeUInt32LE(8, 4)
  directory.writeUInt16LE(entries.length, 8)
  let offset = start
  entries.forEach(([tag, value], index) => {
    const at = 10 + index * 12
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(2, at + 2)
    directory.writeUInt32LE(value.length, at + 4)
    directory.writeUInt32LE(offset, at + 8)
    offset += value.length
  })
  return Buffer.concat([Buffer.from('Exif\0\0'), directory, ...entries.map(([, value]) => value)])
}

// Only the blocks are read.
const metadata = (blocks: Partial<Metadata>) => blocks as Metadata
const CAPTION = 0x010e
const ARTIST = 0x013b

test('phones write UTF-8 where the standard says ASCII, Windows writes UTF-16', () => {
  const exif = buildExif({
    [CAPTION]: Buffer.from('Vớt rác trên kênh Cầu Vông\0'),
    [ARTIST]: Buffer.from('Mai Khuê\0')
  })
  expect(readPhotoWords(metadata({ exif }))).toMatchObject({
    caption: 'Vớt rác trên kênh Cầu Vông',
    credit: 'Mai Khuê'
  })
  const windows = buildExif({
    0x9c9c: Buffer.from('Lễ ra quân\0', 'utf16le'),
    0x9c9d: Buffer.from('Hải Đường\0', 'utf16le')
  })
  expect(readPhotoWords(metadata({ exif: windows }))).toMatchObject({
    caption: 'Lễ ra quân',
    credit: 'Hải Đường'
  })
})

test('XMP is read by its names, and never as a program', () => {
  const xmp = (before: string) =>
    Buffer.from(
      `${before}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li>Kênh xanh</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Mai</rdf:li><rdf:li>Thịnh</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
    )
  expect(readPhotoWords(metadata({ xmp: xmp('') }))).toMatchObject({
    caption: 'Kênh xanh',
    credit: 'Mai, Thịnh'
  })
  expect(readPhotoWords(metadata({ xmp: Buffer.from('<x:xmpmeta><!DOCTYPE x></x:xmpmeta>') }))).toMatchObject(
    {
      caption: '',
      credit: ''
    }
  )
})

test('what a camera writes by itself is no caption', () => {
  for (const text of ['OLYMPUS DIGITAL CAMERA', 'DSC_0041', 'Screenshot', '20261116_081500', '---'])
    expect(
      readPhotoWords(metadata({ exif: buildExif({ [CAPTION]: Buffer.from(`${text}\0`) }) })).caption
    ).toBe('')
})

test('a caption longer than the field is cut, a broken block is passed over', () => {
  const exif = buildExif({ [CAPTION]: Buffer.from('ảnh hội nghị '.repeat(500)) })
  expect(readPhotoWords(metadata({ exif })).caption).toHaveLength(1000)
  for (let length = 0; length < 60; length++)
    expect(
      readPhotoWords(metadata({ exif: exif.subarray(0, length), iptc: exif.subarray(length) })).credit
    ).toBe('')
})

/** Datasets of IPTC record 2, as newsroom programs write them. */
function buildIptc(fields: Readonly<Record<number, Buffer>>): Buffer {
  return Buffer.concat(
    Object.entries(fields).map(([number, text]) =>
      Buffer.concat([Buffer.from([0x1c, 2, Number(number), text.length >> 8, text.length & 255]), text])
    )
  )
}

test('rights and the day are read from whoever says them', () => {
  const iptc = buildIptc({ 55: Buffer.from('20261116'), 116: Buffer.from('© Báo quận') })
  expect(readPhotoWords(metadata({ iptc }))).toMatchObject({ rights: '© Báo quận', taken: '2026-11-16' })
  const exif = buildExif({
    0x8298: Buffer.from('Ban Tuyên giáo\0'),
    0x0132: Buffer.from('2026:02:30 08:00:00\0')
  })
  expect(readPhotoWords(metadata({ exif }))).toMatchObject({ rights: 'Ban Tuyên giáo', taken: '' })
})

test('one-byte letters of old programs are read as Vietnam wrote them, composed', () => {
  // "Đường" in Windows-1258: Đ ư ơ and the grave accent apart, which stands behind its letter.
  const old = Buffer.from([0xd0, 0xfd, 0xf5, 0xcc, 0x6e, 0x67])
  const words = readPhotoWords(metadata({ iptc: buildIptc({ 120: old, 80: Buffer.from([0x43, 0xe9]) }) }))
  expect(words).toMatchObject({ caption: 'Đường', credit: 'Cé' })
})
