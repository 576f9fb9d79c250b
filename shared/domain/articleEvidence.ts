import { toIsoDay } from '../text/dates'
import type { DossierFaultCode } from './dossierFaults'
import { actorOf, type Membership } from './members'
import type { Level } from './level'
import type { Actor } from './permissions'
import type { OfficeRecord, RecordPayload } from './records'

/** A signature as the check found it. */
export interface FoundSignature {
  readonly record: string
  readonly level: number
  readonly label: string
  readonly member: string
  readonly at: number
  readonly note: string
  /** The member in whose place it was given; empty for one's own right. */
  readonly instead: string
  readonly override: string
}

/** Why a signature or a sign-off does not count. */
export interface SigningFault {
  readonly code: DossierFaultCode
  readonly record: OfficeRecord | null
  readonly level: string
}

export interface ArticleEvidence {
  /** Every full sign-off, oldest first, with the place in the log where it became whole and where it was undone. */
  readonly signOffs: readonly SignOff[]
  readonly faults: (revision: string) => readonly SigningFault[]
}

export interface SignOff {
  readonly revision: string
  readonly chain: readonly Level[]
  readonly chainVersion: number
  readonly completeAt: number
  /** Lamport number of what voided it; infinite while it stands. */
  readonly voidedAt: number
  readonly signatures: readonly FoundSignature[]
}

interface Run {
  readonly submit: Extract<OfficeRecord, { kind: 'approvals.submit' }>
  readonly writers: readonly string[]
  readonly signatures: readonly FoundSignature[]
}

/** Who holds a right, as far as a level asks. */
interface Holder {
  readonly member: string
  readonly roles: readonly string[]
  readonly grants?: readonly { readonly role: string; readonly level?: number | undefined }[]
}

type Sign = Extract<OfficeRecord, { kind: 'approvals.sign' }>

/** Kinds besides those of sign-off that change what is signed. */
const VOIDING: ReadonlySet<string> = new Set(['revisions.save', 'articles.withdraw', 'articles.archive'])

/** Everything of the office that signatures are judged by. */
export interface SigningWorld {
  readonly membership: Membership
  /** Records of the kinds `delegations.*`, in Lamport order. */
  readonly delegations: readonly OfficeRecord[]
}

/**
 * Walks through the records of one article and counts signatures by itself,
 * without the fold that the office works with: two programs must come to the
 * same end before a dossier is whole.
 */
export function findSignOffs(records: readonly OfficeRecord[], world: SigningWorld): ArticleEvidence {
  const signOffs: SignOff[] = []
  const faults: { revision: string; fault: SigningFault }[] = []
  const submitted = new Set<string>()
  let writers: string[] = []
  // A holder, because what a function changes is not followed by the compiler.
  const review: { run: Run | null } = { run: null }

  const overrides: Extract<OfficeRecord, { kind: 'approvals.override' }>[] = []
  const endRun = (lam: number) => {
    const last = signOffs.at(-1)
    if (last && last.voidedAt === Infinity) signOffs[signOffs.length - 1] = { ...last, voidedAt: lam }
    review.run = null
  }

  for (const record of records) {
    // Remarks are most of an article's records, and no signature hangs on them here.
    if (!record.kind.startsWith('approvals.') && !VOIDING.has(record.kind)) continue
    const actor = actorOf(world.membership, record)
    switch (record.kind) {
      case 'revisions.save':
        if (!actor) break
        writers = signOffs.at(-1)?.voidedAt === Infinity ? [actor.member] : [...writers, actor.member]
        endRun(record.lam)
        break
      case 'approvals.submit':
        if (!actor) break
        endRun(record.lam)
        submitted.add(record.payload.revision)
        review.run = { submit: record, writers, signatures: [] }
        break
      case 'approvals.recall':
      case 'approvals.return':
      case 'articles.withdraw':
      case 'articles.archive':
        if (actor) endRun(record.lam)
        break
      case 'approvals.unsign': {
        const open = review.run
        const { signature } = record.payload
        const own = open?.signatures.find((each) => each.record === signature)
        if (!actor || !open || own?.member !== actor.member) break
        endRun(record.lam)
        review.run = { ...open, signatures: open.signatures.filter((each) => each.record !== signature) }
        break
      }
      case 'approvals.override':
        if (actor?.roles.includes('administrator')) overrides.push(record)
        break
      case 'approvals.sign': {
        const open = review.run
        const revision = open?.submit.payload.revision
        const judged = judge(record, actor, open, world, overrides)
        if (typeof judged === 'string') {
          const level =
            open?.submit.payload.chain[record.payload.level]?.label ?? String(record.payload.level + 1)
          faults.push({ revision: record.payload.revision, fault: { code: judged, record, level } })
          if (revision && judged === 'otherRevision')
            faults.push({ revision, fault: { code: judged, record, level } })
          break
        }
        const signed = { ...open!, signatures: [...open!.signatures, judged] }
        review.run = signed
        if (missingLevels(signed).length === 0) signOffs.push(toSignOff(signed, record.lam))
        break
      }
      default:
        break
    }
  }

  return {
    signOffs,
    faults(revision) {
      const own = faults.filter((each) => each.revision === revision).map((each) => each.fault)
      const open = review.run
      const missing =
        open?.submit.payload.revision === revision
          ? missingLevels(open).map((level): SigningFault => ({ code: 'levelMissing', record: null, level }))
          : []
      if (own.length > 0 || missing.length > 0) return [...own, ...missing]
      return [{ code: submitted.has(revision) ? 'notInForce' : 'notSubmitted', record: null, level: '' }]
    }
  }
}

function toSignOff({ submit, signatures }: Run, completeAt: number): SignOff {
  const { revision, chain, chainVersion = 0 } = submit.payload
  return { revision, chain, chainVersion, completeAt, voidedAt: Infinity, signatures }
}

const quorumOf = (level: Level) => level.quorum ?? 1
const countAt = ({ signatures }: Run, level: number) =>
  signatures.filter((each) => each.level === level).length

function missingLevels(run: Run): string[] {
  return run.submit.payload.chain.flatMap((level, index) =>
    countAt(run, index) < quorumOf(level) ? [level.label] : []
  )
}

function judge(
  record: Sign,
  actor: Actor | null,
  run: Run | null,
  { membership, delegations }: SigningWorld,
  overrides: readonly Extract<OfficeRecord, { kind: 'approvals.override' }>[]
): DossierFaultCode | FoundSignature {
  const { revision, level: at, note, delegation } = record.payload
  if (!actor) return membership.keys.has(record.author) ? 'signerRevoked' : 'signerStranger'
  if (!run) return 'notInForce'
  if (run.submit.payload.revision !== revision) return 'otherRevision'
  const { chain, order } = run.submit.payload
  const level = chain[at]
  if (!level) return 'levelOrder'
  if (order !== 'anyOrder' && chain.slice(0, at).some((each, index) => countAt(run, index) < quorumOf(each)))
    return 'levelOrder'
  if (countAt(run, at) >= quorumOf(level)) return 'levelOrder'
  const instead =
    delegation === undefined ? null : delegatorOf(delegation, record, actor, membership, delegations)
  if (delegation !== undefined && !instead) return 'signerRole'
  const holder = instead ?? actor
  if (!holdsLevel(holder, level)) return 'signerRole'
  if (level.members && !level.members.includes(holder.member)) return 'signerNamed'
  const excuse = (need: RecordPayload<'approvals.override'>['need']) =>
    overrides.find(
      ({ payload }) =>
        payload.revision === revision && payload.member === actor.member && payload.need === need
    )
  const isWriter = run.writers.includes(actor.member)
  const hasSigned = run.signatures.some((each) => each.member === actor.member)
  const excused = [isWriter && excuse('otherThanWriters'), hasSigned && excuse('otherThanSigners')]
  if (isWriter && !excused[0]) return 'ownText'
  if (hasSigned && !excused[1]) return 'sameSigner'
  const override = excused.flatMap((each) => (each ? [each.payload.reason] : [])).join('; ')
  return {
    record: record.hash,
    level: at,
    label: level.label,
    member: actor.member,
    at: record.at,
    note,
    instead: instead?.member ?? '',
    override
  }
}

function holdsLevel(actor: Holder, level: Level): boolean {
  if (!actor.roles.includes(level.role)) return false
  if (level.level === undefined || level.role !== 'approver' || !actor.grants) return true
  return actor.grants.some(
    (grant) => grant.role === 'approver' && (grant.level === undefined || grant.level >= level.level!)
  )
}

/** Whoever delegated, with the rights that he or she had on the day of the signature; null when it did not hold then. */
function delegatorOf(
  id: string,
  sign: Sign,
  actor: Actor,
  membership: Membership,
  delegations: readonly OfficeRecord[]
): Actor | null {
  const day = toIsoDay(sign.at)
  const grant = delegations.find((each) => each.kind === 'delegations.grant' && each.subject === id)
  if (grant?.kind !== 'delegations.grant' || grant.lam > sign.lam) return null
  const { to, from, until } = grant.payload
  if (to !== actor.member || day < from || day > until) return null
  const isEnded = delegations.some(
    (each) =>
      each.kind === 'delegations.end' &&
      each.subject === id &&
      each.lam < sign.lam &&
      sign.seq > (each.payload.lastGood.find(({ key }) => key === sign.author)?.seq ?? 0)
  )
  if (isEnded) return null
  // The delegator's own right is asked for at the moment of the signature.
  const author = { ...grant, at: sign.at }
  return actorOf(membership, author)
}
