import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import path from 'node:path'
import sqlite3 from 'sqlite3'
import { contract } from '@shared/ipc/contract'
import type { ArticleContent } from '@shared/document/revision'
import { createContext } from '@electron/services/context'
import { createJournal } from '@electron/services/journal'
import { createSession } from '@electron/services/session'
import { createCommit } from '@electron/store/commit'
import { openDatabase } from '@electron/store/database'
import { sha256 } from '@electron/store/signing'
import { openBareSqlite } from './bareSqlite'
import { startElectron } from './electronRun'
import { makeFolder, makeProfile, root } from './folders'
import { interleave, summarise, time } from './measure'
import { createDice, createWriter } from './officeWords'
import { compare, print } from './report'
import { OFFICE_PIN, seededOffice, staff } from './seedOffice'

/** About 4,000 Vietnamese syllables: a long feature. */
const BYTES = 33_000
const ARTICLES = 200
const ROUNDS = 400
const WARM_UP = 40
const ARTICLE = 'bai-1'

const office = await seededOffice(ARTICLES)
const folder = makeFolder('save')
cpSync(office, path.join(folder, 'ours'), { recursive: true })
cpSync(office, path.join(folder, 'bare'), { recursive: true })

const writer = createWriter(createDice(7))
const long = writer.writeBytes(BYTES, 'tuan-tin')
let typed = 0
/** The article with one more key in it: what each save of a person at work brings. */
function afterKey(): ArticleContent {
  return { ...long, meta: { ...long.meta, title: `${long.meta.title} ${++typed}` } }
}

async function openOurs() {
  const database = await openDatabase(path.join(folder, 'ours/office.db'))
  const { db } = database
  const session = createSession(db, Date.now)
  await session.signIn(staff.editor.id, OFFICE_PIN)
  const base = { db, clock: Date.now, newId: randomUUID, session, publish: () => {}, logError: () => {} }
  const journal = createJournal(createContext(base, createCommit(db, Date.now)))
  const route = contract['journal.save']
  const { base: revision } = await journal.open(ARTICLE)
  return {
    /** From the parsed request to the checked answer, as the router does it. */
    save: async (content: ArticleContent) => {
      const input = route.input.parse({ article: ARTICLE, base: revision, content })
      const savedAt = await journal.save(input.article, input.base, input.content)
      route.output.parse({ savedAt })
    },
    read: async () => (await journal.open(ARTICLE)).content.meta.title,
    close: () => database.close()
  }
}

const UPSERT = `insert into drafts (article, base, content, sha256, changed_at) values (?, ?, ?, ?, ?)
  on conflict (article) do update set base = ?, content = ?, sha256 = ?, changed_at = ?`

const ours = await openOurs()
const bare = await openBareSqlite(path.join(folder, 'bare/office.db'), sqlite3.OPEN_READWRITE)
const upsert = await bare.prepare(UPSERT)
let last = ''

const measured = await interleave(
  {
    ours: () => {
      const content = afterKey()
      last = content.meta.title
      return time(() => ours.save(content))
    },
    baseline: () => {
      // The same bytes, ready made: what it costs to put them on disk and nothing else.
      const content = JSON.stringify(afterKey())
      const row = ['', content, sha256(content), Date.now()]
      return time(() => upsert.run([ARTICLE, ...row, ...row]))
    }
  },
  ROUNDS,
  WARM_UP
)
if ((await ours.read()) !== last) throw new Error('the last save is not in the store')
await ours.close()
await bare.close()

/** The same save asked for by the page, over IPC, in the real app. */
async function measureRoundTrip() {
  const profile = makeProfile(office)
  const input = {
    name: staff.editor.name,
    pin: OFFICE_PIN,
    article: ARTICLE,
    content: long,
    rounds: 200,
    warmUp: 20
  }
  const run = startElectron<{ times: number[] }>({ app: root, profile, script: 'saveRounds.cjs', input })
  try {
    return summarise((await run.result).page.times)
  } finally {
    await run.close()
  }
}

const part = compare(
  summarise(measured.ours),
  summarise(measured.baseline),
  'a prepared upsert of the same bytes through npm sqlite3, WAL and synchronous=FULL'
)
print({
  bench: 'save',
  unit: 'ms',
  what: `journal.save of an article of ${BYTES} bytes: request parsed, on disk, answer checked`,
  ...part,
  ipcRoundTrip: await measureRoundTrip(),
  aim: '<= 2',
  met: part.ratio <= 2,
  n: measured.ours.length
})
