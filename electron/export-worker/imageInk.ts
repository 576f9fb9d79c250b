import sharp from 'sharp'

/** Sharpening and JPEG push single pixels a little higher: so much is no fault, as parts of one plate. */
const SLACK = 0.1
/** Side in pixels of the copy that is counted: enough for areas that would not dry. */
const SAMPLE = 320

/**
 * Share of a JPEG that takes more ink than the press does, from 0 to 1. Only four-colour ones can.
 *
 * @param totalInk most ink on one spot, in percent of four full plates.
 * @throws what sharp throws for bytes that are no such JPEG.
 */
export async function measureHeavyInk(jpeg: Buffer, totalInk: number): Promise<number> {
  if ((await sharp(jpeg).metadata()).space !== 'cmyk') return 0
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
    if (ink > totalInk / 100 + SLACK) heavy++
  }
  return heavy / (data.length / 4)
}
