import { expect, test } from 'vitest'
import type { Metadata } from 'sharp'
import { readPhotoWords, tellsPlace } from './photoWords'

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
  expect(readPhotoWords(metadata({ exif }))).toEqual({
    caption: 'Vớt rác trên kênh Cầu Vông',
    credit: 'Mai Khuê'
  })
  const windows = buildExif({
    0x9c9c: Buffer.from('Lễ ra quân\0', 'utf16le'),
    0x9c9d: Buffer.from('Hải Đường\0', 'utf16le')
  })
  expect(readPhotoWords(metadata({ exif: windows }))).toEqual({ caption: 'Lễ ra quân', credit: 'Hải Đường' })
})

test('XMP is read by its names, and never as a program', () => {
  const xmp = (before: string) =>
    Buffer.from(
      `${before}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li>Kênh xanh</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Mai</rdf:li><rdf:li>Thịnh</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
    )
  expect(readPhotoWords(metadata({ xmp: xmp('') }))).toEqual({ caption: 'Kênh xanh', credit: 'Mai, Thịnh' })
  expect(readPhotoWords(metadata({ xmp: Buffer.from('<x:xmpmeta><!DOCTYPE x></x:xmpmeta>') }))).toEqual({
    caption: '',
    credit: ''
  })
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

test('a place is seen in EXIF and in XMP', () => {
  expect(tellsPlace(metadata({ exif: buildExif({ 0x8825: Buffer.alloc(8) }) }))).toBe(true)
  expect(tellsPlace(metadata({ xmp: Buffer.from('<x:xmpmeta exif:GPSLatitude="10,45N"/>') }))).toBe(true)
  expect(tellsPlace(metadata({ exif: buildExif({ [ARTIST]: Buffer.from('Mai Khuê\0') }) }))).toBe(false)
})
