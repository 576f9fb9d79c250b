import { z } from 'zod'
import { errorCodeSchema } from '../ipc/errorCode'
import { batchOrigins, batchStates, fileStates } from './batchStates'
import type { ImportFinding, ImportReport } from './importReport'
import { incomingKinds } from './incomingFiles'

/** Why a person should look at a draft that was made by itself. */
export const importLooks = ['encoding', 'title', 'tracked', 'remarks', 'unit', 'extracted', 'other'] as const
export type ImportLook = (typeof importLooks)[number]

/** A photo that came with a batch, as a figure is made of it. */
export const batchPhotoSchema = z.strictObject({
  media: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  caption: z.string().max(1000),
  credit: z.string().max(200),
  rights: z.string().max(500)
})

/** What is told about a file in the table of its batch. */
export const fileResultSchema = z.strictObject({
  /** Of the article; empty for a photo. */
  title: z.string().max(300),
  /** Name of the ward it was put to, as it was called then. */
  unit: z.string().max(160),
  contributor: z.string().max(120),
  words: z.number().int().nonnegative(),
  photos: z.number().int().nonnegative(),
  /** How many places the report names as lost. */
  lost: z.number().int().nonnegative(),
  looks: z.array(z.enum(importLooks)).max(importLooks.length),
  failure: errorCodeSchema.nullable(),
  detail: z.string().max(300),
  /** When the file came in that is the same; null for one that is new. */
  knownSince: z.number().int().nullable(),
  photo: batchPhotoSchema.nullable()
})
export type FileResult = z.infer<typeof fileResultSchema>

/** Nothing is known of a file before it is read. */
export const noResult: FileResult = {
  title: '',
  unit: '',
  contributor: '',
  words: 0,
  photos: 0,
  lost: 0,
  looks: [],
  failure: null,
  detail: '',
  knownSince: null,
  photo: null
}

const count = z.number().int().nonnegative()

/** A line of a batch's table. */
export const batchFileSchema = fileResultSchema.omit({ photo: true }).extend({
  no: count,
  /** Path from the batch's top, with slashes. */
  path: z.string(),
  kind: z.enum(incomingKinds),
  bytes: count,
  state: z.enum(fileStates),
  /** The draft that was made of it, or in which it stands; null for none. */
  article: z.string().nullable(),
  /** Hash of the photo that it came to; null for a text. */
  media: batchPhotoSchema.shape.media.nullable(),
  /** Whether its bytes can be had again. */
  mayRetry: z.boolean()
})
export type BatchFile = z.infer<typeof batchFileSchema>

/** A batch of files as lists and its own screen show it. */
export const importBatchSchema = z.strictObject({
  id: z.string().max(60),
  origin: z.enum(batchOrigins),
  /** Name of the folder, or of the first file. */
  name: z.string(),
  member: z.string(),
  state: z.enum(batchStates),
  startedAt: z.number().int(),
  endedAt: z.number().int().nullable(),
  counts: z.strictObject({
    waiting: count,
    reading: count,
    done: count,
    known: count,
    refused: count,
    left: count
  }),
  drafts: count,
  /** Traces of programs, not named. */
  passedOver: count,
  /** Files beyond the most that a batch takes. */
  leftOut: count,
  /** Path of the file that is being read, or empty. */
  current: z.string(),
  /** Whether files came into it by themselves that nobody has looked at. */
  isNew: z.boolean()
})
export type ImportBatch = z.infer<typeof importBatchSchema>

/** Findings that are told by a word of their own; the others are "other". */
const LOOK_OF: Readonly<Partial<Record<ImportFinding, ImportLook>>> = {
  legacyFont: 'encoding',
  doubtfulEncoding: 'encoding',
  pdfText: 'extracted',
  trackedInsertions: 'tracked',
  trackedDeletions: 'tracked',
  trackedMoves: 'tracked',
  trackedFormats: 'tracked',
  comments: 'remarks'
}

/** Why somebody should look at a draft, from its report and what was found out about its sender. */
export function findLooks(report: ImportReport, title: string, unit: string): ImportLook[] {
  const found = new Set<ImportLook>()
  if (report.encoding && report.encoding.found.length > 0) found.add('encoding')
  if (title === '') found.add('title')
  if (unit === '') found.add('unit')
  if (report.format === 'pdf') found.add('extracted')
  for (const { kind, finding } of report.findings) if (kind === 'look') found.add(LOOK_OF[finding] ?? 'other')
  return importLooks.filter((look) => found.has(look))
}

/** How many places of a file were lost. */
export function countLost({ findings }: ImportReport): number {
  return findings.reduce((sum, each) => (each.kind === 'lost' ? sum + each.count : sum), 0)
}
