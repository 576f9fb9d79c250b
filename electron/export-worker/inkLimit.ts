import sharp from 'sharp'
import { measureHeavyInk } from './imageInk'

/** A four-channel picture as the smallest TIFF that says its channels are inks (TIFF 6.0, section 16). */
function inkTiff(plates: Buffer, width: number, height: number): Buffer {
  const SHORT = 3
  const LONG = 4
  // The four 8s of BitsPerSample do not fit in their entry: they stand behind the directory.
  const entries: readonly (readonly [number, number, number, number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, 8 + 2 + 10 * 12 + 4],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, 8 + 2 + 10 * 12 + 4 + 8],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, plates.length],
    [332, SHORT, 1, 1]
  ]
  const head = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 8)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  for (let plate = 0; plate < 4; plate++) head.writeUInt16LE(8, head.length - 8 + plate * 2)
  return Buffer.concat([head, plates])
}

/** Takes cyan, magenta and yellow back alike where there is more ink than the press takes; black stays. */
function takeBack(plates: Buffer, most: number): void {
  for (let at = 0; at < plates.length; at += 4) {
    const key = plates[at + 3]!
    const coloured = plates[at]! + plates[at + 1]! + plates[at + 2]!
    if (coloured + key <= most) continue
    const share = Math.max(0, most - key) / coloured
    for (let plate = at; plate < at + 3; plate++) plates[plate] = Math.floor(plates[plate]! * share)
  }
}

/**
 * A four-colour JPEG with no more ink on one spot than a press takes, as far as JPEG's own
 * rounding lets it; the same bytes where nothing is too heavy.
 *
 * @param totalInk in percent of four full plates.
 */
export async function limitInk(jpeg: Buffer, totalInk: number): Promise<Buffer> {
  if ((await measureHeavyInk(jpeg, totalInk)) === 0) return jpeg
  const { data, info } = await sharp(jpeg)
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true })
  takeBack(data, (totalInk / 100) * 255)
  return sharp(inkTiff(data, info.width, info.height))
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
