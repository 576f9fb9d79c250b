import { toCanonical } from '../document/canonical'
import type { ChainKind } from './approvalRecords'
import type { ChecklistItem, Level, Purpose, SigningOrder } from './level'
import { actorOf, type Membership } from './members'
import { findProduct, type OfficeProfile, type Product } from './office'
import { can } from './permissions'
import type { OfficeRecord, RecordPayload } from './records'

/** How articles are signed: the levels, their order, and what is made sure of before handing over. */
export interface Chain {
  readonly levels: readonly Level[]
  readonly order: SigningOrder
  readonly checklist: readonly ChecklistItem[]
}

/** One version of the chain (quy trình duyệt) of a product, genre and purpose. */
export interface ChainVersion extends Chain {
  readonly product: string
  readonly kind: ChainKind
  readonly purpose: Purpose
  /** Counted from 1; 0 is what the office's profile prescribes. */
  readonly version: number
  /** The record that set it; null for version 0. */
  readonly record: string | null
  readonly lam: number
  readonly at: number
  readonly member: string
  readonly note: string
}

/** Every version of every chain, oldest first. What was set by somebody without the right is left out. */
export function foldChains(records: readonly OfficeRecord[], membership: Membership): ChainVersion[] {
  const versions: ChainVersion[] = []
  for (const record of records) {
    if (record.kind !== 'chains.set') continue
    const actor = actorOf(membership, record)
    if (!actor || !can(actor, 'chains.write')) continue
    const { kind, purpose, levels, order, checklist, note } = record.payload
    const known = versions.filter((each) => isOf(each, record.subject, kind, purpose))
    versions.push({
      product: record.subject,
      kind,
      purpose,
      version: known.length + 1,
      record: record.hash,
      lam: record.lam,
      at: record.at,
      member: actor.member,
      levels,
      order,
      checklist,
      note
    })
  }
  return versions
}

const isOf = (each: ChainVersion, product: string, kind: string, purpose: Purpose) =>
  each.product === product && each.kind === kind && each.purpose === purpose

/** What the profile prescribes: the levels in order, nothing to tick. */
export function chainOfProfile(product: Product): ChainVersion {
  return {
    product: product.id,
    kind: '',
    purpose: 'publish',
    version: 0,
    record: null,
    lam: 0,
    at: 0,
    member: '',
    levels: product.chain,
    order: 'inOrder',
    checklist: [],
    note: ''
  }
}

/**
 * The chain by which an article of this product and genre is signed: the
 * genre's own, else every genre's; a purpose without any goes by the chain of
 * coming out; and before any was set, by the office's profile.
 *
 * @param before only versions set before this Lamport number.
 */
export function chainFor(
  versions: readonly ChainVersion[],
  product: Product,
  kind: string,
  purpose: Purpose,
  before = Number.MAX_SAFE_INTEGER
): ChainVersion {
  const newest = (ofKind: string, ofPurpose: Purpose) => {
    const known = versions.filter((each) => isOf(each, product.id, ofKind, ofPurpose) && each.lam < before)
    return known.at(-1)
  }
  return (
    newest(kind, purpose) ??
    newest('', purpose) ??
    newest(kind, 'publish') ??
    newest('', 'publish') ??
    chainOfProfile(product)
  )
}

/** Whether a submission was made by this very version: its levels are copied into the record. */
export function isSubmittedUnder(
  submission: RecordPayload<'approvals.submit'>,
  chain: ChainVersion
): boolean {
  return (
    (submission.chainRecord ?? null) === chain.record &&
    (submission.order ?? 'inOrder') === chain.order &&
    toCanonical(submission.chain) === toCanonical(chain.levels)
  )
}

/** A profile of the office, and from which day it holds. */
export interface DatedProfile {
  readonly lam: number
  readonly validFrom: string
  readonly profile: OfficeProfile
}

/** All by which the chain of a moment is found. */
export interface ChainBook {
  readonly versions: readonly ChainVersion[]
  readonly profiles: readonly DatedProfile[]
}

/** Folds every chain and every profile that somebody with the right has set. */
export function foldChainBook(records: readonly OfficeRecord[], membership: Membership): ChainBook {
  const profiles: DatedProfile[] = []
  for (const record of records) {
    // Whoever founds a second time is not believed.
    if (record.kind === 'office.create' && profiles.length === 0) {
      profiles.push({ lam: record.lam, validFrom: '0000-01-01', profile: record.payload.profile })
    } else if (record.kind === 'office.profile') {
      const actor = actorOf(membership, record)
      if (actor && can(actor, 'office.write')) profiles.push({ lam: record.lam, ...record.payload })
    }
  }
  return { versions: foldChains(records, membership), profiles }
}

/**
 * The chain in force for a product, genre and purpose.
 *
 * @param lam only what was set before this Lamport number.
 * @param day `YYYY-MM-DD` on which a profile must hold.
 * @returns null where the office has no such product.
 */
export function chainAt(
  { versions, profiles }: ChainBook,
  { product, kind }: { readonly product: string; readonly kind: string },
  purpose: Purpose,
  lam: number,
  day: string
): ChainVersion | null {
  const holding = profiles.filter((each) => each.lam < lam && each.validFrom <= day)
  const newest = holding.reduce<DatedProfile | null>(
    (last, each) =>
      last === null ||
      each.validFrom > last.validFrom ||
      (each.validFrom === last.validFrom && each.lam > last.lam)
        ? each
        : last,
    null
  )
  const found = newest && findProduct(newest.profile, product)
  return found ? chainFor(versions, found, kind, purpose, lam) : null
}
