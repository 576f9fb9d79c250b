import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { crc32 } from './crc32'
import { ImportError } from './importError'

/** A telephone's photo holds four bytes a pixel twice while it is opened: two sensors of 48 megapixels are the end. */
const MAX_PIXELS = 50_000_000

/**
 * Opens a HEIC photo, upright, as a PNG with the colours it was taken in.
 *
 * @param icc colour profile of the file.
 * @throws ImportError `pictureTooBig`, `pictureBroken`.
 */
export async function openHeic(bytes: Buffer, icc: Buffer | undefined): Promise<Buffer> {
  // Two megabytes of decoder, for those who need it.
  const { default: decode } = await import('heic-decode')
  const images = await decode.all({ buffer: bytes })
  try {
    const [image] = images
    if (!image) throw new ImportError('pictureBroken', 'no picture inside')
    if (image.width * image.height > MAX_PIXELS)
      throw new ImportError('pictureTooBig', `${image.width}×${image.height} px, HEIC at most 50 megapixels`)
    const { width, height, data } = await image.decode()
    const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 0 })
      .toBuffer()
    return icc ? addProfile(png, icc) : png
  } finally {
    images.dispose()
  }
}

/** End of a PNG's first chunk, its header. */
const HEADER_END = 33

/** Says in a PNG in which colours it is (PNG 11.3.2.3). */
function addProfile(png: Buffer, icc: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPphoto\0\0', 'latin1'), deflateSync(icc)])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, HEADER_END), length, body, sum, png.subarray(HEADER_END)])
}
