import { standingSignatures, type ArticleState } from './articleState'
import type { Level } from './level'
import { actorOfMemberAt, NEVER_REVOKED } from './members'
import { delegationsFor, type OfficeRules, type PieceOfText } from './officeRules'
import type { Actor } from './permissions'
import { grantsToSign, openLevels } from './signingRight'

const HOUR = 3_600_000

/** Of an article in review: whom it waits for, as far as a queue asks. */
export interface Waiting {
  readonly levels: readonly Level[]
  readonly unit: string
  /** Who has signed already, in their own name or by others in their place. */
  readonly signers: readonly string[]
  /** Who may sign a second time. */
  readonly excused: readonly string[]
}

/** Whom an article in review waits for. */
export function waitingFor(article: ArticleState): Waiting {
  const standing = standingSignatures(article)
  const { chain, order, unit, overrides, submission } = article
  const isFree = (each: ArticleState['overrides'][number]) =>
    each.usedBy === null && each.submission === submission && each.need === 'otherThanSigners'
  return {
    levels: openLevels(chain, order, standing).map((index) => chain[index]!),
    unit,
    signers: standing.flatMap((each) => [each.member, ...(each.delegation ? [each.delegation.member] : [])]),
    excused: overrides.filter(isFree).map((each) => each.member)
  }
}

/** Whether the article waits for this member's rights: a level that is open, and no signature given yet. */
export function waitsFor({ levels, unit, signers, excused }: Waiting, actor: Actor): boolean {
  if (signers.includes(actor.member) && !excused.includes(actor.member)) return false
  return levels.some((level) => grantsToSign(level, unit, actor).length > 0)
}

/**
 * In whose place a member may sign what waits, as of now; null where nobody's
 * rights would do. A member who has signed already signs for nobody else either.
 */
export function findDelegator(
  waiting: Waiting,
  piece: PieceOfText,
  rules: OfficeRules,
  member: string,
  day: string
): Actor | null {
  if (waiting.signers.includes(member) && !waiting.excused.includes(member)) return null
  for (const delegation of delegationsFor(rules, member, { ...piece, unit: waiting.unit }, day)) {
    const by = actorOfMemberAt(rules.membership, delegation.member, NEVER_REVOKED, day)
    if (waitsFor(waiting, by)) return by
  }
  return null
}

/** In whose place a member would sign an article, where his or her own rights do not do. */
export function findStandIn(
  article: ArticleState,
  piece: PieceOfText,
  rules: OfficeRules,
  actor: Actor,
  day: string
): Actor | null {
  if (article.state !== 'submitted') return null
  const waiting = waitingFor(article)
  return waitsFor(waiting, actor) ? null : findDelegator(waiting, piece, rules, actor.member, day)
}

/** When a level's turn came, in milliseconds since 1970; null before it. */
export function openedAt(article: ArticleState, index: number): number | null {
  const standing = standingSignatures(article)
  if (article.state !== 'submitted' || !openLevels(article.chain, article.order, standing).includes(index))
    return null
  const before = article.order === 'inOrder' ? standing.filter((each) => each.level < index) : []
  return before.reduce((latest, each) => Math.max(latest, each.at), article.submittedAt ?? 0)
}

/** When a level should be signed by its target of hours; null without one, and before its turn. */
export function dueOfLevel(article: ArticleState, index: number): number | null {
  const { hours } = article.chain[index] ?? {}
  const from = openedAt(article, index)
  return hours === undefined || from === null ? null : from + hours * HOUR
}

/** The nearest target of the levels that are open. */
export function dueOf(article: ArticleState): number | null {
  const dues = article.chain.flatMap((_level, index) => dueOfLevel(article, index) ?? [])
  return dues.length > 0 ? Math.min(...dues) : null
}
