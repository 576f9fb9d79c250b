import sharp, { type Sharp } from 'sharp'
import type { FigureText } from '@shared/document/document'
import { isUnframed, shownArea } from '@shared/document/framing'

/** Which photo stands on paper, and how much of it. */
export type PlacedFigure = Pick<FigureText, 'media' | 'crop' | 'angle'>

/** The part of a photo that its article shows, turned upright. The stored photo is only read. */
export async function openFramed(source: string, { crop, angle }: PlacedFigure): Promise<Sharp> {
  const upright = sharp(source, { failOn: 'truncated' }).autoOrient().flatten({ background: '#ffffff' })
  if (isUnframed({ crop, angle })) return upright
  const { width, height } = await sharp(source, { failOn: 'truncated' }).metadata()
  const photo = { width, height }
  if (angle === 0) return upright.extract(shownArea(photo, photo, { crop, angle }))
  // In two steps: within one, the cutting would come before the turning.
  const turned = await upright
    .rotate(angle / 100, { background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width: turnedWidth, height: turnedHeight, channels } = turned.info
  return sharp(turned.data, { raw: { width: turnedWidth, height: turnedHeight, channels } }).extract(
    shownArea(photo, { width: turnedWidth, height: turnedHeight }, { crop, angle })
  )
}
