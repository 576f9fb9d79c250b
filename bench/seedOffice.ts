import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beginArticle } from '@electron/services/articles'
import type { NewMember } from '@electron/services/enrolment'
import { foundOffice, startingProducts } from '@electron/services/office'
import { projectArticle } from '@electron/store/articles'
import { createCommit } from '@electron/store/commit'
import { isSound, openDatabase } from '@electron/store/database'
import { migrations } from '@electron/store/migrations'
import type { Db } from '@electron/store/schema'
import { mergeSearch } from '@electron/store/searchIndex'
import type { Signer } from '@electron/store/signing'
import { cacheFolder, root } from './folders'
import { createDice, createWriter } from './officeWords'
import { openRecordChain, type RecordChain } from './recordChain'
import { note } from './report'

export const OFFICE_PIN = '246810'
/** scrypt N. Not the office's real cost: key derivation is not what the benches measure. */
const PIN_COST = 2 ** 8

const DAY = 24 * 60 * 60 * 1000
/** A fixed moment, so that the same seed gives the same office. */
const FIRST_DAY = Date.UTC(2017, 0, 2)
const YEARS = 9.5 * 365 * DAY

const member = (id: string, name: string, roles: NewMember['roles']): NewMember => ({
  id,
  name,
  title: '',
  unit: '',
  roles,
  pin: OFFICE_PIN
})

/** The people of the office. */
export const staff = {
  editor: member('ban-mai', 'Đinh Ban Mai', ['editor']),
  contributor: member('thu-ha', 'Hồ Thu Hà', ['contributor']),
  secretary: member('quang-nam', 'Lý Quang Nam', ['secretary', 'administrator']),
  approver: member('ngoc-lan', 'Võ Ngọc Lan', ['approver'])
}

const profile = {
  name: 'Ban Tuyên giáo quận Thử Nghiệm',
  parent: '',
  place: 'Thử Nghiệm',
  units: Array.from({ length: 13 }, (_, index) => ({
    id: `phuong-${index + 1}`,
    name: `Phường ${index + 1}`,
    kind: 'ward' as const
  })),
  products: startingProducts('Ban Tuyên giáo quận Thử Nghiệm')
}

/** Share of the articles that end in each state: an office that has kept everything for years. */
const ENDS = [
  ['published', 0.7],
  ['archived', 0.15],
  ['approved', 0.04],
  ['submitted', 0.04],
  ['drafting', 0.07]
] as const
type End = (typeof ENDS)[number][0]

function endOf(share: number): End {
  let upTo = 0
  for (const [end, part] of ENDS) if (share < (upTo += part)) return end
  return 'drafting'
}

type Signers = Readonly<Record<keyof typeof staff, Signer>>

/** States everything that happened to one article. */
function tellStory(chain: RecordChain, signers: Signers, story: Story): void {
  const { id, at, end } = story
  const { sealed, statements } = beginArticle(id, story.unit, story.content)
  chain.keep(sealed)
  for (const statement of statements) chain.state(signers.contributor, at, statement)
  const revision = sealed.id
  const subject = id
  if (end === 'drafting') return
  if (end === 'archived') {
    chain.state(signers.secretary, at + DAY, { kind: 'articles.archive', subject, payload: {} })
    return
  }
  const levels = profile.products.find((product) => product.id === story.content.meta.product)!.chain
  const submit = { revision, chain: levels, note: '' }
  chain.state(signers.contributor, at + 1, { kind: 'approvals.submit', subject, payload: submit })
  if (end === 'submitted') return
  for (const [level, { role }] of levels.entries()) {
    const signer = role === 'secretary' ? signers.secretary : signers.approver
    chain.state(signer, at + 2 + level, {
      kind: 'approvals.sign',
      subject,
      payload: { revision, level, note: '' }
    })
  }
  if (end === 'approved') return
  const payload = {
    product: story.content.meta.product,
    target: { kind: 'article' as const, article: id },
    items: [{ article: id, revision }],
    files: []
  }
  chain.state(signers.secretary, at + DAY, { kind: 'schedule.finish', subject: `lich-${id}`, payload })
}

interface Story {
  readonly id: string
  readonly at: number
  readonly unit: string
  readonly end: End
  readonly content: Parameters<typeof beginArticle>[2]
}

/** Articles in one transaction. */
const BATCH = 2500

async function fill(db: Db, articles: number): Promise<void> {
  const parties = { db, commit: createCommit(db, () => FIRST_DAY), clock: () => FIRST_DAY, pinCost: PIN_COST }
  const keys = await foundOffice(parties, profile, Object.values(staff), OFFICE_PIN)
  const signerOf = ({ id }: NewMember) => keys.get(id)!
  const signers = {
    editor: signerOf(staff.editor),
    contributor: signerOf(staff.contributor),
    secretary: signerOf(staff.secretary),
    approver: signerOf(staff.approver)
  }
  const dice = createDice(articles)
  const writer = createWriter(dice)
  const chain = await openRecordChain(db)
  for (let first = 0; first < articles; first += BATCH) {
    const ids: string[] = []
    for (let index = first; index < Math.min(articles, first + BATCH); index++) {
      const id = `bai-${index + 1}`
      const product = dice.pick(profile.products)
      const content = writer.write(
        id,
        product.id,
        product.rubrics.length > 0 ? dice.pick(product.rubrics) : ''
      )
      const unit = dice.pick(profile.units).id
      const at = FIRST_DAY + Math.floor(YEARS * (index / articles))
      tellStory(chain, signers, { id, at, unit, end: endOf(dice.next()), content })
      ids.push(id)
    }
    await db.transaction().execute(async (trx) => {
      await chain.write(trx)
      // Side by side: while SQLite indexes one article, the next is folded.
      for (let at = 0; at < ids.length; at += 16)
        await Promise.all(ids.slice(at, at + 16).map((id) => projectArticle(trx, id)))
    })
  }
}

/** What the seeded store depends on: the schema and the scripts that write it. */
function fingerprint(): string {
  const hash = createHash('sha256').update(migrations.map((each) => each.version).join())
  for (const file of ['seedOffice.ts', 'recordChain.ts', 'officeWords.ts'])
    hash.update(readFileSync(path.join(root, 'bench', file)))
  return hash.digest('hex').slice(0, 12)
}

/** Folder of a store with so many articles, seeded now or earlier. It must be copied, never opened in place. */
export async function seededOffice(articles: number): Promise<string> {
  const name = `office-${articles}-${fingerprint()}`
  const folder = path.join(cacheFolder, name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheFolder, { recursive: true })
  for (const old of readdirSync(cacheFolder))
    if (old.startsWith(`office-${articles}-`)) rmSync(path.join(cacheFolder, old), { recursive: true })
  const work = `${folder}.part`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  note(`seeding an office of ${articles} articles …`)
  const begin = performance.now()
  const database = await openDatabase(path.join(work, 'office.db'))
  try {
    // Until it is renamed nobody relies on it; a crash leaves a folder that is thrown away.
    await database.connection.all('pragma synchronous = off')
    await fill(database.db, articles)
    // As the app does between saves, in larger steps.
    while (await mergeSearch(database.db, 5000));
    if (!(await isSound(database.connection))) throw new Error('the seeded store is damaged')
  } finally {
    await database.close()
  }
  rmSync(path.join(work, 'office.db.lock'), { force: true })
  renameSync(work, folder)
  note(`seeded in ${Math.round((performance.now() - begin) / 1000)} s`)
  return folder
}
