import type { Metadata } from 'sharp'

/**
 * The picture data of a photo without anything else: no notes of the camera, no
 * place, nothing hung behind its end. Null where it must be encoded anew, because
 * it is not a single upright 8-bit picture in sRGB or grey.
 */
export function takePlainPicture(bytes: Buffer, metadata: Metadata): Buffer | null {
  if (!isPlain(metadata)) return null
  if (metadata.format === 'jpeg') return stripJpeg(bytes)
  if (metadata.format === 'webp') return stripWebp(bytes)
  return metadata.format === 'png' && isBarePng(bytes) ? bytes : null
}

function isPlain({ space, depth, orientation, pages, icc }: Metadata): boolean {
  if (depth !== 'uchar' || (orientation ?? 1) !== 1 || (pages ?? 1) !== 1) return false
  return (space === 'srgb' && isSrgb(icc)) || (space === 'b-w' && icc === undefined)
}

function isSrgb(icc: Buffer | undefined): boolean {
  // A profile's name is ASCII in version 2 and UTF-16 in version 4 (ICC.1, 10.15 desc).
  return icc === undefined || icc.includes('sRGB') || icc.includes('s\0R\0G\0B\0')
}

const SCAN = 0xda
const END = Buffer.from([0xff, 0xd9])

/** Which segments say how to read the picture: JFIF, colour profile, Adobe's colour mark, and all that are no notes. */
function isPictureSegment(marker: number, body: Buffer): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe2) return body.subarray(0, 11).toString('latin1') === 'ICC_PROFILE'
  return marker === 0xe0 || marker === 0xee
}

/** Keeps what a JPEG needs to be drawn (T.81, annex B), up to the end of its first picture. */
function stripJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (isPictureSegment(bytes[at + 1]!, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
  }
  const end = bytes.indexOf(END, at)
  if (bytes[at + 1] !== SCAN || end < 0) return null
  return Buffer.concat([...kept, bytes.subarray(at, end + 2)])
}

const WEBP_NOTES = new Set(['EXIF', 'XMP '])
/** Flags in the header of an extended WebP that announce notes. */
const NOTE_FLAGS = 0b0000_1100

/** Keeps the chunks of a WebP that are no notes (RFC 9649, 2.7). */
function stripWebp(bytes: Buffer): Buffer | null {
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= end;) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    const chunk = Buffer.from(bytes.subarray(at, next))
    if (name === 'VP8X') chunk[8]! &= ~NOTE_FLAGS
    if (!WEBP_NOTES.has(name)) kept.push(chunk)
    at = next
  }
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return Buffer.concat([head, ...kept])
}

const PNG_NOTES = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG is encoded anew where it has notes: that loses nothing of the picture. */
function isBarePng(bytes: Buffer): boolean {
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (PNG_NOTES.has(name)) return false
    at += 12 + bytes.readUInt32BE(at)
    if (name === 'IEND') return at === bytes.length
  }
  return false
}
