import type { DocumentJson } from '../document/document'
import type { Crop } from '../document/figure'
import type { ArticleContent } from '../document/revision'
import type { WebCard, WebPhoto } from './webEdition'

/** Photos of a stored body, in reading order. What an older text does not say has its default. */
function listFigures({ type, attrs, content }: DocumentJson): WebPhoto[] {
  if (type !== 'figure') return (content ?? []).flatMap(listFigures)
  // The schema checked them when the text was stored.
  const { media, alt, crop, angle } = attrs as { media: string; alt?: string; crop?: Crop; angle?: number }
  return [{ media, alt: alt ?? '', crop: crop ?? null, angle: angle ?? 0 }]
}

/** What lists tell of a stored text. */
export function toWebCard({ meta, body }: Pick<ArticleContent, 'meta' | 'body'>): WebCard {
  const { title, kicker, deck, lead, byline, rubric } = meta
  return { title, kicker, deck, lead, byline, rubric, photos: listFigures(body) }
}
