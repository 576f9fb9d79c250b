import sharp from 'sharp'

/** Ink that the press profile allows at most, as parts of one plate: 300 %. */
export const MOST_INK = 3
/** Sharpening and JPEG push single pixels a little higher: so much is no fault. */
const SLACK = 0.1
/** Side in pixels of the copy that is counted: enough for areas that would not dry. */
const SAMPLE = 320

/**
 * Share of a four-colour JPEG that takes more ink than the profile allows, from 0 to 1.
 *
 * @throws what sharp throws for bytes that are no such JPEG.
 */
export async function measureHeavyInk(jpeg: Buffer): Promise<number> {
  const { data, info } = await sharp(jpeg)
    .pipelineColourspace('cmyk')
    .resize({ width: SAMPLE, height: SAMPLE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 4) return 0
  let heavy = 0
  for (let at = 0; at < data.length; at += 4) {
    const ink = (data[at]! + data[at + 1]! + data[at + 2]! + data[at + 3]!) / 255
    if (ink > MOST_INK + SLACK) heavy++
  }
  return heavy / (data.length / 4)
}
