import { findProduct } from '@shared/domain/office'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { listQueue, readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import { toRowViews } from './articleRows'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'

/** Sign-off: who may, in which order and over which text is decided in `commit()`, not here. */
export function createApprovals({ db, clock, session, record }: OfficeContext, revisions: Revisions) {
  return {
    /** Articles that wait for the signed-in member's role. */
    async queue() {
      return toRowViews(db, await listQueue(db, session.require().member.roles))
    },

    /** Saves the text and hands it over to the first level of its product's chain. */
    async submit(article: string, note: string): Promise<void> {
      const { revision } = await revisions.save(article, '')
      const { meta } = await readRevision(db, revision)
      const product = findProduct(await readProfile(db, toIsoDay(clock())), meta.product)
      if (!product) throw new OfficeError('notFound')
      const payload = { revision, chain: product.chain, note }
      await record({ statements: [{ kind: 'approvals.submit', subject: article, payload }] })
    },

    /** Takes a submitted article back to go on writing. */
    async recall(article: string): Promise<void> {
      const revision = (await readArticle(db, article)).heads[0]!
      await record({ statements: [{ kind: 'approvals.recall', subject: article, payload: { revision } }] })
    },

    /** Signs the revision that was read, after its reader has given the PIN again. */
    async sign(article: string, revision: string, pin: string, note: string): Promise<void> {
      const signer = await session.confirm(pin)
      const { level } = await readArticle(db, article)
      const payload = { revision, level, note }
      await record({ statements: [{ kind: 'approvals.sign', subject: article, payload }] }, signer)
    },

    async return(article: string, revision: string, reason: string): Promise<void> {
      const { level } = await readArticle(db, article)
      const payload = { revision, level, reason }
      await record({ statements: [{ kind: 'approvals.return', subject: article, payload }] })
    }
  }
}
export type Approvals = ReturnType<typeof createApprovals>
