import { z } from 'zod'
import { headFields, MAX_CONTEXT, MAX_QUOTE } from '../document/anchors'
import { approvalPayloads } from './approvalRecords'
import { importReportSchema } from './importReport'
import { officeProfileSchema, roleSchema } from './office'
import { lookIds, pageCounts } from './looks'
import { pressSetupSchema } from './pressSetup'
import { missCauses } from './scheduleCauses'
import { pagePlanSchema } from './pagePlan'
import { postedAddressSchema } from './postedAddress'
import { goalSchema } from './goal'
import { grantsSchema, signatorySchema } from './grants'
import { campaignPayloads } from './campaignRecords'
import { assignmentPayloads } from './assignmentRecords'
import { recordFields } from './recordFields'
import { registerPayloads } from './registerRecords'
import { handoutPayloads } from './handoutRecords'
import { variantPayloads } from './variantRecords'

const { hash, key, id, moment, day, text } = recordFields

/** An article in the exact revision that is meant. */
const item = z.strictObject({ article: id, revision: hash })

/** A file that was made: name without folder, size in bytes, SHA-256. */
export const fileEvidenceSchema = z.strictObject({
  name: text(200),
  size: z.number().int().positive(),
  sha256: hash
})
export type FileEvidence = z.infer<typeof fileEvidenceSchema>

/** Whose certificate signed a file: names as X.509 writes them, the serial number in hex, from when until when it is valid. */
const certificateFactsSchema = z.strictObject({
  subject: text(500),
  issuer: text(500),
  serial: text(80),
  from: moment,
  until: moment
})
export type CertificateFacts = z.infer<typeof certificateFactsSchema>

/** A copy of a finished PDF that carries a digital signature; the original stays as it was. */
export const signedFileSchema = z.strictObject({
  original: fileEvidenceSchema,
  signed: fileEvidenceSchema,
  certificate: certificateFactsSchema,
  reason: text(200),
  place: text(200)
})
export type SignedFile = z.infer<typeof signedFileSchema>

/** Findings that one export may pass over: with their reasons they must fit a record. */
export const MAX_PASSED = 100
/** A finding of the check before printing that somebody passed over, and why. */
export const passedFindingSchema = z.strictObject({
  rule: text(40),
  /** Where it stood, as `findingPlace` names it. */
  where: text(300),
  reason: z.string().trim().min(1).max(200)
})
export type PassedFinding = z.infer<typeof passedFindingSchema>

export const scheduleTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), issue: id }),
  z.strictObject({ kind: z.literal('article'), article: id })
])
export type ScheduleTarget = z.infer<typeof scheduleTargetSchema>

/**
 * Where in a text a comment stands: its block, and the words it is about in
 * case the block goes. What is optional came later: older records lack it.
 * `shared/document/anchors.ts` makes and finds anchors.
 */
export const anchorSchema = z.strictObject({
  bid: text(60),
  quote: text(MAX_QUOTE),
  /** The head field in which the words stand; absent for the body. */
  field: z.enum(headFields).optional(),
  /** Words right before and right after the quote. */
  before: text(MAX_CONTEXT).optional(),
  after: text(MAX_CONTEXT).optional(),
  /** Which of all the places that read like the quote it is, from 0, and how many there were. */
  nth: z.number().int().nonnegative().optional(),
  of: z.number().int().nonnegative().optional()
})
export type Anchor = z.infer<typeof anchorSchema>

/** The newest record of a key's chain. */
export const headSchema = z.strictObject({ key, seq: z.number().int().positive(), hash })
export type Head = z.infer<typeof headSchema>

/** A colleague named in a remark. The remark holds "@" and the name; the name is kept as it was then. */
export const mentionSchema = z.strictObject({ member: id, name: text(120) })
export type Mention = z.infer<typeof mentionSchema>

/** So many numbered proofs an issue may have. */
export const MAX_ROUNDS = 20

/**
 * Payload of every kind of record. A record is a fact that someone of the
 * office stated; what the screens show is folded from them. The `subject` of
 * a record is the id of what it is about.
 */
export const recordPayloads = {
  'office.create': z.strictObject({ profile: officeProfileSchema }),
  'office.profile': z.strictObject({ profile: officeProfileSchema, validFrom: day }),
  /** A template package that the office has taken in, and one that it offers no longer. */
  'packages.add': z.strictObject({
    sha256: hash,
    name: text(80),
    version: text(20),
    author: text(120),
    looks: z.array(z.enum(lookIds)).min(1).max(8)
  }),
  'packages.remove': z.strictObject({}),
  'members.grant': z.strictObject({
    key,
    name: text(120),
    title: text(160),
    unit: text(60),
    roles: z.array(roleSchema).min(1).max(6),
    /** Absent in older records: `roles`, everywhere and for ever. */
    grants: grantsSchema.optional(),
    signatory: signatorySchema.optional(),
    /** The member's key in whose place this one comes, as after a lost PIN. */
    replaces: key.optional()
  }),
  /** What a member is from now on. Records of the named keys up to `seq` keep what they had; keys left out keep nothing. */
  'members.change': z.strictObject({
    name: text(120),
    title: text(160),
    unit: text(60),
    grants: grantsSchema,
    signatory: signatorySchema,
    lastGood: z.array(z.strictObject({ key, seq: z.number().int().nonnegative() })).max(50)
  }),
  'members.revoke': z.strictObject({ key, lastGood: z.number().int().nonnegative(), reason: text(500) }),
  /** Wrong PINs before its author signed in on that PC, counted there since a moment. */
  'session.refuse': z.strictObject({ member: id, wrong: z.number().int().positive(), since: moment }),
  'articles.create': z.strictObject({ unit: text(60) }),
  'articles.attach': z.strictObject({ media: hash, name: text(300), report: importReportSchema }),
  /** How long the text should be; both parts empty take a goal back. */
  'articles.goal': goalSchema,
  ...variantPayloads,
  ...handoutPayloads,
  'articles.withdraw': z.strictObject({ reason: text(1000) }),
  'articles.archive': z.strictObject({}),
  'articles.restore': z.strictObject({}),
  'revisions.save': z.strictObject({
    revision: hash,
    parents: z.array(hash).max(2),
    note: text(200),
    /** The older revision whose text this one brings back. */
    restores: hash.optional()
  }),
  'revisions.name': z.strictObject({ revision: hash, name: text(200) }),
  ...approvalPayloads,
  'comments.add': z.strictObject({
    thread: id,
    anchor: anchorSchema.nullable(),
    text: z.string().trim().min(1).max(4000),
    blocking: z.boolean(),
    mentions: z.array(mentionSchema).max(20).optional()
  }),
  /** Null takes the thread from whoever had it. */
  'comments.assign': z.strictObject({ thread: id, member: id.nullable() }),
  'comments.block': z.strictObject({ thread: id, blocking: z.boolean() }),
  'comments.resolve': z.strictObject({ thread: id }),
  'comments.reopen': z.strictObject({ thread: id }),
  ...registerPayloads,
  ...campaignPayloads,
  ...assignmentPayloads,
  'issues.create': z.strictObject({
    product: id,
    number: z.number().int().positive(),
    total: z.number().int().nonnegative(),
    date: day,
    pages: z.literal(pageCounts),
    plan: pagePlanSchema,
    /** An edition for one ward, and the issue that it shares its pages with. Other issues have neither. */
    unit: id.optional(),
    master: id.optional()
  }),
  'issues.plan': z.strictObject({ plan: pagePlanSchema, left: z.array(id).max(200) }),
  'issues.change': z.strictObject({
    number: z.number().int().positive(),
    total: z.number().int().nonnegative(),
    date: day
  }),
  'schedule.plan': z.strictObject({
    product: id,
    target: scheduleTargetSchema,
    due: moment,
    place: text(300)
  }),
  'schedule.move': z.strictObject({ due: moment, reason: text(500) }),
  'schedule.cancel': z.strictObject({ reason: text(500) }),
  /** The moment that passed, and why nothing came out then. Older records lack the cause. */
  'schedule.miss': z.strictObject({ since: moment, cause: z.enum(missCauses).optional() }),
  /** An entry is kept back until it is let go again. */
  'schedule.hold': z.strictObject({ reason: text(500) }),
  'schedule.release': z.strictObject({}),
  /** The whole list is kept back, or goes on. Both are about `WHOLE_SCHEDULE`. */
  'schedule.pause': z.strictObject({ reason: text(500) }),
  'schedule.resume': z.strictObject({}),
  'schedule.finish': z.strictObject({
    product: id,
    target: scheduleTargetSchema,
    items: z.array(item).min(1).max(400),
    files: z.array(fileEvidenceSchema).max(50),
    /** Where and when a person posted it by hand. */
    posted: z.strictObject({ url: postedAddressSchema, at: moment }).optional()
  }),
  'exports.finish': z.strictObject({
    issue: id,
    items: z.array(item).max(400),
    file: fileEvidenceSchema,
    /** What the check before printing found and somebody passed over. Older records lack it. */
    passed: z.array(passedFindingSchema).max(MAX_PASSED).optional(),
    /** For which preset it was made, and how that wanted its file. Older records lack it. */
    preset: z.strictObject({ name: text(80), press: pressSetupSchema }).optional()
  }),
  /** What was made of an issue besides the print file: a copy to keep, pictures of its pages, a booklet. */
  'exports.copy': z.strictObject({
    issue: id,
    output: z.enum(['archive', 'pages', 'booklet']),
    items: z.array(item).max(400),
    files: z.array(fileEvidenceSchema).min(1).max(100),
    passed: z.array(passedFindingSchema).max(MAX_PASSED).optional()
  }),
  /** A numbered proof of an issue (bản bông): which texts stand on it, and the file. */
  'rounds.finish': z.strictObject({
    round: z.number().int().min(1).max(MAX_ROUNDS),
    items: z.array(item).max(400),
    file: fileEvidenceSchema
  }),
  /** A digital signature with a certificate of the office; about the issue or article that the file was made of. */
  'exports.sign': signedFileSchema,
  /** What the whole log was when this was signed: a cut-off end shows. */
  'log.checkpoint': z.strictObject({
    records: z.number().int().nonnegative(),
    heads: z.array(headSchema).min(1).max(400),
    /** Records that are knowingly gone from here on: by a restored backup, or because nobody has them any more. */
    lost: z
      .strictObject({ records: z.number().int().positive(), why: z.enum(['restored', 'continued']) })
      .optional()
  }),
  /** A dossier was made of an issue or an article; the hash is that of its manifest, see `dossier.ts`. */
  'dossiers.make': z.strictObject({ manifest: hash })
} as const

export type RecordKind = keyof typeof recordPayloads
export type RecordPayload<K extends RecordKind> = z.infer<(typeof recordPayloads)[K]>

/** A fact that somebody wants to state: what `commit()` takes. */
export type Statement = {
  readonly [K in RecordKind]: {
    readonly kind: K
    readonly subject: string
    readonly payload: RecordPayload<K>
  }
}[RecordKind]

/** What is signed: the canonical JSON of this. */
export const recordEnvelopeSchema = z.strictObject({
  v: z.literal(1),
  /** Public key of the author: one per person and PC. */
  author: key,
  /** Position in that key's chain, from 1 without gaps. */
  seq: z.number().int().positive(),
  /** Hash of the record before it in the chain; null for the first. */
  prev: hash.nullable(),
  kind: z.enum(Object.keys(recordPayloads) as [RecordKind, ...RecordKind[]]),
  subject: id,
  /** Lamport number: one more than the largest seen. For display order; never a time. */
  lam: z.number().int().positive(),
  /** What the author's clock claimed, in milliseconds. Shown, never relied on. */
  at: moment,
  payload: z.unknown()
})

export type RecordEnvelope = z.infer<typeof recordEnvelopeSchema>

/** Reads what every record has, its payload unread; null for what is no record. */
export function parseEnvelope(canonical: string): RecordEnvelope | null {
  try {
    const read = recordEnvelopeSchema.safeParse(JSON.parse(canonical))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

interface Stated {
  readonly hash: string
  readonly author: string
  readonly seq: number
  readonly lam: number
  readonly at: number
}

/** A stored record with its payload parsed. */
export type OfficeRecord = {
  readonly [K in RecordKind]: Stated & {
    readonly kind: K
    readonly subject: string
    readonly payload: RecordPayload<K>
  }
}[RecordKind]

/** Before the bytes that are hashed or signed, so that no signature of ours can be taken for another. */
export const RECORD_DOMAIN = 'TOASOAN-RECORD-1\n'

/** Record bodies are small; texts live in revisions. */
export const MAX_RECORD_BYTES = 64 * 1024

/** A record that does not fit its kind. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
}

function parseJson(canonical: string): unknown {
  try {
    return JSON.parse(canonical)
  } catch {
    throw new RecordError('not JSON')
  }
}

/**
 * Parses the canonical text of a record.
 *
 * @throws RecordError when it is not a record of a known kind.
 */
export function parseRecord(hashOfText: string, canonical: string): OfficeRecord {
  const envelope = recordEnvelopeSchema.safeParse(parseJson(canonical))
  if (!envelope.success) throw new RecordError(envelope.error.message)
  const { author, seq, lam, at, kind, subject } = envelope.data
  const payload = recordPayloads[kind].safeParse(envelope.data.payload)
  if (!payload.success) throw new RecordError(payload.error.message)
  // The schema of this very kind has accepted the payload; TypeScript cannot follow the index.
  return { hash: hashOfText, author, seq, lam, at, kind, subject, payload: payload.data } as OfficeRecord
}

/** Ids of everything a record changes the view of: its subject first, then what its payload names. */
export function subjectsOf(record: Statement): string[] {
  const named = (): readonly string[] => {
    switch (record.kind) {
      case 'issues.create':
        return plannedArticles(record.payload.plan)
      case 'issues.plan':
        return [...plannedArticles(record.payload.plan), ...record.payload.left]
      case 'schedule.plan':
        return [targetId(record.payload.target)]
      case 'schedule.finish':
        return [targetId(record.payload.target), ...record.payload.items.map((each) => each.article)]
      case 'exports.finish':
      case 'exports.copy':
        return [record.payload.issue, ...record.payload.items.map((each) => each.article)]
      case 'articles.derive':
        return [record.payload.source.article]
      case 'comments.add':
        return (record.payload.mentions ?? []).map((mention) => mention.member)
      case 'comments.assign':
        return record.payload.member === null ? [] : [record.payload.member]
      case 'assignments.give':
        return [record.payload.member]
      case 'assignments.link':
        return [record.payload.article]
      case 'delegations.grant':
        return [record.payload.to]
      case 'approvals.override':
        return [record.payload.member]
      case 'approvals.sign':
      case 'approvals.return':
        return record.payload.delegation === undefined ? [] : [record.payload.delegation]
      default:
        return []
    }
  }
  return [...new Set([record.subject, ...named()])]
}

function plannedArticles(plan: z.infer<typeof pagePlanSchema>): string[] {
  return plan.pages.flatMap((page) => Object.values(page.slots).flat())
}

function targetId(target: ScheduleTarget): string {
  return target.kind === 'issue' ? target.issue : target.article
}
