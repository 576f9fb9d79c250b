import type { OverridableNeed } from '@shared/domain/approvalRecords'
import { chainFor } from '@shared/domain/chains'
import type { Purpose } from '@shared/domain/level'
import { findProduct } from '@shared/domain/office'
import type { Anchor, Statement } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { QueueRowView } from '@shared/ipc/routes/signOff'
import { toIsoDay } from '@shared/text/dates'
import { listQueue, readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import { readChains } from '@electron/store/signOff'
import type { Signer } from '@electron/store/signing'
import { toRowViews } from './articleRows'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'

export interface Submission {
  readonly note: string
  readonly purpose?: Purpose | undefined
  readonly ticked?: readonly string[] | undefined
  readonly reason?: string | undefined
}

export interface SigningOf {
  readonly revision: string
  readonly note: string
  readonly level?: number | undefined
  readonly ticked?: readonly string[] | undefined
  readonly condition?: { readonly text: string; readonly anchor: Anchor | null } | undefined
}

/** Sign-off: who may, in which order and over which text is decided in `commit()`, not here. */
export function createApprovals({ db, clock, newId, session, record }: OfficeContext, revisions: Revisions) {
  /** Signatures by the key that was unlocked when their signer signed in: the next sign-in has another. */
  const given = new WeakMap<Signer, Set<string>>()

  function remember(signature: string): void {
    const { signer } = session.require()
    given.set(signer, (given.get(signer) ?? new Set()).add(signature))
  }

  return {
    /** Articles that wait for the signed-in member's role. */
    async queue(): Promise<QueueRowView[]> {
      const waiting = await listQueue(db, session.require().member.roles)
      const heads = new Map(waiting.map((row) => [row.id, row.head]))
      const rows = await toRowViews(db, waiting)
      return rows.map((row) => ({ ...row, head: heads.get(row.id)!, pressing: null, inPlaceOf: null }))
    },

    /** Saves the text and hands it over to the first level of its product's chain. */
    async submit(article: string, { note, ticked, reason = '' }: Submission): Promise<void> {
      const { revision } = await revisions.save(article, '')
      const { meta } = await readRevision(db, revision)
      const product = findProduct(await readProfile(db, toIsoDay(clock())), meta.product)
      if (!product) throw new OfficeError('notFound')
      const purpose =
        (await readArticle(db, article)).publications.length > 0 ? ('correct' as const) : ('publish' as const)
      const chain = chainFor(await readChains(db), product, meta.kind, purpose)
      const payload = {
        revision,
        chain: [...chain.levels],
        note,
        purpose,
        order: chain.order,
        ...(chain.record && { chainRecord: chain.record }),
        chainVersion: chain.version,
        ...(ticked && ticked.length > 0 && { ticked: [...ticked] }),
        ...(reason !== '' && { reason })
      }
      await record({ statements: [{ kind: 'approvals.submit', subject: article, payload }] })
    },

    /** Takes a submitted article back to go on writing. */
    async recall(article: string): Promise<void> {
      const revision = (await readArticle(db, article)).heads[0]!
      await record({ statements: [{ kind: 'approvals.recall', subject: article, payload: { revision } }] })
    },

    /** Signs the revision that was read, after its reader has given the PIN again. */
    async sign(article: string, pin: string, signing: SigningOf): Promise<string> {
      return this.signAs(await session.confirm(pin), article, signing)
    },

    /** Signs with a key that was unlocked for this. */
    async signAs(signer: Signer, article: string, signing: SigningOf): Promise<string> {
      const { revision, note, ticked, condition } = signing
      const level = signing.level ?? (await readArticle(db, article)).level
      const statements: Statement[] = []
      const thread = condition && newId()
      if (condition && thread)
        statements.push({
          kind: 'comments.add',
          subject: article,
          payload: { thread, anchor: condition.anchor, text: condition.text, blocking: true }
        })
      statements.push({
        kind: 'approvals.sign',
        subject: article,
        payload: {
          revision,
          level,
          note,
          ...(ticked && ticked.length > 0 && { ticked: [...ticked] }),
          ...(thread && { condition: thread })
        }
      })
      const { records } = await record({ statements }, signer)
      const signature = records.at(-1)!.hash
      remember(signature)
      return signature
    },

    /** Whether a signature was given since the signed-in member signed in. */
    isOfThisSession: (signature: string) => given.get(session.require().signer)?.has(signature) ?? false,

    async return(article: string, revision: string, reason: string, threads: readonly string[] = []) {
      const { level } = await readArticle(db, article)
      const payload = { revision, level, reason, ...(threads.length > 0 && { threads: [...threads] }) }
      await record({ statements: [{ kind: 'approvals.return', subject: article, payload }] })
    },

    /**
     * Takes back one's own newest signature.
     *
     * @throws OfficeError `otherSession` for one that was given before the member signed in.
     */
    async unsign(article: string, signature: string, reason: string): Promise<void> {
      if (!this.isOfThisSession(signature)) throw new OfficeError('otherSession')
      const payload = { signature, reason }
      await record({ statements: [{ kind: 'approvals.unsign', subject: article, payload }] })
    },

    /** Excuses one person from one rule on one revision, after the PIN was given again. */
    async override(
      article: string,
      pin: string,
      payload: { revision: string; member: string; need: OverridableNeed; reason: string }
    ): Promise<void> {
      const signer = await session.confirm(pin)
      await record({ statements: [{ kind: 'approvals.override', subject: article, payload }] }, signer)
    }
  }
}
export type Approvals = ReturnType<typeof createApprovals>
