const TABLE = new Int32Array(256).map((_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/**
 * The checksum of a zip entry. Written out because `zlib.crc32` is missing in the oldest Electron we run.
 *
 * @param before the checksum of what came before, for an entry that is read piece by piece.
 */
export function crc32(bytes: Buffer, before = 0): number {
  let value = before ^ -1
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255]! ^ (value >>> 8)
  return (value ^ -1) >>> 0
}
