import type { Node } from '@tiptap/pm/model'
import { documentFigures, documentText } from '../document/document'
import type { ArticleMeta } from '../document/revision'
import { hasOpenPrompts } from './articleTemplates'

/** What may be missing before a text can go to approval. Each has a sentence in `shared/i18n`. */
export const articleGaps = ['title', 'text', 'prompts', 'caption', 'credit', 'alt', 'consent'] as const
export type ArticleGap = (typeof articleGaps)[number]

/**
 * Lists what is missing: a photo without caption, credit and alt text cannot be signed off,
 * nor one in which somebody is shown who has not agreed.
 */
export function findGaps(meta: ArticleMeta, doc: Node): ArticleGap[] {
  const figures = documentFigures(doc)
  const missing: Record<ArticleGap, boolean> = {
    title: meta.title.trim() === '',
    text: documentText(doc).trim() === '',
    prompts: hasOpenPrompts(doc),
    caption: figures.some((figure) => figure.caption.trim() === ''),
    credit: figures.some((figure) => figure.credit.trim() === ''),
    alt: figures.some((figure) => figure.alt.trim() === ''),
    consent: figures.some((figure) => figure.people.some((person) => person.consent === 'no'))
  }
  return articleGaps.filter((gap) => missing[gap])
}
