import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import path from 'node:path'
import { RECORD_DOMAIN } from '@shared/domain/records'
import { openDatabase } from '@electron/store/database'
import { createHeadsFile } from '@electron/services/headsFile'
import { createLogGuard } from '@electron/services/logGuard'
import { rebuildProjections } from '@electron/store/projections'
import { checkStore } from '@electron/store/storeCheck'
import { readWholeLog, type LogRow } from '@electron/store/wholeLog'
import { makeFolder } from './folders'
import { interleave, summarise, time } from './measure'
import { note, print } from './report'
import { seedLog } from './seedLog'

const RECORDS = 100_000
const SIGNATURES = 5_000
const ROUNDS = 5
const START_ROUNDS = 20
/** As many signatures at a time as the check has under way. */
const AT_ONCE = 256
const AIM = 1.5
/** What the quick look may add to opening an office, in milliseconds. */
const START_AIM = 200

const file = path.join(makeFolder('verify'), 'office.db')
const database = await openDatabase(file)
note(`signing ${RECORDS} records …`)
await seedLog(database, RECORDS, SIGNATURES)
const rows: LogRow[] = []
for await (const page of readWholeLog(database.db)) rows.push(...page)
const bytes = rows.reduce((sum, row) => sum + Buffer.byteLength(row.canonical), 0)
const messages = rows.map((row) => ({
  author: row.author,
  canonical: Buffer.from(row.canonical, 'utf8'),
  message: Buffer.from(RECORD_DOMAIN + row.canonical, 'utf8'),
  signature: row.signature
}))
const keys = new Map<string, KeyObject>(
  [...new Set(rows.map((row) => row.author))].map((x) => [
    x,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  ])
)

/** SHA-256 and Ed25519 over the same bytes, in memory, on every core: nothing is read, parsed, ordered or judged. */
async function bare(): Promise<void> {
  for (let at = 0; at < messages.length; at += AT_ONCE) {
    const results = messages.slice(at, at + AT_ONCE).map(({ author, canonical, message, signature }) => {
      createHash('sha256').update(canonical).digest('hex')
      return new Promise<boolean>((resolve) => {
        verify(null, message, keys.get(author)!, signature, (failure, isGood) => resolve(!failure && isGood))
      })
    })
    if (!(await Promise.all(results)).every(Boolean)) throw new Error('a good signature was refused')
  }
}

/** The same on one core, for comparison: how the bare thing is mostly written. */
const bareAlone = () => {
  for (const { author, canonical, message, signature } of messages) {
    createHash('sha256').update(canonical).digest('hex')
    if (!verify(null, message, keys.get(author)!, signature)) throw new Error('a good signature was refused')
  }
}

let checked = await checkStore(database.db)
note('measuring …')
const sides = await interleave(
  {
    ours: () => time(async () => (checked = await checkStore(database.db))),
    baseline: () => time(bare)
  },
  ROUNDS,
  1
)
const alone = await time(bareAlone)
if (checked.faults.length > 0) throw new Error(`a good log was refused: ${JSON.stringify(checked.faults[0])}`)

/** The quick look as an office is opened that was closed in order: all that its opening waits for. */
async function measureStarts(): Promise<number[]> {
  await database.db.transaction().execute(rebuildProjections)
  const heads = createHeadsFile(path.join(path.dirname(file), 'heads.json'))
  const guard = () =>
    createLogGuard({
      db: database.db,
      file: heads,
      clock: Date.now,
      logError: (what, error) => note(`${what}: ${String(error)}`)
    })
  const first = guard()
  await first.begin({ isRefolded: true })
  await first.close()
  const times: number[] = []
  for (let count = 0; count < START_ROUNDS; count++) {
    const next = guard()
    times.push(await time(() => next.begin({ isRefolded: false })))
    const { missing, odd, repaired } = next.report()
    if (missing || odd > 0 || repaired.length > 0) throw new Error('a sound office was found edited')
  }
  return times
}

const atStart = summarise(await measureStarts())
await database.close()
const ours = summarise(sides.ours)
const baseline = summarise(sides.baseline)
const ratio = Math.round((ours.median / baseline.median) * 1000) / 1000
print({
  bench: 'verify',
  unit: 'ms',
  what: `full check of a store: ${checked.records} records and ${checked.signatures} signatures of levels read, signatures and chains checked, ${checked.printed} printed texts held against them`,
  ours,
  baseline: { ...baseline, what: 'SHA-256 and Ed25519 over the same bytes in memory, on every core' },
  ratio,
  bareOnOneCore: Math.round(alone),
  megabytes: Math.round(bytes / 1e5) / 10,
  atStart: { ...atStart, what: 'the quick look at the same log as the office is opened' },
  aim: `<= ${AIM} of bare; at start p95 <= ${START_AIM} ms`,
  met: ratio <= AIM && atStart.p95 <= START_AIM,
  n: ROUNDS
})
