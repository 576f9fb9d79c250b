import type { FigureText } from '../document/document'
import type { PrintFrame, PrintIssue } from './printIssue'

/** Articles of which a frame shows anything. */
export function articlesOf(frame: PrintFrame): readonly string[] {
  if ('article' in frame) return [frame.article]
  if (frame.kind === 'list') return frame.articles
  return frame.kind === 'contents' ? frame.items.map((item) => item.article) : []
}

/** The photos that stand in a frame. */
export function photosOf(
  frame: PrintFrame,
  articles: PrintIssue['articles']
): { readonly article: string; readonly figure: FigureText }[] {
  const find = (article: string, index: number | null) => {
    const figure = index === null ? undefined : articles[article]?.photos[index]
    return figure ? [{ article, figure }] : []
  }
  if (frame.kind === 'story') return frame.photo ? find(frame.article, frame.photoIndex) : []
  if (frame.kind === 'picture') return find(frame.article, frame.photoIndex)
  return frame.kind === 'list' ? frame.articles.flatMap((id, at) => find(id, frame.photos[at] ?? null)) : []
}
