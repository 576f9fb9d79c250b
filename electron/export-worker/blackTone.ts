import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

const STEPS = 256

/** An uncompressed CMYK TIFF, one row of black from 0 to 100 %, that carries the press profile (TIFF 6.0, §16). */
function blackRamp(profile: Buffer): Buffer {
  const pixels = Buffer.alloc(STEPS * 4)
  for (let black = 0; black < STEPS; black++) pixels[black * 4 + 3] = black
  const SHORT = 3
  const LONG = 4
  const UNDEFINED = 7
  const bitsAt = 8
  const pixelsAt = bitsAt + 8
  const profileAt = pixelsAt + pixels.length
  const directoryAt = profileAt + profile.length + (profile.length % 2)
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, STEPS],
    [257, LONG, 1, 1],
    [258, SHORT, 4, bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, pixelsAt],
    [277, SHORT, 1, 4],
    [278, LONG, 1, 1],
    [279, LONG, 1, pixels.length],
    [284, SHORT, 1, 1],
    [34675, UNDEFINED, profile.length, profileAt]
  ]
  const file = Buffer.alloc(directoryAt + 2 + entries.length * 12 + 4)
  file.write('II*\0', 0, 'latin1')
  file.writeUInt32LE(directoryAt, 4)
  for (let channel = 0; channel < 4; channel++) file.writeUInt16LE(8, bitsAt + channel * 2)
  pixels.copy(file, pixelsAt)
  profile.copy(file, profileAt)
  file.writeUInt16LE(entries.length, directoryAt)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directoryAt + 2 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    if (type === SHORT && count === 1) file.writeUInt16LE(value, at + 8)
    else file.writeUInt32LE(value, at + 8)
  }
  return file
}

/** Luminance of an sRGB value of 0 to 255, from 0 to 1 (IEC 61966-2-1). */
function toLight(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/**
 * Which tone of black looks on paper as a grey of the screen does: dots grow in
 * the press (tăng tầng thứ, dot gain), by how much is in its profile. Paper is
 * white and full black is black, as on the screen.
 *
 * @param profile file of the press profile, CMYK
 * @returns for each grey of the screen (0 black, 255 white) the grey to write, where 255 is no ink
 * @source ISO 12647-2, tone value increase; Murray–Davies by way of the profile's own measurements
 */
export async function readBlackTone(profile: string): Promise<Uint8Array> {
  const { data, info } = await sharp(blackRamp(await readFile(profile)))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const light = Array.from({ length: STEPS }, (_, black) => {
    const at = black * info.channels
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    return 0.2126 * toLight(red) + 0.7152 * toLight(green) + 0.0722 * toLight(blue)
  })
  const [paper, ink] = [light[0]!, light.at(-1)!]
  const seen = light.map((each) => (each - ink) / (paper - ink))
  return Uint8Array.from({ length: STEPS }, (_, grey) => {
    const wanted = toLight(grey)
    const least = seen.findIndex((each) => each <= wanted)
    const black = least < 0 ? STEPS - 1 : least
    // The nearer of two neighbours.
    const before = Math.max(0, black - 1)
    const isNearer = Math.abs(seen[before]! - wanted) < Math.abs(seen[black]! - wanted)
    return STEPS - 1 - (isNearer ? before : black)
  })
}
