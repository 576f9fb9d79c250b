import { foldText, hasDiacritics } from '@shared/text/fold'
import type { Input } from '@shared/ipc/contract'
import type { BareSqlite } from './bareSqlite'

interface Page {
  readonly rows: readonly { readonly id: string }[]
  readonly total: number
}

/** Rows that a search may find; the store's own bound. */
const FOUND = 500

const ORDER = 'order by updated_at desc, no desc'

/** One page and its total, as one writes it by hand: the index gives the order and the row numbers. */
async function plainPage(bare: BareSqlite, question: Input<'articles.list'>): Promise<() => Promise<Page>> {
  const tests: string[] = []
  const values: unknown[] = []
  for (const column of ['status', 'product', 'rubric'] as const) {
    if (question[column] === undefined) continue
    tests.push(`${column} = ?`)
    values.push(question[column])
  }
  const where = tests.length > 0 ? `where ${tests.join(' and ')}` : ''
  const count = await bare.prepare(`select count(*) as total from articles ${where}`)
  const page = await bare.prepare(`select * from articles where no in
    (select no from articles ${where} ${ORDER} limit ? offset ?) ${ORDER}`)
  return async () => {
    const [counted] = await count.all<{ total: number }>(values)
    const rows = await page.all<{ id: string }>([...values, question.limit, question.offset])
    return { rows, total: counted!.total }
  }
}

/** A search by hand: the index once with the tones typed, once without, then the rows of the page. */
async function plainSearch(bare: BareSqlite, question: Input<'articles.list'>): Promise<() => Promise<Page>> {
  const query = question.query!
  const find = await bare.prepare(`select rowid as no from search where search match ?
    order by bm25(search, 8.0, 1.0, 8.0, 1.0), rowid desc limit ${FOUND}`)
  const marks = Array.from({ length: question.limit }, () => '?').join(',')
  const read = await bare.prepare(`select * from articles where no in (${marks})`)
  const expression = (columns: string, text: string) => {
    const words = text.split(' ').map((word) => `"${word}"`)
    return `{${columns}} : (${words.join(' AND ')}*)`
  }
  return async () => {
    const exact = hasDiacritics(query)
      ? await find.all<{ no: number }>([expression('title text', query.toLowerCase())])
      : []
    const folded = await find.all<{ no: number }>([expression('folded_title folded_text', foldText(query))])
    const order = [...new Set([...exact, ...folded].map((row) => row.no))].slice(0, FOUND)
    const wanted = order.slice(question.offset, question.offset + question.limit)
    const padded = Array.from({ length: question.limit }, (_, index) => wanted[index] ?? null)
    const rows = await read.all<{ id: string; no: number }>(padded)
    const rank = new Map(wanted.map((no, index) => [no, index]))
    return { rows: rows.sort((a, b) => rank.get(a.no)! - rank.get(b.no)!), total: order.length }
  }
}

/** The least SQL that answers a question of the desk, prepared. */
export function bareList(bare: BareSqlite, question: Input<'articles.list'>): Promise<() => Promise<Page>> {
  return question.query === undefined ? plainPage(bare, question) : plainSearch(bare, question)
}
