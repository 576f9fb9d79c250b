import { z } from 'zod'
import { contentEditSchema } from '../../document/contentEdits'
import { articleContentSchema, articleKinds } from '../../document/revision'
import { articleTemplateIds } from '../../domain/articleTemplates'
import { articleStatuses } from '../../domain/articles'
import { articleGaps } from '../../domain/completeness'
import { goalSchema } from '../../domain/goal'
import { importReportSchema } from '../../domain/importReport'
import { levelSchema, purposes } from '../../domain/level'
import { recordFields } from '../../domain/recordFields'
import { replacementRefusals } from '../../domain/replacements'
import { revisionEventKinds } from '../../domain/timeline'
import { workflowActions, workflowNeeds, workflowStates } from '../../domain/workflow'
import { count, nothing, route } from '../define'
import { signatureViewSchema, signOffViewSchema } from './signOffViews'

const { id, hash, moment, text } = recordFields
const article = z.strictObject({ article: id })

/** A line of the desk's list. */
export const articleRowSchema = z.strictObject({
  id,
  status: z.enum(articleStatuses),
  title: z.string(),
  product: z.string(),
  kind: z.string(),
  rubric: z.string(),
  /** Day of what it tells, or empty. */
  eventDate: z.string(),
  unit: z.string(),
  owner: z.string(),
  byline: z.string(),
  words: count,
  photos: count,
  level: count,
  levels: count,
  heads: count,
  blocking: count,
  isSigned: z.boolean(),
  submittedAt: moment.nullable(),
  /** What the running sign-off is for, and when its open level should be signed. */
  purpose: z.enum(purposes),
  due: moment.nullable(),
  /** Signatures that a change of the text voided, until it is signed off again. */
  voided: count,
  /** Conditions of signatures that are still open. */
  conditions: count,
  /** Of a returned article, the remarks that its author has not settled yet. */
  todo: count,
  updatedAt: moment,
  /** Whether this PC holds typed text that is not yet a revision. */
  hasDraft: z.boolean()
})
export type ArticleRowView = z.infer<typeof articleRowSchema>

const refusal = z.enum(['impossible', 'forbidden', ...workflowNeeds])

/** Where and when an article came out. */
export const publicationSchema = z.strictObject({
  entry: id,
  revision: hash,
  at: moment,
  /** Name of the product on that day. */
  product: z.string(),
  /** The issue, its number and the pages; null, empty and none for what came out by itself. */
  issue: id.nullable(),
  number: z.string(),
  /** Day of the issue; else the day on which it came out. */
  day: z.string(),
  pages: z.array(count),
  /** Address under which a person posted it; empty for everything else. */
  url: z.string()
})
export type PublicationView = z.infer<typeof publicationSchema>

/** Everything around an article's text: who, what, signatures, and what the reader of the screen may do now. */
export const articleViewSchema = z.strictObject({
  row: articleRowSchema,
  state: z.enum(workflowStates),
  owner: id,
  head: hash.nullable(),
  /** More than one: versions that a person must merge. */
  heads: z.array(hash),
  returnReason: z.string(),
  submitNote: z.string(),
  chain: z.array(levelSchema),
  revisions: z.array(
    z.strictObject({
      id: hash,
      parents: z.array(hash),
      member: z.string(),
      at: moment,
      note: z.string(),
      /** The older revision whose text it brought back. */
      restores: hash.nullable(),
      /** What happened to this text, oldest first. */
      events: z.array(
        z.strictObject({
          kind: z.enum(revisionEventKinds),
          member: z.string(),
          at: moment,
          note: z.string()
        })
      )
    })
  ),
  signatures: z.array(signatureViewSchema),
  signOff: signOffViewSchema,
  attachments: z.array(z.strictObject({ media: hash, name: z.string(), report: importReportSchema })),
  /** Oldest first. */
  publications: z.array(publicationSchema),
  issues: z.array(z.strictObject({ id, label: z.string() })),
  gaps: z.array(z.enum(articleGaps)),
  /** Rules of the office that took too long to be held against the text that waits for a signature. */
  slowRules: z.array(z.string()),
  goal: goalSchema,
  mayWrite: z.boolean(),
  actions: z.array(z.strictObject({ action: z.enum(workflowActions), refusal: refusal.nullable() }))
})
export type ArticleView = z.infer<typeof articleViewSchema>

export const articleRoutes = {
  'articles.list': route(
    z.strictObject({
      query: text(200).optional(),
      status: z.enum(articleStatuses).optional(),
      product: text(60).optional(),
      rubric: text(80).optional(),
      mine: z.boolean().optional(),
      offset: z.number().int().min(0).max(10_000_000),
      limit: z.number().int().min(1).max(200)
    }),
    z.strictObject({ rows: z.array(articleRowSchema), total: count })
  ),
  'articles.counts': route(nothing, z.partialRecord(z.enum(articleStatuses), count)),
  'articles.read': route(article, articleViewSchema),
  'articles.create': route(
    z.strictObject({
      product: id,
      kind: z.enum(articleKinds),
      unit: text(60),
      template: z.enum(articleTemplateIds).optional()
    }),
    z.strictObject({ article: id })
  ),
  'articles.goal': route(z.strictObject({ article: id, goal: goalSchema }), nothing),
  'articles.archive': route(article, nothing),
  'articles.restore': route(article, nothing),
  'articles.withdraw': route(z.strictObject({ article: id, reason: text(1000) }), nothing),
  'articles.openOriginal': route(z.strictObject({ article: id, media: hash }), nothing),

  'journal.open': route(
    article,
    z.strictObject({
      content: articleContentSchema,
      base: hash.nullable(),
      /** When the working copy was last written to disk; null when it equals the head. */
      changedAt: moment.nullable()
    })
  ),
  'journal.save': route(
    z.strictObject({ article: id, base: hash.nullable(), content: articleContentSchema }),
    z.strictObject({ savedAt: moment })
  ),
  'journal.recovered': route(
    nothing,
    z.array(z.strictObject({ article: id, title: z.string(), changedAt: moment, base: hash.nullable() }))
  ),
  'journal.discard': route(article, nothing),
  'journal.settle': route(nothing, nothing),

  'revisions.save': route(
    z.strictObject({ article: id, note: text(200) }),
    z.strictObject({ revision: hash, isNew: z.boolean() })
  ),
  'revisions.read': route(z.strictObject({ revision: hash }), articleContentSchema.extend({ article: id })),
  'revisions.name': route(z.strictObject({ article: id, revision: hash, name: text(200) }), nothing),
  /** `replaced`: the text that was the newest before, for going back. */
  'revisions.restore': route(
    z.strictObject({ article: id, revision: hash }),
    z.strictObject({ replaced: hash })
  ),
  'revisions.merge': route(
    z.strictObject({
      article: id,
      sides: z.tuple([hash, hash]),
      content: articleContentSchema,
      note: text(200)
    }),
    z.strictObject({ revision: hash })
  ),

  /** An article's text to search in, or why nothing may be replaced in it just now. */
  'replacements.read': route(
    article,
    z.strictObject({
      title: z.string(),
      refusal: z.enum(replacementRefusals).nullable(),
      content: articleContentSchema.nullable()
    })
  ),
  /** Replaces in one article, as one new revision. Refused when the text is no longer as it was searched. */
  'replacements.apply': route(
    z.strictObject({ article: id, edits: z.array(contentEditSchema).min(1).max(10_000), note: text(200) }),
    z.strictObject({ before: hash, after: hash })
  ),

  /** Says that the signed-in member has this text open, or has seen its end. On this PC only. */
  'readings.mark': route(z.strictObject({ article: id, revision: hash, isEnded: z.boolean() }), nothing),
  /** What the signed-in member has read of these articles on this PC, newest first. */
  'readings.list': route(
    z.strictObject({ articles: z.array(id).max(500) }),
    z.array(z.strictObject({ article: id, revision: hash, openedAt: moment, endedAt: moment.nullable() }))
  )
} as const
