import { execFileSync, fork } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { DAY } from '@shared/text/dates'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { WebSite } from '@shared/domain/webEdition'
import { createMedia } from '@electron/services/media'
import type { JobReport } from '@electron/services/jobs'
import { createWebArticles } from '@electron/services/webArticles'
import { settlePlace, takePlace, webPlace } from '@electron/services/webFolder'
import { createWebMaking } from '@electron/services/webMaking'
import { createWorkerClient } from '@electron/services/workerClient'
import type { StartWorker } from '@electron/services/workers'
import { openDatabase } from '@electron/store/database'
import { readRevisions } from '@electron/store/webEntries'
import { bundleSide } from './bundleSide'
import { makeFolder, root } from './folders'
import { round, summarise, time } from './measure'
import { compare, note, print } from './report'
import { seededOffice } from './seedOffice'
import { writePeerInput } from './webPeer'

const ARTICLES = 5000
const FULL_ROUNDS = 2
const STEPS = 4
/** Seconds for the whole site, milliseconds for one article more. */
const AIM_FULL = 60_000
const AIM_STEP = 1000
const CHANNEL = 'trang-web'
/** Some three a day, as many years as that takes. */
const FIRST = Date.UTC(2021, 0, 4, 1)

const site: WebSite = {
  product: CHANNEL,
  name: 'Trang thông tin điện tử',
  tagline: 'Thông tin của quận',
  publisher: 'Ban Tuyên giáo quận Thử Nghiệm',
  imprint: ['Ban Tuyên giáo quận Thử Nghiệm – Trang thông tin điện tử'],
  address: 'https://thu-nghiem.example.vn/'
}

note(`an office of ${ARTICLES + FULL_ROUNDS + STEPS} articles`)
const folder = makeFolder('web')
const file = path.join(folder, 'office.db')
cpSync(path.join(await seededOffice(ARTICLES + FULL_ROUNDS + STEPS), 'office.db'), file)
const { db, close } = await openDatabase(file)
const rows = await db
  .selectFrom('articles')
  .select(['id', 'head'])
  .where('head', 'is not', null)
  .orderBy('no')
  .execute()
// What was withdrawn or archived is measured as any other: the folds' work is the same.
const known = rows.map((row) => ({ article: row.id, revision: row.head! }))

/** Puts the article at this place on the channel, as the fold of its records would. */
async function publish(from: number, until: number): Promise<void> {
  const entries = known.slice(from, until).map(({ article, revision }, index) => {
    const due = FIRST + Math.floor((from + index) / 3) * DAY
    const target = { kind: 'article' as const, article }
    const id = `web-${from + index}`
    const entry = {
      id,
      product: CHANNEL,
      target,
      due,
      place: '',
      outcome: 'done',
      isHeld: false,
      cause: null,
      reason: '',
      finishedAt: due + from + index,
      items: [{ article, revision }],
      files: []
    }
    return {
      id,
      product: CHANNEL,
      target_kind: 'article',
      target: article,
      due,
      outcome: 'done',
      folded: JSON.stringify(entry)
    }
  })
  for (let at = 0; at < entries.length; at += 500)
    await db
      .insertInto('schedule_entries')
      .values(entries.slice(at, at + 500) as never)
      .execute()
}

const entry = await bundleSide('webSide')
const startWorker: StartWorker = () => {
  const child = fork(entry, [], { serialization: 'advanced', execArgv: [] })
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL')
  }
}
const worker = createWorkerClient<ExportReply>({
  start: startWorker,
  deadline: 120_000,
  idle: 300_000,
  parse: (message) => message as ExportReply
})
const report: JobReport = {
  signal: new AbortController().signal,
  progress: () => {},
  verifying: async () => {},
  handingOver: async () => {}
}
const media = createMedia(db, path.join(folder, 'media'), path.join(folder, 'previews'))
const making = createWebMaking(db, media, worker)

/** The whole way: what came out is read from the store, made, read back, put in its place, the former thrown away. */
async function make(base: string, articles = createWebArticles(db)): Promise<void> {
  const place = webPlace(base, CHANNEL)
  const now = FIRST + 4000 * DAY
  const { pieces } = await articles.read(CHANNEL, () => false, now)
  await making.make({ site, place, pieces, now }, report)
  await takePlace(place)
  await settlePlace(place)
}

/** Milliseconds of a build of the peer; it says more than that before. */
function runPeer(...given: string[]): number {
  const options = { cwd: root, encoding: 'utf8' } as const
  const said = execFileSync('node_modules/.bin/tsx', ['bench/webEleventy.ts', ...given], options)
  return Number(said.trim().split('\n').at(-1))
}

await publish(0, ARTICLES)
const articles = createWebArticles(db)
const { pieces } = await articles.read(CHANNEL, () => false, FIRST + 4000 * DAY)
const texts = await readRevisions(
  db,
  pieces.map((piece) => piece.revision)
)
const input = makeFolder('web-peer')
const bodyOf = (piece: (typeof pieces)[number]) => texts.get(piece.revision)!.body
writePeerInput(input, pieces, bodyOf)

const [ours, theirs]: [number[], number[]] = [[], []]
let base = ''
for (let count = 0; count < FULL_ROUNDS; count++) {
  note(`the whole site, ${count + 1} of ${FULL_ROUNDS}`)
  base = makeFolder('web-site')
  const fresh = base
  ours.push(await time(() => make(fresh)))
  theirs.push(
    runPeer(path.relative(root, input), path.relative(root, path.join(makeFolder('web-peer-out'), 'site')))
  )
}

note('one article more')
const [steps, peerSteps, cold]: [number[], number[], number[]] = [[], [], []]
const output = path.relative(root, path.join(makeFolder('web-peer-out'), 'site'))
runPeer(path.relative(root, input), output)
await make(base, articles)
for (let count = 0; count < STEPS; count++) {
  await publish(ARTICLES + count, ARTICLES + count + 1)
  // The last step as after a start of the program, when no text has been read yet.
  if (count === STEPS - 1) cold.push(await time(() => make(base)))
  else steps.push(await time(() => make(base, articles)))
  const now = await articles.read(CHANNEL, () => false, FIRST + 4000 * DAY)
  const more = await readRevisions(
    db,
    now.pieces.slice(0, 3).map((piece) => piece.revision)
  )
  for (const [id, text] of more) texts.set(id, text)
  writePeerInput(input, now.pieces, bodyOf, true)
  peerSteps.push(runPeer(path.relative(root, input), output))
}
worker.close()
await close()

const full = compare(
  summarise(ours),
  summarise(theirs),
  'Eleventy 3, the same articles as ready HTML and the lists as ready data, without search, read-back or hashes'
)
const step = compare(
  summarise(steps),
  summarise(peerSteps),
  'Eleventy 3 builds the site again over its output: begun anew it has no incremental build, only its watcher has'
)
print({
  bench: 'web',
  unit: 'ms',
  what: `a web edition of ${ARTICLES} articles, every page read back`,
  ...full,
  oneMore: { ...step, firstAfterStart: round(cold[0]!), aim: `<= ${AIM_STEP} ms` },
  aim: `full <= ${AIM_FULL / 1000} s and one article more <= ${AIM_STEP} ms, both ahead of the peer`,
  met: full.ours.median <= AIM_FULL && step.ours.median <= AIM_STEP && full.ratio < 1 && step.ratio < 1,
  n: ours.length
})
