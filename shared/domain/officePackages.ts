import type { LookId } from './looks'
import { actorOf, type Membership } from './members'
import { can } from './permissions'
import type { OfficeRecord } from './records'

/** A template package that the office has taken in. */
export interface OfficePackage {
  readonly id: string
  /** Of the file among the office's media that holds it. */
  readonly sha256: string
  readonly name: string
  readonly version: string
  readonly author: string
  readonly looks: readonly LookId[]
  /** Who took it in, and when. */
  readonly member: string
  readonly at: number
}

/** An office has need of a few. */
export const MAX_PACKAGES = 30

/** What a package's records are about: the beginning of its hash, so that the same package is the same thing. */
export const packageId = (sha256: string): string => sha256.slice(0, 40)

/** The packages that the office has, in the order in which they came. What was stated without the right is left out. */
export function foldPackages(records: readonly OfficeRecord[], membership: Membership): OfficePackage[] {
  const packages = new Map<string, OfficePackage>()
  for (const record of records) {
    if (record.kind !== 'packages.add' && record.kind !== 'packages.remove') continue
    const actor = actorOf(membership, record)
    if (!actor || !can(actor, 'office.write')) continue
    const { subject: id, at } = record
    packages.delete(id)
    if (record.kind === 'packages.add') packages.set(id, { id, ...record.payload, member: actor.member, at })
  }
  return [...packages.values()]
}
