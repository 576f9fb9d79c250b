import { contentLines } from '@shared/document/contentLines'
import { contentOf, type ArticleContent } from '@shared/document/revision'
import type { ArticleStatus } from '@shared/domain/articles'
import type { ArticleState } from '@shared/domain/articleState'
import { OfficeError } from '@shared/ipc/errors'
import type { CopyView, RelatedView } from '@shared/ipc/routes/search'
import {
  findCopiedPassages,
  MIN_COPY_WEIGHT,
  weighPassage,
  type CopiedPassage
} from '@shared/text/copiedPassages'
import { passagePrints, placedWords } from '@shared/text/passagePrints'
import { relatedPhrases } from '@shared/text/relatedPhrases'
import { cutSnippet } from '@shared/text/snippet'
import { readArticle } from '@electron/store/articles'
import { findPrints, rankCandidates, type PrintPlaces } from '@electron/store/copies'
import { readDraft } from '@electron/store/drafts'
import { findRelated } from '@electron/store/related'
import { readRevision } from '@electron/store/revisions'
import type { ArticleRow, Db } from '@electron/store/schema'
import { readPrinted } from './searchHits'

/** Longest stretch of a passage that is shown, in characters. */
const SHOWN = 420
const MAX_PASSAGES = 12

/** The text of an article as it is being written, or its newest. */
async function readNewest(db: Db, article: ArticleState): Promise<ArticleContent | null> {
  const head = article.heads[0]
  const saved = head ? contentOf(await readRevision(db, head)) : null
  try {
    return (await readDraft(db, article.id))?.content ?? saved
  } catch (error) {
    if (error instanceof OfficeError && error.code === 'draftDamaged') return saved
    throw error
  }
}

async function readRow(db: Db, id: string): Promise<ArticleRow> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new OfficeError('notFound')
  return row
}

async function readRowsOf(db: Db, numbers: readonly number[]): Promise<Map<number, ArticleRow>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.selectFrom('articles').selectAll().where('no', 'in', numbers).execute()
  return new Map(rows.map((row) => [row.no, row]))
}

// The projection writes no other status.
const statusOf = (row: ArticleRow) => row.status as ArticleStatus

const stretch = (text: string, { from, to }: { from: number; to: number }) => {
  const { text: cut, marks } = cutSnippet(text, [{ from, to: Math.min(to, from + SHOWN - 60) }], SHOWN)
  return { text: cut, marks: [...marks] }
}

function weighAll(passages: readonly CopiedPassage[], places: PrintPlaces): number {
  const articlesWith = (print: number) => places.get(print)?.length
  return passages.reduce((sum, passage) => sum + weighPassage(passage, articlesWith), 0)
}

/** How a passage stands on either side. */
function showPassage(passage: CopiedPassage, mine: readonly string[], theirs: readonly string[]) {
  const other = theirs[passage.otherLine]!
  const [back] = findCopiedPassages([other], [mine[passage.line]!.slice(passage.from, passage.to)])
  return {
    mine: stretch(mine[passage.line]!, passage),
    theirs: stretch(other, back ?? { from: 0, to: other.length }),
    words: passage.words
  }
}

/** Articles in which passages of this one stand already, those with the most first. */
export async function listCopies(db: Db, id: string): Promise<CopyView[]> {
  const own = await readRow(db, id)
  const content = await readNewest(db, await readArticle(db, id))
  if (!content) return []
  const mine = contentLines(content).map((line) => line.text)
  const prints = [...new Set(mine.flatMap((text) => passagePrints(placedWords(text))))]
  const places = await findPrints(db, prints, own.no)
  const rows = await readRowsOf(db, rankCandidates(places))
  const printed = await readPrinted(
    db,
    [...rows.values()].map((row) => row.id)
  )
  const copies: CopyView[] = []
  for (const row of rows.values()) {
    if (row.head === null) continue
    const other = await readArticle(db, row.id)
    const publication = other.publications.at(-1)
    const theirs = contentLines(await readRevision(db, publication?.revision ?? row.head)).map(
      (line) => line.text
    )
    const passages = findCopiedPassages(mine, theirs)
    if (weighAll(passages, places) < MIN_COPY_WEIGHT) continue
    copies.push({
      article: row.id,
      title: row.title,
      status: statusOf(row),
      updatedAt: row.updated_at,
      printed: printed.get(row.id) ?? null,
      publishedAt: publication?.at ?? null,
      words: passages.reduce((sum, passage) => sum + passage.words, 0),
      passages: passages.slice(0, MAX_PASSAGES).map((passage) => showPassage(passage, mine, theirs))
    })
  }
  return copies.sort((a, b) => b.words - a.words || b.updatedAt - a.updatedAt)
}

/** Articles about the same things. */
export async function listRelated(db: Db, id: string): Promise<RelatedView[]> {
  const own = await readRow(db, id)
  const content = await readNewest(db, await readArticle(db, id))
  if (!content) return []
  const { title, deck, lead } = content.meta
  const text = contentLines(content)
    .map((line) => line.text)
    .join('\n')
  const phrases = relatedPhrases([title, deck, lead].join('\n'), text)
  const found = await findRelated(
    db,
    phrases.map((phrase) => phrase.folded),
    own.no
  )
  const rows = await readRowsOf(
    db,
    found.map(({ no }) => no)
  )
  const printed = await readPrinted(
    db,
    [...rows.values()].map((row) => row.id)
  )
  return found.flatMap(({ no, phrases: shared }) => {
    const row = rows.get(no)
    if (!row) return []
    return {
      article: row.id,
      title: row.title,
      status: statusOf(row),
      updatedAt: row.updated_at,
      printed: printed.get(row.id) ?? null,
      shared: shared.slice(0, 4).map((at) => phrases[at]!.written)
    }
  })
}
