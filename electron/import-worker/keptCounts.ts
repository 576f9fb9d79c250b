import type { DocumentJson } from '@shared/document/document'
import type { ImportReport } from '@shared/domain/importReport'
import { countWords } from '@shared/text/words'
import type { ArticleFields } from './articleParts'
import { jsonText } from './bodyBudget'

const COUNTED: Readonly<Record<string, 'paragraphs' | 'headings' | 'lists' | 'tables' | 'photos'>> = {
  paragraph: 'paragraphs',
  heading: 'headings',
  bulletList: 'lists',
  orderedList: 'lists',
  table: 'tables',
  figure: 'photos'
}

/** Counts what came into the article: words of fields and body, blocks of the body. A list inside a list is one more. */
export function countKept(fields: ArticleFields, body: DocumentJson): ImportReport['kept'] {
  const kept = { words: 0, paragraphs: 0, headings: 0, lists: 0, tables: 0, photos: 0, links: 0 }
  let link: string | null = null

  function visit(node: DocumentJson): void {
    const counter = COUNTED[node.type]
    // An empty paragraph is only there because a cell needs one.
    if (counter && (counter !== 'paragraphs' || node.content?.length)) kept[counter]++
    if (node.text !== undefined) {
      const href = String(node.marks?.find(({ type }) => type === 'link')?.attrs?.href ?? '')
      if (href !== '' && href !== link) kept.links++
      link = href
    } else link = null
    for (const child of node.content ?? []) visit(child)
  }

  visit(body)
  kept.words = countWords([...Object.values(fields), jsonText(body)].join('\n'))
  return kept
}
