import { randomUUID } from 'node:crypto'
import path from 'node:path'
import sqlite3 from 'sqlite3'
import { contract, type Input } from '@shared/ipc/contract'
import { createArticles } from '@electron/services/articles'
import { createContext } from '@electron/services/context'
import { createSession } from '@electron/services/session'
import { createCommit } from '@electron/store/commit'
import { openDatabase } from '@electron/store/database'
import { bareList } from './bareList'
import { openBareSqlite } from './bareSqlite'
import { interleave, summarise, time } from './measure'
import { compare, print, worstOf } from './report'
import { seededOffice } from './seedOffice'

const ARTICLES = 100_000
const ROUNDS = 60
const WARM_UP = 6
const PAGE = 100
/** One frame at 60 Hz: what main may take before the window can be felt to stick. */
const FRAME = 16

/** What a person at the desk asks for. */
const QUESTIONS: Readonly<Record<string, Input<'articles.list'>>> = {
  firstPage: { offset: 0, limit: PAGE },
  deep50000: { offset: 50_000, limit: PAGE },
  deep99900: { offset: 99_900, limit: PAGE },
  filterStatusProduct: { status: 'approved', product: 'tuan-tin', offset: 0, limit: PAGE },
  filterPublishedProduct: { status: 'published', product: 'tuan-tin', offset: 0, limit: PAGE },
  filterRubric: { rubric: 'Tin vắn', offset: 0, limit: PAGE },
  searchName: { query: 'Quế Sơn Mai', offset: 0, limit: PAGE },
  searchNameWithoutTones: { query: 'que son mai', offset: 0, limit: PAGE },
  searchCommonWords: { query: 'áo ấm', offset: 0, limit: PAGE },
  // What is asked while the first word is still being typed.
  searchFirstLetters: { query: 'phư', offset: 0, limit: PAGE }
}

const file = path.join(await seededOffice(ARTICLES), 'office.db')
// Read only, so the seeded store itself may be opened; the bare side reads the same file.
const database = await openDatabase(file)
const { db } = database
const session = createSession(db, Date.now)
const base = { db, clock: Date.now, newId: randomUUID, session, publish: () => {}, logError: () => {} }
const articles = createArticles(createContext(base, createCommit(db, Date.now)))
const bare = await openBareSqlite(file, sqlite3.OPEN_READONLY)
const route = contract['articles.list']

async function askOurs(question: Input<'articles.list'>) {
  const { offset, limit, ...filter } = route.input.parse(question)
  return route.output.parse(await articles.list(filter, offset, limit))
}

async function measure(question: Input<'articles.list'>) {
  const plain = await bareList(bare, question)
  const expected = await plain()
  const answer = await askOurs(question)
  if (answer.total !== expected.total || answer.rows[0]?.id !== expected.rows[0]?.id)
    throw new Error(`both sides must give the same page: ${JSON.stringify(question)}`)
  const { ours, baseline } = await interleave(
    { ours: () => time(() => askOurs(question)), baseline: () => time(plain) },
    ROUNDS,
    WARM_UP
  )
  const summary = summarise(ours)
  const isQuick = summary.p95 <= FRAME
  return {
    ...compare(summary, summarise(baseline), 'the same page in bare SQL'),
    total: answer.total,
    isQuick
  }
}

const parts: Record<string, Awaited<ReturnType<typeof measure>>> = {}
for (const [name, question] of Object.entries(QUESTIONS)) parts[name] = await measure(question)
await bare.close()
await database.close()

const [worst, part] = worstOf(parts)
print({
  bench: 'list',
  unit: 'ms',
  what: `articles.list on ${ARTICLES} articles: request parsed, page of ${PAGE} read, answer checked; the worst is ${worst}`,
  ours: part.ours,
  baseline: { ...part.baseline, what: 'the same page and total through npm sqlite3 prepared statements' },
  ratio: part.ratio,
  parts,
  aim: `<= 2, p95 <= ${FRAME} ms`,
  met: Object.values(parts).every((each) => each.ratio <= 2 && each.isQuick),
  n: ROUNDS
})
