import type { DocumentJson } from './document'
import type { ArticleContent } from './revision'

/** A photo of the media folder with the words that came with it. */
export interface PhotoToPlace {
  readonly media: string
  readonly caption: string
  readonly credit: string
  readonly rights: string
}

const line = (type: 'caption' | 'credit', text: string): DocumentJson =>
  text === '' ? { type } : { type, content: [{ type: 'text', text }] }

function toFigure({ media, caption, credit, rights }: PhotoToPlace): DocumentJson {
  return {
    type: 'figure',
    attrs: { media, alt: '', ...(rights === '' ? {} : { rights }) },
    content: [line('caption', caption), line('credit', credit)]
  }
}

/**
 * Sets photos at the end of a text, in their order. Open changes stay as they are: the photos stand
 * in the text before them too. A text that is full to its bounds is the caller's to refuse.
 */
export function appendPhotos<T extends Pick<ArticleContent, 'body' | 'tracked'>>(
  content: T,
  photos: readonly PhotoToPlace[]
): T {
  if (photos.length === 0) return content
  const figures = photos.map(toFigure)
  const extend = (body: DocumentJson): DocumentJson => ({
    ...body,
    content: [...(body.content ?? []), ...figures]
  })
  const { body, tracked } = content
  return {
    ...content,
    body: extend(body),
    ...(tracked ? { tracked: { ...tracked, body: extend(tracked.body) } } : {})
  }
}
