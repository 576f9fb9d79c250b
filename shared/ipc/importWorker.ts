import { z } from 'zod'
import { importFailures } from './failures'
import { documentFormats } from '../domain/documentFormats'
import { drawingFaults, readDrawingSchema } from '../domain/drawing'
import { dossierReportSchema } from '../domain/dossierReport'
import { importReportSchema } from '../domain/importReport'
import { packageFaultSchema, templatePackageSchema } from '../domain/templatePackage'
import { documentJsonSchema } from '../document/documentJson'
import { articleMetaSchema } from '../document/revision'
import { trackedSchema } from '../document/trackedJson'
import { encodingChoices } from '../text/textEncodings'

/** Letters of a sheet that are read back. */
export const MAX_SHEET_TEXT = 400_000

/** Letters of a book that are read back: a hundred articles at the most a text may have would be more. */
export const MAX_BOOK_TEXT = 20_000_000

/**
 * Messages between main and the import worker, a process of its own: hostile
 * files are opened there, under a deadline, and may at worst end that process.
 */
export const importRequestSchema = z.discriminatedUnion('task', [
  z.strictObject({
    task: z.literal('document'),
    id: z.number().int(),
    /** A file with text of any of the known formats. Read only. */
    file: z.string(),
    /** Its name as the person knows it. */
    fileName: z.string().max(300),
    /** An empty folder of the worker's own for the photos it takes out. */
    folder: z.string(),
    /** How its letters are to be read. */
    encoding: z.enum(encodingChoices)
  }),
  z.strictObject({
    task: z.literal('photo'),
    id: z.number().int(),
    file: z.string(),
    fileName: z.string().max(300),
    folder: z.string()
  }),
  z.strictObject({
    task: z.literal('archive'),
    id: z.number().int(),
    /** A zip of files. */
    file: z.string(),
    fileName: z.string().max(300),
    /** A folder of its own for what comes out. */
    folder: z.string()
  }),
  z.strictObject({
    task: z.literal('sheet'),
    id: z.number().int(),
    /** A sheet that was just written, to be read back. */
    file: z.string(),
    fileName: z.string().max(300),
    folder: z.string()
  }),
  z.strictObject({
    task: z.literal('book'),
    id: z.number().int(),
    /** An EPUB that was just written, to be read back. */
    file: z.string(),
    fileName: z.string().max(300),
    folder: z.string()
  }),
  z.strictObject({
    task: z.literal('package'),
    id: z.number().int(),
    /** A template package, to be read and never run. */
    file: z.string(),
    fileName: z.string().max(300),
    folder: z.string()
  }),
  z.strictObject({
    task: z.literal('drawing'),
    id: z.number().int(),
    /** An SVG, to be read as shapes of plain colours. */
    file: z.string(),
    fileName: z.string().max(300),
    folder: z.string()
  }),
  z.strictObject({
    task: z.literal('dossier'),
    id: z.number().int(),
    /** A dossier, to be checked. */
    file: z.string(),
    fileName: z.string().max(300),
    folder: z.string(),
    /** Fingerprint of the root key as somebody typed it, or empty. */
    root: z.string().max(100)
  })
])
export type ImportRequest = z.infer<typeof importRequestSchema>

/** The file that a photo came from, where its picture data could not be kept as they were. */
export const importedOriginalSchema = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum([
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/gif',
    'image/tiff',
    'image/avif',
    'image/heic'
  ])
})
export type ImportedOriginal = z.infer<typeof importedOriginalSchema>

/** A photo that was checked, fully decoded once, and written to the worker's folder. */
export const importedPhotoSchema = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  colours: z.enum(['rgb', 'grey', 'cmyk']),
  /** A small copy for screens, beside the photo: at most 1280 px on the long side, sRGB JPEG. */
  preview: z.string(),
  /** Words found in the file's IPTC, XMP or EXIF data, or empty. */
  caption: z.string().max(1000),
  credit: z.string().max(200),
  rights: z.string().max(500),
  /** Day on which it was taken, "2026-11-16", or empty. */
  taken: z.string().max(10),
  original: importedOriginalSchema.nullable()
})
export type ImportedPhoto = z.infer<typeof importedPhotoSchema>

/** A thread of a Word file's comments. Its authors are whoever Word names, no members of the office. */
export const importedThreadSchema = z.strictObject({
  /** Id of the block of the body that it is about; null when it is about none. */
  block: z.string().max(60).nullable(),
  quote: z.string().max(400),
  isResolved: z.boolean(),
  remarks: z
    .array(
      z.strictObject({
        author: z.string().max(120),
        /** Null when Word kept no time. */
        at: z.number().int().nullable(),
        text: z.string().min(1).max(3500)
      })
    )
    .min(1)
    .max(1000)
    .readonly()
})
export type ImportedThread = z.infer<typeof importedThreadSchema>

/** A file of a zip: it stands in the folder of the request, under its number as its name. */
export const unpackedEntrySchema = z.strictObject({
  no: z.number().int().nonnegative(),
  /** Where it stood inside the zip, with slashes. For people: nothing is opened by it. */
  path: z.string().max(1000),
  bytes: z.number().int().nonnegative(),
  /** Why it was not taken out; null when it was. */
  failure: z.enum(importFailures).nullable()
})
export type UnpackedEntry = z.infer<typeof unpackedEntrySchema>

export interface UnpackedArchive {
  readonly entries: readonly UnpackedEntry[]
  /** Traces of programs, which are not taken out. */
  readonly passedOver: number
}

export const importReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('document'),
    id: z.number().int(),
    /** What the file turned out to be. */
    format: z.enum(documentFormats),
    /** Only the fields the file told us; product and rubric are the office's choice. */
    meta: articleMetaSchema.pick({ kicker: true, title: true, deck: true, lead: true, byline: true }),
    body: documentJsonSchema,
    /** The file's own tracked changes, still open. */
    tracked: trackedSchema.optional(),
    threads: z.array(importedThreadSchema).max(500),
    photos: z.array(importedPhotoSchema),
    report: importReportSchema
  }),
  z.strictObject({ kind: z.literal('photo'), id: z.number().int(), photo: importedPhotoSchema }),
  z.strictObject({
    kind: z.literal('archive'),
    id: z.number().int(),
    entries: z.array(unpackedEntrySchema).max(20_000),
    passedOver: z.number().int().nonnegative()
  }),
  z.strictObject({
    kind: z.literal('progress'),
    id: z.number().int(),
    step: z.enum(['files', 'log', 'items']),
    done: z.number().int().nonnegative(),
    of: z.number().int().nonnegative()
  }),
  /** The words of a sheet, as another reader than its writer finds them. */
  z.strictObject({ kind: z.literal('sheet'), id: z.number().int(), text: z.string().max(MAX_SHEET_TEXT) }),
  /** The words of a book, in the order in which it is read. */
  z.strictObject({ kind: z.literal('book'), id: z.number().int(), text: z.string().max(MAX_BOOK_TEXT) }),
  z.strictObject({ kind: z.literal('dossier'), id: z.number().int(), report: dossierReportSchema }),
  /** A template package, or what keeps it from being one. */
  z.strictObject({
    kind: z.literal('package'),
    id: z.number().int(),
    package: templatePackageSchema.nullable(),
    faults: z.array(packageFaultSchema).max(100)
  }),
  /** A drawing, or what keeps the file from being one. */
  z.strictObject({
    kind: z.literal('drawing'),
    id: z.number().int(),
    drawing: readDrawingSchema.nullable(),
    fault: z.enum(drawingFaults).nullable()
  }),
  z.strictObject({
    kind: z.literal('failed'),
    id: z.number().int(),
    failure: z.enum(importFailures),
    detail: z.string()
  })
])
export type ImportReply = z.infer<typeof importReplySchema>
