/** A tag of an EXIF block: its bytes as stored. */
export type TiffTags = ReadonlyMap<number, Buffer>

const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MAX_TAGS = 200
const MAX_VALUE = 64_000

/**
 * Reads a directory of an EXIF block (TIFF 6.0, section 2): the first, or the one that a tag of
 * the first points to. Whatever does not fit inside the block is skipped; nothing is followed further.
 */
export function readTiffTags(exif: Buffer, pointer?: number): TiffTags {
  const tiff = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif
  const order = tiff.subarray(0, 4).toString('latin1')
  if (order !== 'II*\0' && order !== 'MM\0*') return new Map()
  const little = order.startsWith('I')
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  if (tiff.length < 8) return new Map()
  const first = readDirectory(tiff, long(4), short, long)
  if (pointer === undefined) return first
  const at = first.get(pointer)
  if (at?.length !== 4) return new Map()
  return readDirectory(tiff, little ? at.readUInt32LE() : at.readUInt32BE(), short, long)
}

function readDirectory(
  tiff: Buffer,
  start: number,
  short: (at: number) => number,
  long: (at: number) => number
): TiffTags {
  const tags = new Map<number, Buffer>()
  if (start + 2 > tiff.length) return tags
  const count = Math.min(short(start), MAX_TAGS)
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * 12
    if (entry + 12 > tiff.length) break
    const length = (SIZES[short(entry + 2)] ?? 0) * long(entry + 4)
    const at = length <= 4 ? entry + 8 : long(entry + 8)
    if (length > 0 && length <= MAX_VALUE && at + length <= tiff.length)
      tags.set(short(entry), tiff.subarray(at, at + length))
  }
  return tags
}
