import { WHOLE, type Crop } from '../document/figure'
import { fitCrop, shownSize, type Size } from '../document/framing'
import type { Figure } from '../document/document'

/** Shapes of pictures on official pages: width over height, and the pixels that such a page shows at most. */
export const pagePictures = {
  square: { width: 1080, height: 1080, name: '1:1' },
  upright: { width: 1080, height: 1350, name: '4:5' },
  wide: { width: 1200, height: 628, name: '1.91:1' }
} as const
export type PagePicture = keyof typeof pagePictures
export const pagePictureNames = Object.keys(pagePictures) as [PagePicture, ...PagePicture[]]

/** Width over height. */
export const pageShape = (picture: PagePicture): number =>
  pagePictures[picture].width / pagePictures[picture].height

/** What a photo shows on an official page where nobody has chosen: as much as the shape takes of what the article shows. */
export function pageCrop(photo: Size, { crop }: Pick<Figure, 'crop'>, picture: PagePicture): Crop {
  return fitCrop(photo, crop ?? WHOLE, pageShape(picture))
}

/** Pixels that a picture will have: never more than the photo has there. */
export function pagePixels(photo: Size, angle: number, crop: Crop, picture: PagePicture): Size {
  const most = pagePictures[picture]
  const shown = shownSize(photo, { crop, angle })
  const scale = Math.min(1, most.width / shown.width, most.height / shown.height)
  const width = Math.max(1, Math.round(shown.width * scale))
  return { width, height: Math.max(1, Math.round(width / pageShape(picture))) }
}

/** The text that is pasted: paragraphs parted by an empty line, and who issues it at the end, always. */
export function joinCopy(paragraphs: readonly string[], attribution: string): string {
  return [...paragraphs, attribution].join('\n\n')
}
