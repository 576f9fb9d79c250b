import type { Metadata } from 'sharp'
import { crc32 } from './crc32'
import { readTiffTags } from './tiffTags'

const GPS_DIRECTORY = 0x8825
/** A number without a meaning, between those of its neighbours, which must stay in order. */
const NOTHING = 0x8826
/** Bytes of a value, by the type of a tag (TIFF 6.0, section 2). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const ENTRY = 12
const MAX_HEADERS = 50

/** Whether a file says where its photo was taken. */
export function tellsPlace(metadata: Metadata): boolean {
  if (metadata.exif && readTiffTags(metadata.exif).has(GPS_DIRECTORY)) return true
  return metadata.xmp?.includes('GPS') ?? false
}

/**
 * The same file with the place struck out: as many bytes, the same picture, the
 * camera's other notes; where it was taken is zeros and blanks.
 */
export function strikePlace(bytes: Buffer): Buffer {
  const struck = Buffer.from(bytes)
  for (const header of ['II*\0', 'MM\0*']) {
    let at = struck.indexOf(header, 0, 'latin1')
    for (let count = 0; at >= 0 && count < MAX_HEADERS; count++) {
      strikeDirectory(struck.subarray(at), header === 'II*\0')
      at = struck.indexOf(header, at + 4, 'latin1')
    }
  }
  strikeXmp(struck)
  if (struck.toString('latin1', 1, 4) === 'PNG') renewSums(struck)
  return struck
}

/** Empties the place directory of one EXIF block. What points outside of the file is left alone. */
function strikeDirectory(tiff: Buffer, isLittle: boolean): void {
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const entriesAt = (start: number) => {
    if (start < 8 || start + 2 > tiff.length) return []
    return Array.from({ length: short(start) }, (_, index) => start + 2 + index * ENTRY).filter(
      (at) => at + ENTRY <= tiff.length
    )
  }
  if (tiff.length < 8) return
  for (const pointer of entriesAt(long(4))) {
    if (short(pointer) !== GPS_DIRECTORY) continue
    const start = long(pointer + 8)
    for (const entry of entriesAt(start)) {
      const length = (SIZES[short(entry + 2)] ?? 0) * long(entry + 4)
      const value = long(entry + 8)
      if (length > 4 && value + length <= tiff.length) tiff.fill(0, value, value + length)
      tiff.fill(0, entry, entry + ENTRY)
    }
    if (start + 2 <= tiff.length) tiff.fill(0, start, start + 2)
    if (isLittle) tiff.writeUInt16LE(NOTHING, pointer)
    else tiff.writeUInt16BE(NOTHING, pointer)
    tiff.fill(0, pointer + 8, pointer + ENTRY)
  }
}

const XMP_PLACE = /(exif:GPS\w{1,40}\s*=\s*(["']))([^"'<>]{0,300})\2|(<exif:GPS\w{1,40}>)([^<]{0,300})</g

function strikeXmp(bytes: Buffer): void {
  for (let at = bytes.indexOf('exif:GPS'); at >= 0; at = bytes.indexOf('exif:GPS', at)) {
    const from = Math.max(0, at - 1)
    const text = bytes.toString('latin1', from, at + 400)
    const struck = text.replace(
      XMP_PLACE,
      (found, name?: string, quote?: string, value?: string, tag?: string) =>
        name !== undefined
          ? `${name.replace('GPS', 'xxx')}${' '.repeat(value!.length)}${quote}`
          : `${tag!.replace('GPS', 'xxx')}${' '.repeat(found.length - tag!.length - 1)}<`
    )
    bytes.write(struck.replaceAll('exif:GPS', 'exif:xxx'), from, 'latin1')
  }
}

/** Each chunk of a PNG ends in a sum of its bytes. */
function renewSums(png: Buffer): void {
  for (let at = 8; at + 12 <= png.length;) {
    const end = at + 8 + png.readUInt32BE(at)
    if (end + 4 > png.length) return
    png.writeUInt32BE(crc32(png.subarray(at + 4, end)), end)
    at = end + 4
  }
}
