import { toIsoDay } from '../text/dates'
import type { Delegation } from './delegations'
import type { Level, SigningOrder } from './level'
import type { Actor, Grant } from './permissions'

/** A signature as far as its level is concerned. */
interface AtLevel {
  readonly level: number
}

/** How many people sign a level. */
export const quorumOf = (level: Level): number => level.quorum ?? 1

/** How many have signed each level. */
export function countSigned(chain: readonly Level[], signatures: readonly AtLevel[]): number[] {
  return chain.map((_level, index) => signatures.filter((each) => each.level === index).length)
}

/** The levels that may be signed now, the next first: all that lack somebody, or the first of them. */
export function openLevels(
  chain: readonly Level[],
  order: SigningOrder,
  signatures: readonly AtLevel[]
): number[] {
  const signed = countSigned(chain, signatures)
  const lacking = chain.flatMap((level, index) => (signed[index]! < quorumOf(level) ? [index] : []))
  return order === 'anyOrder' ? lacking : lacking.slice(0, 1)
}

/** How many signatures are still missing until every level has all of its own. */
export function countMissing(chain: readonly Level[], signatures: readonly AtLevel[]): number {
  const signed = countSigned(chain, signatures)
  return chain.reduce((missing, level, index) => missing + Math.max(0, quorumOf(level) - signed[index]!), 0)
}

/** The grants by which a member may sign a level of an article of this unit; none where he or she may not. */
export function grantsToSign(level: Level, unit: string, actor: Actor): Grant[] {
  if (level.members && !level.members.includes(actor.member)) return []
  return actor.grants.filter(
    (grant) =>
      grant.role === level.role &&
      (grant.units.length === 0 || grant.units.includes(unit)) &&
      // An article of no unit is the office's own: nobody's unit is asked for.
      (!level.ownUnit || unit === '' || grant.units.includes(unit)) &&
      (level.level === undefined || grant.level === undefined || grant.level >= level.level)
  )
}

/** What of an article a delegation is limited to. */
export interface DelegatedPiece {
  readonly product: string
  readonly kind: string
  readonly unit: string
}

/** Whether a delegation lets this member sign this piece on that day. Whether it was ended is judged by record. */
export function covers(delegation: Delegation, member: string, piece: DelegatedPiece, day: string): boolean {
  const isIn = (list: readonly string[], each: string) => list.length === 0 || list.includes(each)
  return (
    delegation.to === member &&
    delegation.from <= day &&
    day <= delegation.until &&
    isIn(delegation.products, piece.product) &&
    isIn(delegation.kinds, piece.kind) &&
    isIn(delegation.units, piece.unit)
  )
}

/** Whether a delegation is in force for a record: stated before it, and not ended before it. */
export function isStanding(
  delegation: Delegation,
  record: { readonly author: string; readonly seq: number; readonly lam: number }
): boolean {
  if (delegation.lam >= record.lam) return false
  return delegation.ended === null || record.seq <= (delegation.ended.lastGood.get(record.author) ?? 0)
}

/** How far a clock may have been behind the newest claim before a right that ends is not believed, in milliseconds. */
export const CLOCK_TOLERANCE = 10 * 60_000

/** Whether a right that has an end may be used at this claimed moment, after records that claimed up to `newest`. */
export function holdsByTheClock(grants: readonly Grant[], isDelegated: boolean, at: number, newest: number) {
  const isDated = isDelegated || grants.every((grant) => grant.until !== null)
  return !isDated || at >= newest - CLOCK_TOLERANCE
}

/** Day of the office's calendar on which a record claims to have been made. */
export const dayOf = (at: number): string => toIsoDay(at)
