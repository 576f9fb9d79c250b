import { array, assert, constantFrom, property, tuple, uint8Array } from 'fast-check'
import sharp, { type Metadata } from 'sharp'
import { expect, test } from 'vitest'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { strikePlace, tellsPlace } from './placeNotes'

// Only the blocks are read.
const metadata = (blocks: Partial<Metadata>) => blocks as Metadata

/** An EXIF block of one number. */
function buildExif(tag: number): Buffer {
  const block = Buffer.alloc(26)
  block.write('II*\0', 'latin1')
  block.writeUInt32LE(8, 4)
  block.writeUInt16LE(1, 8)
  block.writeUInt16LE(tag, 10)
  block.writeUInt16LE(4, 12)
  block.writeUInt32LE(1, 14)
  return block
}

test('a place is seen in EXIF and in XMP', () => {
  expect(tellsPlace(metadata({ exif: buildExif(0x8825) }))).toBe(true)
  expect(tellsPlace(metadata({ xmp: Buffer.from('<x:xmpmeta exif:GPSLatitude="10,45N"/>') }))).toBe(true)
  expect(tellsPlace(metadata({ exif: buildExif(0x013b) }))).toBe(false)
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s without its place is the same picture with the same words',
  async (type) => {
    const bytes = await buildPhoto({ type, gps: true, author: 'Mai' })
    expect(tellsPlace(await sharp(bytes).metadata())).toBe(true)
    const struck = strikePlace(bytes)
    expect(struck).toHaveLength(bytes.length)
    const after = await sharp(struck, { failOn: 'warning' }).metadata()
    expect(tellsPlace(after)).toBe(false)
    expect(after.exif?.includes('Mai')).toBe(true)
    expect(await sharp(struck).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
  }
)

test('a place in XMP is struck out, as attribute and as element, and nothing beside it', () => {
  const xmp =
    '<x:xmpmeta><a exif:GPSLatitude="10,45N" dc:title="Kênh"/><exif:GPSLongitude>106,42E</exif:GPSLongitude></x:xmpmeta>'
  const struck = strikePlace(Buffer.from(xmp)).toString()
  expect(struck).not.toMatch(/GPS|10,45|106,42/)
  expect(struck).toContain('dc:title="Kênh"')
  expect(Buffer.byteLength(struck)).toBe(Buffer.byteLength(xmp))
})

test('whatever the bytes, there stay as many, and striking twice changes nothing more', () => {
  const header = constantFrom('II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08', '\x25\x88', 'exif:GPSx="1"', '')
  assert(
    property(array(tuple(header, uint8Array({ maxLength: 40 })), { maxLength: 6 }), (parts) => {
      const bytes = Buffer.concat(
        parts.map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest]))
      )
      const once = strikePlace(bytes)
      expect(once).toHaveLength(bytes.length)
      expect(strikePlace(once)).toHaveLength(bytes.length)
    })
  )
})
