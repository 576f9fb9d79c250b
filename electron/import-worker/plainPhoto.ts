import type { Metadata } from 'sharp'
import { tellsPlace } from './photoWords'

/** Bytes after the end of a picture that are only padding. */
const MAX_PADDING = 64

/**
 * Whether a photo's bytes may be kept as they are: a single upright 8-bit picture in
 * sRGB or grey, with nothing in the file about the place it was taken or behind its end.
 */
export function isPlainPhoto(bytes: Buffer, metadata: Metadata): boolean {
  const { format, space, depth, orientation, pages, icc } = metadata
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return false
  if (depth !== 'uchar' || (orientation ?? 1) !== 1 || (pages ?? 1) !== 1) return false
  const isUsual = (space === 'srgb' && isSrgb(icc)) || (space === 'b-w' && icc === undefined)
  return isUsual && !tellsPlace(metadata) && !hasMore(bytes, format)
}

function isSrgb(icc: Buffer | undefined): boolean {
  // A profile's name is ASCII in version 2 and UTF-16 in version 4 (ICC.1, 10.15 desc).
  return icc === undefined || icc.includes('sRGB') || icc.includes('s\0R\0G\0B\0')
}

/** Phones append films, second pictures and their own notes, which carry the place again. */
function hasMore(bytes: Buffer, format: 'jpeg' | 'png' | 'webp'): boolean {
  return (
    endOfPicture(bytes, format) + MAX_PADDING < bytes.length ||
    (format === 'png' && bytes.includes('Raw profile type'))
  )
}

function endOfPicture(bytes: Buffer, format: 'jpeg' | 'png' | 'webp'): number {
  if (format === 'webp') return bytes.readUInt32LE(4) + 8
  if (format === 'png') return bytes.indexOf('IEND', 8, 'latin1') + 8
  const scan = findScan(bytes)
  const end = bytes.indexOf('ffd9', scan, 'hex')
  return end < 0 ? bytes.length : end + 2
}

/** The first marker of picture data; the segments before it may hold whole pictures of their own. */
function findScan(bytes: Buffer): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + bytes.readUInt16BE(at + 2)
  return at
}
