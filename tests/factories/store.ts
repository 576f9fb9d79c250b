import path from 'node:path'
import { sealRevision, type ArticleContent } from '@shared/document/revision'
import type { OfficeProfile } from '@shared/domain/office'
import { newPagePlan, placeArticle, type PagePlan } from '@shared/domain/pagePlan'
import type { ScheduleTarget, Statement } from '@shared/domain/records'
import { beginArticle } from '@electron/services/articles'
import { foundOffice } from '@electron/services/office'
import { readArticle } from '@electron/store/articles'
import { createCommit, type Committed } from '@electron/store/commit'
import { openDatabase, type Database } from '@electron/store/database'
import { listKeys } from '@electron/store/keyring'
import type { MediaRow } from '@electron/store/media'
import { sha256, type Signer } from '@electron/store/signing'
import { articleContent, body, createClock, newFolder, officeProfile, whenOver } from '../factories'
import { cast, PIN, type CastName } from './cast'

/** scrypt cost of PINs in tests: a thousandth of a real one. */
export const PIN_COST = 2 ** 10

/** Opens a database and closes it when the test ends, if the test has not. */
export async function openFile(file: string): Promise<Database> {
  const database = await openDatabase(file)
  let isOpen = true
  const close = async () => {
    if (isOpen) await database.close()
    isOpen = false
  }
  whenOver(close)
  return { ...database, close }
}

/** A real store of a founded office, with acts that people do there. */
export async function openStore(given: { folder?: string; profile?: OfficeProfile } = {}) {
  const folder = given.folder ?? newFolder()
  const file = path.join(folder, 'office.db')
  const database = await openFile(file)
  const { db } = database
  const clock = createClock()
  const commit = createCommit(db, () => (clock.advance(1000), clock()))
  const parties = { db, commit, clock, pinCost: PIN_COST }
  const signers = await foundOffice(parties, given.profile ?? officeProfile(), cast, PIN)
  const signer = (name: CastName): Signer => signers.get(name)!
  let places = 0

  const say = (by: CastName, ...statements: Statement[]): Promise<Committed> =>
    commit(signer(by), { statements })

  const acts = {
    /** Begins an article and gives the id of its first text. */
    async begin(id: string, content: ArticleContent = articleContent(), by: CastName = 'lan') {
      const { sealed, statements } = beginArticle(id, '', content)
      await commit(signer(by), { statements, revisions: [sealed] })
      return sealed.id
    },
    /** Writes the head anew, or beside it over older parents. */
    async write(id: string, text: string, by: CastName = 'lan', over?: readonly string[]) {
      // A text merges two others at most.
      const parents = over ?? (await readArticle(db, id)).heads.slice(0, 2)
      const sealed = sealRevision(id, parents, articleContent({ body: body(text) }), sha256)
      const payload = { revision: sealed.id, parents: [...sealed.revision.parents], note: '' }
      await commit(signer(by), {
        statements: [{ kind: 'revisions.save', subject: id, payload }],
        revisions: [sealed]
      })
      return sealed.id
    },
    async submit(id: string, by: CastName = 'lan') {
      const revision = (await readArticle(db, id)).heads[0]!
      const { chain } = officeProfile().products[0]!
      const payload = { revision, chain: [...chain], note: '' }
      return say(by, { kind: 'approvals.submit', subject: id, payload })
    },
    async sign(id: string, by: CastName) {
      const { heads, level } = await readArticle(db, id)
      return say(by, {
        kind: 'approvals.sign',
        subject: id,
        payload: { revision: heads[0]!, level, note: '' }
      })
    },
    async signOff(id: string) {
      await acts.submit(id)
      await acts.sign(id, 'thuan')
      await acts.sign(id, 'van')
    },
    remark: (id: string, text: string, blocking: boolean, by: CastName = 'diep') =>
      say(by, {
        kind: 'comments.add',
        subject: id,
        payload: { thread: `t-${++places}`, anchor: null, text, blocking }
      }),
    /** Makes an issue with these articles in its briefs. */
    async makeIssue(id: string, number: number, ...articles: string[]) {
      const plan = articles.reduce(
        (each, article) => placeArticle(each, 1, 'briefs', article),
        newPagePlan(4)
      )
      const payload = { product: 'tuan-tin', number, total: 0, date: '2026-11-20', pages: 4 as const, plan }
      await say('thuan', { kind: 'issues.create', subject: id, payload })
      return plan
    },
    replan: (id: string, plan: PagePlan, ...left: string[]) =>
      say('thuan', { kind: 'issues.plan', subject: id, payload: { plan, left } }),
    planEntry: (id: string, target: ScheduleTarget, due: number) =>
      say('thuan', {
        kind: 'schedule.plan',
        subject: id,
        payload: { product: 'tuan-tin', target, due, place: 'Nhà in' }
      })
  }
  const addMedia = (...media: MediaRow[]) => commit(signer('lan'), { statements: [], media })
  const root = async () => (await listKeys(db)).find((row) => row.member === 'root')!.key

  return { ...database, folder, file, clock, commit, signer, say, acts, addMedia, root }
}
export type TestStore = Awaited<ReturnType<typeof openStore>>
