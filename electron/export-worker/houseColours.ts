import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { HouseColour } from '@shared/domain/houseStyle'
import type { AskedColour } from '@shared/ipc/exportWorker'

/** Fields of a TIFF directory: tag, type (3 short, 4 long, 7 bytes), count, value or its place. TIFF 6.0, section 2. */
type Field = readonly [tag: number, type: 3 | 4 | 7, count: number, value: number]

/** One row of pixels in four inks as a TIFF with its profile: the one way to give sharp ink that is no picture. */
function toInkPicture(pixels: Buffer, profile: Buffer): Buffer {
  const FIELDS = 11
  const depthsAt = 8 + 2 + FIELDS * 12 + 4
  const profileAt = depthsAt + 8
  const pixelsAt = profileAt + profile.length
  const fields: Field[] = [
    [256, 4, 1, pixels.length / 4],
    [257, 4, 1, 1],
    [258, 3, 4, depthsAt],
    [259, 3, 1, 1],
    // Separated, which is CMYK (section 16).
    [262, 3, 1, 5],
    [273, 4, 1, pixelsAt],
    [277, 3, 1, 4],
    [278, 4, 1, 1],
    [279, 4, 1, pixels.length],
    [332, 3, 1, 1],
    [34675, 7, profile.length, profileAt]
  ]
  const head = Buffer.alloc(profileAt)
  head.write('II', 'latin1')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(FIELDS, 8)
  for (const [index, [tag, type, count, value]] of fields.entries()) {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    if (type === 3 && count === 1) head.writeUInt16LE(value, at + 8)
    else head.writeUInt32LE(value, at + 8)
  }
  for (let ink = 0; ink < 4; ink++) head.writeUInt16LE(8, depthsAt + ink * 2)
  return Buffer.concat([head, profile, pixels])
}

const inFours = (values: readonly number[], size: number) =>
  Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size))

/** Between ink and screen through a printing condition's profile, as photos are converted. */
export function createHouseColours(profileFile: string) {
  let read: Promise<Buffer> | null = null
  const profile = () => (read ??= readFile(profileFile))

  async function toScreen(inks: readonly HouseColour['cmyk'][]): Promise<HouseColour['rgb'][]> {
    if (inks.length === 0) return []
    const pixels = Buffer.from(inks.flat().map((percent) => Math.round(percent * 2.55)))
    const seen = await sharp(toInkPicture(pixels, await profile()))
      .toColourspace('srgb')
      .raw()
      .toBuffer()
    return inFours([...seen], 3) as HouseColour['rgb'][]
  }

  async function toInk(colours: readonly HouseColour['rgb'][]): Promise<HouseColour['cmyk'][]> {
    if (colours.length === 0) return []
    const pixels = Buffer.from(colours.flat())
    const inked = await sharp(pixels, { raw: { width: colours.length, height: 1, channels: 3 } })
      .withIccProfile(profileFile, { attach: false })
      .raw()
      .toBuffer()
    return inFours(
      [...inked].map((value) => Math.round(value / 2.55)),
      4
    ) as HouseColour['cmyk'][]
  }

  return {
    /** Each colour in ink and as that ink is seen on the screen: not every colour of the screen can be printed. */
    async convert(asked: readonly AskedColour[]): Promise<HouseColour[]> {
      const found = await toInk(asked.flatMap((each) => ('rgb' in each ? [each.rgb] : [])))
      let next = 0
      const inks = asked.map((each) => ('rgb' in each ? found[next++]! : each.cmyk))
      const seen = await toScreen(inks)
      return inks.map((cmyk, index) => ({ cmyk, rgb: seen[index]! }))
    }
  }
}
