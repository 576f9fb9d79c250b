import type { Chain } from './chains'
import type { Level } from './level'
import type { Role } from './permissions'

/** A member as a chain sees him or her: which levels could be signed. */
export interface ChainSigner {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly grants: readonly {
    readonly role: Role
    /** Of an approver: the highest level that may be signed; absent for any. */
    readonly level?: number | undefined
    /** Units whose articles may be signed; empty for all. */
    readonly units: readonly string[]
  }[]
}

/** Why a chain may stop an article one day. Said while it is edited; it keeps nobody from saving. */
export type ChainWarning =
  | { readonly kind: 'nobody'; readonly level: number }
  | { readonly kind: 'tooFew'; readonly level: number; readonly quorum: number; readonly signers: number }
  /** These people alone may sign these levels, and each signs once: there are too few of them. */
  | { readonly kind: 'samePeople'; readonly levels: readonly number[]; readonly signers: readonly string[] }
  /** Units of which nobody may sign a level that is for the article's own unit. */
  | { readonly kind: 'unitsWithout'; readonly level: number; readonly units: readonly string[] }
  | { readonly kind: 'sameName'; readonly level: number }
  /** Members named for a level whose role they do not hold. */
  | { readonly kind: 'namedWithoutRole'; readonly level: number; readonly members: readonly string[] }

function holdsRole(signer: ChainSigner, level: Level, unit?: string): boolean {
  return signer.grants.some(
    (grant) =>
      grant.role === level.role &&
      (grant.level === undefined || level.level === undefined || grant.level >= level.level) &&
      (unit === undefined || grant.units.length === 0 || grant.units.includes(unit))
  )
}

/** Who may sign a level; of an article of that unit, where one is given. Delegations are not looked at. */
export function signersOf(level: Level, signers: readonly ChainSigner[], unit?: string): ChainSigner[] {
  const named = level.members ?? []
  return signers.filter(
    (signer) =>
      (named.length === 0 || named.includes(signer.id)) &&
      holdsRole(signer, level, unit) &&
      (level.ownUnit !== true || unit === undefined || signer.unit === unit)
  )
}

/**
 * Gives each needed signature a person of its own, as far as that goes. Where
 * it does not, the levels and the people that stand in each other's way.
 */
function findShortage(
  levels: readonly Level[],
  signers: readonly ChainSigner[]
): { readonly levels: readonly number[]; readonly signers: readonly string[] } | null {
  const choices = levels.map((level) => signersOf(level, signers).map((each) => each.id))
  const seats = levels.flatMap((level, at) =>
    Array.from({ length: Math.min(level.quorum ?? 1, choices[at]!.length) }, () => at)
  )
  const seatOf = new Map<string, number>()
  const settle = (seat: number, asked: Set<string>): boolean => {
    for (const person of choices[seats[seat]!]!) {
      if (asked.has(person)) continue
      asked.add(person)
      const sitting = seatOf.get(person)
      if (sitting !== undefined && !settle(sitting, asked)) continue
      seatOf.set(person, seat)
      return true
    }
    return false
  }
  for (const seat of seats.keys()) {
    const asked = new Set<string>()
    if (settle(seat, asked)) continue
    const taken = [...asked].map((person) => seatOf.get(person)).filter((each) => each !== undefined)
    const at = [...new Set([seat, ...taken].map((each) => seats[each]!))].sort((a, b) => a - b)
    return { levels: at, signers: [...asked] }
  }
  return null
}

/**
 * What may go wrong with a chain in this office as it is staffed today.
 *
 * @param units ids of the units whose articles go through the chain.
 */
export function findChainWarnings(
  { levels }: Pick<Chain, 'levels'>,
  signers: readonly ChainSigner[],
  units: readonly string[]
): ChainWarning[] {
  const warnings: ChainWarning[] = []
  for (const [at, level] of levels.entries()) {
    const able = signersOf(level, signers)
    const quorum = level.quorum ?? 1
    const without = (level.members ?? []).filter((id) => {
      const member = signers.find((each) => each.id === id)
      return member !== undefined && !holdsRole(member, level)
    })
    if (without.length > 0) warnings.push({ kind: 'namedWithoutRole', level: at, members: without })
    if (able.length === 0) warnings.push({ kind: 'nobody', level: at })
    else if (able.length < quorum) warnings.push({ kind: 'tooFew', level: at, quorum, signers: able.length })
    else if (level.ownUnit === true) {
      const empty = units.filter((unit) => signersOf(level, signers, unit).length < quorum)
      if (empty.length > 0) warnings.push({ kind: 'unitsWithout', level: at, units: empty })
    }
    const name = level.label.trim()
    if (name !== '' && levels.slice(0, at).some((each) => each.label.trim() === name))
      warnings.push({ kind: 'sameName', level: at })
  }
  const shortage = findShortage(levels, signers)
  if (shortage && shortage.levels.length > 1) warnings.push({ kind: 'samePeople', ...shortage })
  return warnings
}
