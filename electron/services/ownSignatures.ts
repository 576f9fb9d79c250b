import { ownSignatureState } from '@shared/domain/ownSignatures'
import type { Output } from '@shared/ipc/contract'
import { DAY } from '@shared/text/dates'
import { readArticle, readArticleRows } from '@electron/store/articles'
import { listMembers, readMembership } from '@electron/store/members'
import { listSignaturesOf } from '@electron/store/signOff'
import type { OfficeContext } from './context'
import { isSignedHere } from './signedHere'

/** How long a signature stands in the list of its signer, in milliseconds. */
const LISTED = 14 * DAY

/** What the signed-in member has signed lately, and whether it can be taken back. */
export function createOwnSignatures({ db, clock, session }: OfficeContext) {
  return {
    /** Newest first. */
    async list(): Promise<Output<'approvals.signed'>> {
      const me = session.require().member.id
      const membership = await readMembership(db)
      const keys = [...membership.keys.values()].filter((each) => each.member === me).map((each) => each.key)
      const given = await listSignaturesOf(db, keys, clock() - LISTED)
      const names = new Map((await listMembers(db)).map(({ id, name }) => [id, name]))
      const ids = [...new Set(given.map((each) => each.article))]
      const rows = await readArticleRows(db, ids)
      const articles = new Map<string, Awaited<ReturnType<typeof readArticle>>>()
      for (const id of ids) articles.set(id, await readArticle(db, id))
      return given.flatMap(({ article: id, hash }) => {
        const article = articles.get(id)!
        const own = article.signatures.find((each) => each.record === hash)
        // What was refused when it was folded is no signature.
        if (!own) return []
        const by = own.delegation?.member
        return [
          {
            article: id,
            title: rows.get(id)?.title ?? '',
            signature: hash,
            level: article.chain[own.level]?.label ?? '',
            at: own.at,
            inPlaceOf: by === undefined ? null : (names.get(by) ?? by),
            state: ownSignatureState(article, hash, isSignedHere(session, hash)),
            reason: own.unsigned?.reason ?? ''
          }
        ]
      })
    }
  }
}
export type OwnSignatures = ReturnType<typeof createOwnSignatures>
