import { sql } from 'kysely'
import { contentLines, isPhotoLine, type ContentLine } from '@shared/document/contentLines'
import type { ArticleContent } from '@shared/document/revision'
import { findDocumentSymbols } from '@shared/text/documentSymbols'
import { passagePrints, placedWords, printName } from '@shared/text/passagePrints'
import { foldText } from '@shared/text/fold'
import { searchWords } from '@shared/text/searchWords'
import type { Db } from './schema'

/** What is searched of one article. */
export interface IndexedArticle {
  readonly no: number
  /** The newest text. */
  readonly content: ArticleContent
  /** Texts that were published; what the newest no longer says is found too. */
  readonly published: readonly ArticleContent[]
  /** Who is asked for as its author, besides the byline and the photographers. */
  readonly owner: string
  /** Whether it was indexed before. */
  readonly isKnown: boolean
}

const joinLines = (lines: readonly ContentLine[]) => lines.map((line) => line.text).join('\n')

/** Between two symbols: no phrase reaches across it. */
const APART = ' zz '

/** Lines of the newest text, then those of published texts that stand there no longer. */
function allLines({ content, published }: IndexedArticle): ContentLine[] {
  const lines = contentLines(content)
  const known = new Set(lines.map((line) => line.text))
  for (const line of published.flatMap(contentLines)) {
    if (known.has(line.text)) continue
    known.add(line.text)
    lines.push(line)
  }
  return lines
}

const printsOf = (lines: readonly ContentLine[]) => [
  ...new Set(lines.flatMap((line) => passagePrints(placedWords(line.text))).map(printName))
]

/** An article that is new counts its words; one that is written again only makes new words known. */
async function learnWords(db: Db, words: readonly string[], isKnown: boolean): Promise<void> {
  await sql`insert into search_words (word, docs)
    select value, ${isKnown ? 0 : 1} from json_each(${JSON.stringify([...new Set(words)])}) where true
    on conflict (word) do update set docs = docs + excluded.docs where excluded.docs > 0`.execute(db)
}

const TABLES = ['search', 'search_titles', 'search_prints'] as const
const ALL_TABLES = [...TABLES, 'search_past'] as const

async function dropRows(db: Db, no: number): Promise<void> {
  for (const table of TABLES) await sql`delete from ${sql.table(table)} where rowid = ${no}`.execute(db)
}

/** Replaces what is indexed of one article. The indexes hold no text of their own, only words. */
export async function indexArticle(db: Db, article: IndexedArticle): Promise<void> {
  const { no, content, owner, isKnown } = article
  if (isKnown) await dropRows(db, no)
  const lines = allLines(article)
  const { title, byline, rubric } = content.meta
  const text = joinLines([...lines, { place: 'byline', text: rubric }]).normalize('NFC')
  const photos = foldText(joinLines(lines.filter(isPhotoLine)))
  const authors = foldText(
    [byline, owner, ...lines.filter((line) => line.place === 'credit').map((line) => line.text)].join('\n')
  )
  const folded = foldText(text)
  const symbols = foldText(findDocumentSymbols(text).join(APART))
  await sql`insert into search (rowid, exact, folded, photos, authors, symbols)
    values (${no}, ${text.toLowerCase()}, ${folded}, ${photos}, ${authors}, ${symbols})`.execute(db)
  await sql`insert into search_titles (rowid, exact, folded)
    values (${no}, ${title.normalize('NFC').toLowerCase()}, ${foldText(title)})`.execute(db)
  await sql`insert into search_prints (rowid, prints) values (${no}, ${printsOf(lines).join(' ')})`.execute(
    db
  )
  await learnWords(db, [...searchWords(text), ...searchWords(folded), ...searchWords(authors)], isKnown)
}

/** Keeps what an older text says and the one after it no longer does. */
export async function indexPast(
  db: Db,
  no: number,
  past: { readonly revision: string; readonly content: ArticleContent },
  next: ArticleContent
): Promise<void> {
  const stands = new Set(contentLines(next).map((line) => line.text))
  const gone = contentLines(past.content).filter((line) => !stands.has(line.text))
  if (gone.length === 0) return
  const inserted = await db
    .insertInto('past_texts')
    .values({ article_no: no, revision: past.revision })
    .onConflict((conflict) => conflict.columns(['article_no', 'revision']).doNothing())
    .returning('no')
    .executeTakeFirst()
  if (!inserted) return
  const folded = foldText(joinLines(gone))
  await sql`insert into search_past (rowid, folded) values (${inserted.no}, ${folded})`.execute(db)
  await learnWords(db, searchWords(folded), true)
}

/** Takes an article out of every index. */
export async function dropFromSearch(db: Db, no: number): Promise<void> {
  await dropRows(db, no)
  await sql`delete from search_past where rowid in (select no from past_texts where article_no = ${no})`.execute(
    db
  )
  await db.deleteFrom('past_texts').where('article_no', '=', no).execute()
}

/** Empties every index, before all articles are folded again. */
export async function clearSearch(db: Db): Promise<void> {
  for (const table of ALL_TABLES)
    await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('delete-all')`.execute(db)
  await db.deleteFrom('past_texts').execute()
  await db.deleteFrom('search_words').execute()
}

/** Pages of the index that one step of its upkeep may write: a save that comes meanwhile waits a few milliseconds. */
const STEP_PAGES = 64

/**
 * Merges a little of what saves have added to the indexes (FTS5's `merge`
 * command). Says whether there may be more to merge: by SQLite's documentation
 * a step that changes fewer than two rows had nothing to do.
 */
export async function mergeSearch(db: Db, pages = STEP_PAGES): Promise<boolean> {
  let isUnfinished = false
  for (const table of ALL_TABLES) {
    const before = await countChanges(db)
    await sql`insert into ${sql.table(table)} (${sql.ref(table)}, rank) values ('merge', ${pages})`.execute(
      db
    )
    isUnfinished ||= (await countChanges(db)) - before >= 2
  }
  return isUnfinished
}

/** Rows that this connection has written since it was opened. */
export async function countChanges(db: Db): Promise<number> {
  const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(db)
  return rows[0]!.changes
}
