import { randomUUID, scrypt, type ScryptOptions } from 'node:crypto'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { contract } from '@shared/ipc/contract'
import { beginArticle } from '@electron/services/articles'
import { createApprovals } from '@electron/services/approvals'
import { createContext } from '@electron/services/context'
import { createRevisions } from '@electron/services/revisions'
import { openSeed, PIN_COST, sealSeed } from '@electron/services/sealing'
import { createSession } from '@electron/services/session'
import { createCommit } from '@electron/store/commit'
import { openDatabase } from '@electron/store/database'
import { findKeyOf, resealKey } from '@electron/store/keyring'
import { signerFrom } from '@electron/store/signing'
import { makeFolder } from './folders'
import { interleave, round, summarise, time } from './measure'
import { createDice, createWriter } from './officeWords'
import { compare, print } from './report'
import { OFFICE_PIN, seededOffice, staff } from './seedOffice'

/** Articles of the office in which it is signed. */
const ARTICLES = 200
const ROUNDS = 20
const WARM_UP = 3
/** About 1,000 Vietnamese syllables: an ordinary article. */
const BYTES = 8_000

const folder = makeFolder('sign')
cpSync(await seededOffice(ARTICLES), path.join(folder, 'ours'), { recursive: true })
const database = await openDatabase(path.join(folder, 'ours/office.db'))
const { db } = database
const commit = createCommit(db, Date.now)

/** The seeded office's PINs are sealed cheaply; the signer's gets the cost of a real one. */
const row = (await findKeyOf(db, staff.secretary.id))!
const seed = (await openSeed(row.sealed, OFFICE_PIN))!
await resealKey(db, row.key, await sealSeed(seed, OFFICE_PIN, PIN_COST))

const session = createSession(db, Date.now)
const base = { db, clock: Date.now, newId: randomUUID, session, publish: () => {}, logError: () => {} }
const context = createContext(base, commit)
const approvals = createApprovals(context, createRevisions(context))

/** Articles that have been handed over and wait for their first signature. */
const contributorKey = (await findKeyOf(db, staff.contributor.id))!
const contributor = signerFrom(contributorKey.key, (await openSeed(contributorKey.sealed, OFFICE_PIN))!)
const writer = createWriter(createDice(11))
const waiting: { article: string; revision: string }[] = []
for (let n = 0; n < ROUNDS + WARM_UP; n++) {
  const article = `cho-ky-${n}`
  const { sealed, statements } = beginArticle(article, '', writer.writeBytes(BYTES, 'tuan-tin'))
  await commit(contributor, { statements, revisions: [sealed] })
  waiting.push({ article, revision: sealed.id })
}
await session.signIn(staff.contributor.id, OFFICE_PIN)
for (const { article } of waiting) await approvals.submit(article, { note: '' })
session.signOut()
await session.signIn(staff.secretary.id, OFFICE_PIN)

/** From the parsed request to the checked answer, as the router does it: PIN, key, checks, record on disk. */
async function sign(): Promise<void> {
  const { article, revision } = waiting.pop()!
  const route = contract['approvals.sign']
  const input = route.input.parse({ article, revision, pin: OFFICE_PIN, note: '' })
  const record = await approvals.sign(input.article, input.pin, input)
  route.output.parse({ signature: record })
}

/** Key derivation and nothing else: the same cost, the same parameters. */
function derive(): Promise<void> {
  const options: ScryptOptions = { N: PIN_COST, r: 8, p: 1, maxmem: 256 * PIN_COST * 8 }
  return new Promise((resolve, reject) =>
    scrypt(OFFICE_PIN, 'sixteen bytes ok', 32, options, (failure) => (failure ? reject(failure) : resolve()))
  )
}

const measured = await interleave({ ours: () => time(sign), baseline: () => time(derive) }, ROUNDS, WARM_UP)
await database.close()

const part = compare(
  summarise(measured.ours),
  summarise(measured.baseline),
  `bare scrypt of the same cost (N = ${PIN_COST}, r = 8, p = 1) in the same run`
)
const above = summarise(measured.ours.map((ours, index) => round(ours - measured.baseline[index]!)))
print({
  bench: 'sign',
  unit: 'ms',
  what: 'approvals.sign: request parsed, PIN unsealed, key made, rules and signatures checked, record on disk, answer checked',
  ...part,
  aboveKeyDerivation: above,
  aim: '<= 100 ms above key derivation',
  met: part.ours.median - part.baseline.median <= 100,
  n: measured.ours.length
})
