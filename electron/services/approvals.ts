import type { OverridableNeed } from '@shared/domain/approvalRecords'
import { printedPlaceOf, purposeOfNext, standingSignatures } from '@shared/domain/articleState'
import type { ArticleState } from '@shared/domain/articleState'
import { chainAt } from '@shared/domain/chains'
import type { Purpose } from '@shared/domain/level'
import { actorOfMemberAt, NEVER_REVOKED } from '@shared/domain/members'
import { delegationsFor, type OfficeRules } from '@shared/domain/officeRules'
import type { Anchor, Statement } from '@shared/domain/records'
import { grantsToSign, openLevels } from '@shared/domain/signingRight'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { readArticle } from '@electron/store/articles'
import { readOffice, readRules } from '@electron/store/officeRules'
import { readRevision } from '@electron/store/revisions'
import type { Signer } from '@electron/store/signing'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'
import { isSignedHere, rememberSignedHere } from './signedHere'
import { readQueue } from './signingQueue'

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

const listed = <K extends string>(key: K, items: readonly string[] | undefined) =>
  items && items.length > 0 ? ({ [key]: [...items] } as Record<K, string[]>) : {}

/** Sign-off: who may, in which order and over which text is decided in `commit()`, not here. */
export function createApprovals({ db, clock, newId, session, record }: OfficeContext, revisions: Revisions) {
  /** The level to sign, and in whose place, where the member may not in his or her own right. */
  async function findRight(article: ArticleState, revision: string, level: number | undefined) {
    const actor = session.actor()
    const open = openLevels(article.chain, article.order, standingSignatures(article))
    const wanted = level === undefined ? open : open.filter((index) => index === level)
    const may = (holder: typeof actor) =>
      wanted.find((index) => grantsToSign(article.chain[index]!, article.unit, holder).length > 0)
    const own = may(actor)
    if (own !== undefined) return { level: own, delegation: undefined }
    const rules: OfficeRules = await readRules(db, [], [revision])
    const content = rules.contentOf(revision)
    const day = toIsoDay(clock())
    const piece = content && { ...content, unit: article.unit }
    for (const delegation of piece ? delegationsFor(rules, actor.member, piece, day) : []) {
      const found = may(actorOfMemberAt(rules.membership, delegation.member, NEVER_REVOKED, day))
      if (found !== undefined) return { level: found, delegation: delegation.id }
    }
    // Refused in `commit()`, by name.
    return { level: level ?? article.level, delegation: undefined }
  }

  return {
    /** Articles that wait for the signed-in member, in his or her own right or in somebody's place; the most pressing first. */
    queue: () => readQueue(db, session.actor(), clock()),

    /** Saves the text and hands it over to the first level of its chain; or asks to take back what came out. */
    async submit(article: string, submission: Submission): Promise<void> {
      const { note, ticked, reason = '' } = submission
      const isWithdrawal = submission.purpose === 'withdraw'
      const saved = isWithdrawal ? null : await revisions.save(article, '')
      const state = await readArticle(db, article)
      const revision = saved?.revision ?? state.published
      if (revision === null) throw new OfficeError('published')
      const purpose: Purpose = isWithdrawal ? 'withdraw' : purposeOfNext(state)
      const { meta } = await readRevision(db, revision)
      const { chains } = await readOffice(db)
      const chain = chainAt(chains, meta, purpose, NEVER_REVOKED, toIsoDay(clock()))
      if (!chain) throw new OfficeError('notFound')
      const place = purpose === 'publish' ? null : printedPlaceOf(state)
      const payload = {
        revision,
        chain: [...chain.levels],
        note,
        purpose,
        order: chain.order,
        ...(chain.record && { chainRecord: chain.record }),
        chainVersion: chain.version,
        ...listed('ticked', ticked),
        ...(place && { corrects: place }),
        ...(reason !== '' && { reason })
      }
      await record({ statements: [{ kind: 'approvals.submit', subject: article, payload }] })
    },

    /** Takes a submitted article back to go on writing, or gives a withdrawal up. */
    async recall(article: string): Promise<void> {
      const revision = (await readArticle(db, article)).heads[0]!
      await record({ statements: [{ kind: 'approvals.recall', subject: article, payload: { revision } }] })
    },

    /**
     * Signs the revision that was read, after its reader has given the PIN
     * again; in a colleague's place where only a delegation gives the right.
     *
     * @returns hash of the signature's record.
     */
    async sign(article: string, pin: string, signing: SigningOf): Promise<string> {
      return this.signAs(await session.confirm(pin), article, signing)
    },

    /** Signs with a key that was unlocked for this. */
    async signAs(signer: Signer, article: string, signing: SigningOf): Promise<string> {
      const { revision, note, ticked, condition } = signing
      const { level, delegation } = await findRight(await readArticle(db, article), revision, signing.level)
      const thread = condition && newId()
      const statements: Statement[] = []
      if (condition && thread) {
        const { text, anchor } = condition
        const payload = { thread, anchor, text, blocking: true }
        statements.push({ kind: 'comments.add', subject: article, payload })
      }
      const payload = {
        revision,
        level,
        note,
        ...listed('ticked', ticked),
        ...(delegation !== undefined && { delegation }),
        ...(thread && { condition: thread })
      }
      statements.push({ kind: 'approvals.sign', subject: article, payload })
      const { records } = await record({ statements }, signer)
      const { hash } = records.at(-1)!
      rememberSignedHere(session, hash)
      return hash
    },

    async return(article: string, revision: string, reason: string, threads: readonly string[] = []) {
      const { level, delegation } = await findRight(await readArticle(db, article), revision, undefined)
      const payload = {
        revision,
        level,
        reason,
        ...listed('threads', threads),
        ...(delegation !== undefined && { delegation })
      }
      await record({ statements: [{ kind: 'approvals.return', subject: article, payload }] })
    },

    /** Whether a signature was given since the signed-in member signed in. */
    isOfThisSession: (signature: string) => isSignedHere(session, signature),

    /**
     * Takes back one's own newest signature, in the session that signed.
     *
     * @throws OfficeError `otherSession` later than that.
     */
    async unsign(article: string, signature: string, reason: string): Promise<void> {
      if (!isSignedHere(session, signature)) throw new OfficeError('otherSession')
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
