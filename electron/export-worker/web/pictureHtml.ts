import { photoName, type WebPhoto, type WebPictures } from '@shared/domain/webEdition'
import { html, type Markup } from './markup'
import { linkTo } from './sitePage'

/** How wide a photo stands on the page: the whole of a telephone, the column of anything wider. */
const SIZES = { article: '(min-width: 46rem) 44rem, 100vw', list: '(min-width: 46rem) 12rem, 40vw' } as const

/** A photo of the site in the sizes that there are, fetched when it comes into sight; null where it is missing. */
export function writePicture(
  photo: WebPhoto,
  pictures: WebPictures,
  from: string,
  place: keyof typeof SIZES,
  isFirst = false
): Markup | null {
  const files = pictures[photoName(photo)]
  const widest = place === 'list' ? files?.[0] : files?.at(-1)
  if (!files || !widest) return null
  const sources = files.map((file) => `${linkTo(from, file.path)} ${file.width}w`).join(', ')
  const set = files.length > 1 && html` srcset="${sources}" sizes="${SIZES[place]}"`
  return html`<img
    src="${linkTo(from, widest.path)}"
    ${set}
    width="${widest.width}"
    height="${widest.height}"
    alt="${place === 'list' ? '' : photo.alt}"
    ${!isFirst && html` loading="lazy"`}
    decoding="async"
  /> `
}
