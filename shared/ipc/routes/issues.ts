import { z } from 'zod'
import { articleContentSchema } from '../../document/revision'
import { fitSteps } from '../../domain/fitOffers'
import { layoutSchema } from '../../domain/goal'
import { pagePlanSchema } from '../../domain/pagePlan'
import { preflightRuleNames, severities } from '../../domain/preflightFinding'
import { pageCounts } from '../../domain/looks'
import { outputKinds, printPresetSchema } from '../../domain/printPreset'
import {
  fileEvidenceSchema,
  MAX_PASSED,
  passedFindingSchema,
  scheduleTargetSchema,
  signedFileSchema
} from '../../domain/records'
import { scheduleStatuses } from '../../domain/schedule'
import { slotSettingsSchema } from '../../domain/slotSettings'
import { isIsoDay } from '../../text/dates'
import { route } from '../define'
import { errorCodeSchema } from '../errorCode'
import { articleRowSchema } from './articles'
import { logFaults } from './log'

const nothing = z.strictObject({})
const id = z.string().min(1).max(60)
const count = z.number().int().nonnegative()
const moment = z.number().int()
const day = z.string().refine(isIsoDay)
const text = (max: number) => z.string().max(max)
const issue = z.strictObject({ issue: id })

/** Of the articles that it holds: whose signatures a change of the text voided, which are corrected or were taken back since. */
const sinceSigned = { voided: count, correcting: count, withdrawn: count }

export const issueRowSchema = z.strictObject({
  id,
  product: id,
  productName: z.string(),
  number: count,
  total: count,
  date: day,
  pages: count,
  articles: count,
  /** Placed articles without a valid full sign-off. */
  unsigned: count,
  ...sinceSigned,
  isPublished: z.boolean(),
  files: z.array(fileEvidenceSchema.extend({ at: moment, member: z.string() }))
})
export type IssueRowView = z.infer<typeof issueRowSchema>

/** Where the words begin that do not fit. */
const cutSchema = z.strictObject({ bid: z.string(), words: z.string() })

export const frameReportSchema = z.strictObject({
  article: id,
  part: count,
  page: count,
  slot: z.string(),
  capacity: count,
  overset: count,
  free: count,
  cut: cutSchema.optional()
})

/** Where a piece of an article stands on a page, in points from the corner of the trimmed page. */
export const pageSpotSchema = z.strictObject({
  page: count,
  article: id,
  target: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number()
})

/** Views of the store that are held against the records. */
export const viewNames = [
  'members',
  'member_keys',
  'office',
  'proofing',
  'issues',
  'placements',
  'schedule_entries',
  'directives',
  'articles'
] as const

const placeFix = { page: count, slot: z.string(), article: id }
export const findingSchema = z.strictObject({
  rule: z.enum(preflightRuleNames),
  severity: z.enum(severities),
  page: count,
  slots: z.array(z.string()),
  article: z.string(),
  photo: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where: z.string(),
  reason: z.string(),
  fix: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('remove'), ...placeFix }),
      z.strictObject({ kind: z.literal('continue'), ...placeFix }),
      z.strictObject({ kind: z.literal('number'), number: count, total: count, date: day })
    ])
    .nullable()
})
export type FindingView = z.infer<typeof findingSchema>

export const jobStatuses = ['queued', 'running', 'verifying', 'done', 'failed', 'cancelled'] as const

export const jobSchema = z.strictObject({
  id,
  /** What is made: "print", "sheet", "dossier", "archive", "pages", "booklet", "note". */
  kind: z.string(),
  title: z.string(),
  subject: z.string(),
  status: z.enum(jobStatuses),
  step: z.string(),
  done: count,
  of: count,
  folder: z.string(),
  file: fileEvidenceSchema.nullable(),
  /** The rest, where it made several files: one picture a page. */
  others: z.array(fileEvidenceSchema),
  failure: z.union([errorCodeSchema, z.literal('interrupted')]).nullable(),
  /** What the failure is about: the name of a photo, the check that failed. */
  detail: z.string(),
  createdAt: moment,
  updatedAt: moment
})
export type JobView = z.infer<typeof jobSchema>

export const scheduleEntrySchema = z.strictObject({
  id,
  product: id,
  productName: z.string(),
  target: scheduleTargetSchema,
  label: z.string(),
  due: moment,
  place: z.string(),
  status: z.enum(scheduleStatuses),
  unsigned: count,
  ...sinceSigned,
  reason: z.string(),
  finishedAt: moment.nullable(),
  files: z.array(fileEvidenceSchema)
})
export type ScheduleEntryView = z.infer<typeof scheduleEntrySchema>

export const backupSchema = z.strictObject({
  name: z.string().max(120),
  at: moment,
  bytes: count,
  isSound: z.boolean(),
  articles: count,
  revisions: count
})
export type BackupView = z.infer<typeof backupSchema>

const fitOfferSchema = z.strictObject({
  steps: z
    .array(z.strictObject({ kind: z.enum(fitSteps), from: z.number().int(), to: z.number().int() }))
    .readonly(),
  changes: z
    .array(z.strictObject({ page: count, slot: z.string(), settings: slotSettingsSchema }))
    .readonly(),
  overset: count,
  free: count
})
export type FitOfferView = z.infer<typeof fitOfferSchema>

export const issueRoutes = {
  'issues.list': route(nothing, z.array(issueRowSchema)),
  'issues.propose': route(
    z.strictObject({ product: id }),
    z.strictObject({
      number: count,
      total: count,
      date: day,
      pages: z.literal(pageCounts),
      /** The issue before it, where the new one can be made up like that. */
      last: z.strictObject({ issue: id, number: count, pages: z.literal(pageCounts) }).nullable()
    })
  ),
  'issues.create': route(
    z.strictObject({
      product: id,
      number: count,
      total: count,
      date: day,
      pages: z.literal(pageCounts),
      /** The issue whose page plan it is made up like. */
      like: id.optional()
    }),
    z.strictObject({ issue: id })
  ),
  'issues.read': route(
    issue,
    z.strictObject({ row: issueRowSchema, plan: pagePlanSchema, placed: z.array(articleRowSchema) })
  ),
  'issues.plan': route(z.strictObject({ issue: id, plan: pagePlanSchema }), nothing),
  'issues.change': route(z.strictObject({ issue: id, number: count, total: count, date: day }), nothing),
  /** Articles that may be placed: signed ones first. */
  'issues.candidates': route(z.strictObject({ issue: id, query: text(200) }), z.array(articleRowSchema)),

  'previews.typeset': route(
    issue,
    z.strictObject({
      /** Addresses of the pages' pictures. */
      pages: z.array(z.string()),
      reports: z.array(frameReportSchema),
      spots: z.array(pageSpotSchema)
    })
  ),

  /** The pages on which a text stands in the issue in hand, as it is being written; null where it stands in none. */
  'previews.typed': route(
    z.strictObject({ article: id, content: articleContentSchema }),
    z
      .strictObject({
        issue: id,
        number: count,
        pages: z.array(z.strictObject({ page: count, address: z.string() })),
        reports: z.array(frameReportSchema),
        spots: z.array(pageSpotSchema)
      })
      .nullable()
  ),

  /** One text on plain A4, as it is printed to be read and marked by hand. */
  'previews.proof': route(
    z.strictObject({ article: id, revision: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.strictObject({ pages: z.array(z.string()) })
  ),

  /** How a text fits where it is placed, or else a layout; null where neither is known. */
  'previews.measure': route(
    z.strictObject({ article: id, content: articleContentSchema, layout: layoutSchema.nullable() }),
    z
      .strictObject({
        /** Number of the issue in which it stands; empty for a layout. */
        issue: z.string(),
        page: count,
        slot: z.string(),
        capacity: count,
        overset: count,
        free: count
      })
      .nullable()
  ),

  /** Settings of its slots that would make an article fit its place in an issue, the least change first. */
  'previews.offers': route(
    z.strictObject({ issue: id, article: id }),
    z.strictObject({
      overset: count,
      free: count,
      offers: z.array(fitOfferSchema).readonly(),
      cut: cutSchema.optional()
    })
  ),

  /** Makes a proof of an article and opens it with the system's viewer, which prints. */
  'proofs.open': route(z.strictObject({ article: id }), nothing),
  'proofs.save': route(z.strictObject({ article: id }), z.strictObject({ isSaved: z.boolean() })),

  /** What the check before printing finds in an issue as it is now. */
  'preflight.read': route(
    /** With the preset that it is to be printed with, once one is chosen. */
    z.strictObject({ issue: id, preset: id.optional() }),
    z.strictObject({
      findings: z.array(findingSchema),
      /** Photos on paper, each of which is turned into the inks of the press. */
      photos: count
    })
  ),
  'exports.start': route(
    z.strictObject({
      issue: id,
      chooseFolder: z.boolean(),
      /** Of the office's profile; the one that was used last for the product where none is named. */
      preset: id.optional(),
      passed: z.array(passedFindingSchema).max(MAX_PASSED)
    }),
    z.strictObject({ job: id.nullable() })
  ),
  /** The presets to choose from for an issue, and what was chosen last for its product on this PC. */
  'exports.choice': route(
    issue,
    z.strictObject({ presets: z.array(printPresetSchema), preset: id, outputs: z.array(z.enum(outputKinds)) })
  ),
  'exports.remember': route(
    z.strictObject({ issue: id, preset: id, outputs: z.array(z.enum(outputKinds)).max(outputKinds.length) }),
    nothing
  ),
  'exports.folder': route(nothing, z.strictObject({ folder: z.string() })),
  /** Takes the office's certificate for one signature; the page learns its file's name alone. */
  'exports.chooseCertificate': route(nothing, z.strictObject({ name: text(200) }).nullable()),
  'exports.forgetCertificate': route(nothing, nothing),
  /** Writes a signed copy of a finished job's PDF beside it. */
  'exports.sign': route(
    z.strictObject({ job: id, passphrase: text(200), reason: text(200), place: text(200) }),
    signedFileSchema
  ),
  /** Signed copies that the records tell of, newest first. */
  'exports.signed': route(nothing, z.array(signedFileSchema)),
  'jobs.list': route(nothing, z.array(jobSchema)),
  'jobs.cancel': route(z.strictObject({ job: id }), nothing),
  'jobs.openFile': route(z.strictObject({ job: id }), nothing),
  'jobs.openFolder': route(z.strictObject({ job: id }), nothing),

  'schedule.list': route(z.strictObject({ from: moment, until: moment }), z.array(scheduleEntrySchema)),
  'schedule.missed': route(nothing, z.array(scheduleEntrySchema)),
  'schedule.plan': route(
    z.strictObject({ product: id, target: scheduleTargetSchema, due: moment, place: text(300) }),
    z.strictObject({ entry: id })
  ),
  'schedule.propose': route(z.strictObject({ product: id }), z.strictObject({ due: moment })),
  'schedule.move': route(z.strictObject({ entry: id, due: moment, reason: text(500) }), nothing),
  'schedule.cancel': route(z.strictObject({ entry: id, reason: text(500) }), nothing),
  /** Makes the output now, verifies it and notes the evidence; a job for an issue, at once for an article. */
  'schedule.run': route(z.strictObject({ entry: id }), z.strictObject({ job: id.nullable() })),

  'backups.list': route(nothing, z.array(backupSchema)),
  /** What reading the whole office through has found since it was opened. */
  'backups.integrity': route(
    nothing,
    z.strictObject({
      checkedAt: moment.nullable(),
      texts: z.array(z.string()),
      records: z.number().int(),
      faults: z.array(z.strictObject({ hash: z.string(), fault: z.enum(logFaults) })),
      isUnreadable: z.boolean(),
      /** Records that were there when this PC last looked, or that a member's key has signed to be there. */
      missing: z.strictObject({ records: count, since: moment, isRestored: z.boolean() }).nullable(),
      /** Records that came from nowhere, or numbers that are missing or doubled. */
      odd: count,
      /** What was edited by hand and folded anew from the records. */
      repaired: z.array(z.enum(viewNames)),
      articles: z.array(z.string())
    })
  ),
  'backups.create': route(nothing, z.strictObject({ name: z.string() })),
  'backups.restore': route(z.strictObject({ name: text(120) }), nothing),
  'backups.openFolder': route(nothing, nothing)
} as const
