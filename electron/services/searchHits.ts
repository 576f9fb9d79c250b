import { contentLines, isPhotoLine, type ContentLine } from '@shared/document/contentLines'
import type { ArticleContent } from '@shared/document/revision'
import type { SearchHit } from '@shared/ipc/routes/search'
import type { ArchiveQuery, QueryTerm } from '@shared/text/archiveQuery'
import { searchWords } from '@shared/text/searchWords'
import { cutSnippet, findBestLine, markWords, toSought, type Sought } from '@shared/text/snippet'
import { selectPagesOf } from '@electron/store/photos'
import type { ArticleRow, Db } from '@electron/store/schema'
import { toRowViews } from './articleRows'

/** Longest piece of a text that stands under a title, in characters. */
const SNIPPET = 220

/** What of a query is shown where it stands: its words, and the words of its conditions on texts. */
export function soughtIn({ terms, filters }: ArchiveQuery): Sought[] {
  const worded = filters
    .filter(({ field }) => ['title', 'author', 'symbol', 'photo'].includes(field))
    .map(({ value, isExcluded }): QueryTerm => ({ words: searchWords(value), isPrefix: false, isExcluded }))
  return toSought([...terms, ...worded])
}

async function readContents(db: Db, ids: readonly string[]): Promise<Map<string, ArticleContent>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('revisions').select(['id', 'canonical']).where('id', 'in', ids).execute()
  // Only shown, never signed or stored: the hash is checked where a text is opened.
  return new Map(rows.map((row) => [row.id, JSON.parse(row.canonical) as ArticleContent]))
}

/** In which issue each article was last printed or stands. */
export async function readPrinted(
  db: Db,
  articles: readonly string[]
): Promise<Map<string, SearchHit['printed']>> {
  const printed = new Map<string, SearchHit['printed']>()
  if (articles.length === 0) return printed
  for (const { article, issue, number, date, page } of await selectPagesOf(db, articles).execute())
    if (!printed.has(article)) printed.set(article, { issue, number, date, page })
  return printed
}

function cutLine(lines: readonly ContentLine[], sought: readonly Sought[]): SearchHit['snippet'] {
  // The title stands above it in full.
  const below = lines.filter((line) => line.place !== 'title')
  const best = findBestLine(
    below.map((line) => line.text),
    sought
  )
  if (!best) return null
  const { place, text } = below[best.line]!
  const { text: cut, marks } = cutSnippet(text, best.marks, SNIPPET)
  return { place, text: cut, marks: [...marks] }
}

/** An article that was found, and in which of its texts: its newest, or an older one. */
export interface Found {
  readonly no: number
  readonly past: string | null
}

/** Makes found articles readable: rows, titles and snippets with what was sought in them, in the order given. */
export async function toHits(db: Db, found: readonly Found[], query: ArchiveQuery): Promise<SearchHit[]> {
  if (found.length === 0) return []
  const sought = soughtIn(query)
  // Whoever asks for words of photos alone is shown those words.
  const isOfPhotos = query.terms.length === 0 && query.filters.some(({ field }) => field === 'photo')
  const linesOf = (content: ArticleContent) =>
    contentLines(content).filter((line) => !isOfPhotos || isPhotoLine(line))
  const numbers = found.map(({ no }) => no)
  const rows = await db.selectFrom('articles').selectAll().where('no', 'in', numbers).execute()
  const byNumber = new Map(rows.map((row) => [row.no, row]))
  const views = new Map((await toRowViews(db, rows)).map((view) => [view.id, view]))
  const printed = await readPrinted(
    db,
    rows.map((row) => row.id)
  )
  const textOf = ({ past }: Found, row: ArticleRow) => past ?? row.head
  const wanted = found.flatMap((each) => {
    const row = byNumber.get(each.no)
    return row ? [textOf(each, row)] : []
  })
  const contents = await readContents(
    db,
    wanted.filter((id) => id !== null)
  )
  return found.flatMap((each) => {
    const row = byNumber.get(each.no)
    const view = row && views.get(row.id)
    if (!row || !view) return []
    const content = contents.get(textOf(each, row) ?? '')
    return {
      row: view,
      title: { text: row.title, marks: markWords(row.title, sought) },
      snippet: content ? cutLine(linesOf(content), sought) : null,
      printed: printed.get(row.id) ?? null,
      past: each.past
    }
  })
}
