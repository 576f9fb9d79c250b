import { chainAt, foldChainBook, type ChainBook, type ChainVersion } from './chains'
import { foldDelegations, type Delegation, type Delegations } from './delegations'
import type { Purpose } from './level'
import { actorOfMemberAt, type Authored, type Membership } from './members'
import { actorWith, type Actor } from './permissions'
import type { OfficeRecord } from './records'
import { covers, dayOf, isStanding } from './signingRight'

/** What a chain and a delegation look at in a text. */
export interface PieceOfText {
  readonly product: string
  readonly kind: string
}

/** What the office knows, and by which the records of an article are judged. Folded from records, like them. */
export interface OfficeRules {
  readonly membership: Membership
  readonly delegations: Delegations
  readonly chains: ChainBook
  /** Product and genre of a text; undefined where it is not here or cannot be read: then it cannot be printed either. */
  readonly contentOf: (revision: string) => PieceOfText | undefined
  /** The newest moment that a record's key claimed before it, milliseconds since 1970; 0 before its first. */
  readonly claimBefore: (record: Authored) => number
}

/** The rules as a whole log gives them, where no store keeps them ready. */
export function rulesOfLog(
  records: readonly OfficeRecord[],
  membership: Membership,
  contentOf: OfficeRules['contentOf']
): OfficeRules {
  const newest = new Map<string, number>()
  const before = new Map<string, number>()
  for (const { author, seq, at } of records) {
    const claimed = newest.get(author) ?? 0
    before.set(`${author}/${seq}`, claimed)
    newest.set(author, Math.max(claimed, at))
  }
  return {
    membership,
    delegations: foldDelegations(records, membership),
    chains: foldChainBook(records, membership),
    contentOf,
    claimBefore: ({ author, seq }) => before.get(`${author}/${seq}`) ?? newest.get(author) ?? 0
  }
}

/** The chain that a submission must follow; undefined where it cannot be told. */
export function chainOfSubmission(
  rules: OfficeRules,
  revision: string,
  purpose: Purpose,
  record: Pick<Authored, 'lam' | 'at'>
): ChainVersion | null | undefined {
  const content = rules.contentOf(revision)
  return content && chainAt(rules.chains, content, purpose, record.lam, dayOf(record.at))
}

/** In whose place a record acts, with that member's rights of then, and whether the delegation lets it. */
export function delegatedBy(
  rules: OfficeRules,
  id: string,
  piece: { readonly revision: string; readonly unit: string },
  member: string,
  record: Authored
): { readonly by: Actor; readonly holds: boolean } {
  const delegation = rules.delegations.get(id)
  if (!delegation) return { by: actorWith('', []), holds: false }
  const day = dayOf(record.at)
  const by = actorOfMemberAt(rules.membership, delegation.member, record.lam, day)
  const content = rules.contentOf(piece.revision) ?? { product: '', kind: '' }
  const holds =
    isStanding(delegation, record) && covers(delegation, member, { ...content, unit: piece.unit }, day)
  return { by, holds }
}

/** The delegations by which a member may act on a piece on this day, as of now. */
export function delegationsFor(
  rules: OfficeRules,
  member: string,
  piece: PieceOfText & { readonly unit: string },
  day: string
): Delegation[] {
  return [...rules.delegations.values()].filter(
    (each) => each.ended === null && covers(each, member, piece, day)
  )
}
