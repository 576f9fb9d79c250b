import { z } from 'zod'
import { encodingChoices, textEncodings } from '../text/textEncodings'
import { documentFormats } from './documentFormats'

/** What a file had that an article cannot hold, or that a person should look at. */
export const importFindings = [
  'trackedInsertions',
  'trackedDeletions',
  'trackedMoves',
  'trackedFormats',
  'comments',
  'footnotes',
  'textBoxes',
  'shapes',
  'charts',
  'equations',
  'embeddedObjects',
  'macros',
  'formFields',
  'headersFooters',
  'pictureFormat',
  'pictureLinked',
  'pictureBroken',
  'pictureTooBig',
  'unsafeLinks',
  'underline',
  'strikethrough',
  'colours',
  'indentSpaces',
  'emptyParagraphs',
  'decomposedLetters',
  'legacyFont',
  'nestedTables',
  'listNumbers',
  'hiddenText',
  'otherText',
  'tooLong',
  'changesSettled',
  'pageMenus',
  'doubtfulEncoding',
  'otherFormat',
  'wordsOnly',
  'pdfText'
] as const
export type ImportFinding = (typeof importFindings)[number]

/** How many places of an old encoding the report shows as they were and as they are. */
export const MAX_ENCODING_SAMPLES = 6

/** What letters the file was written in, where they were not all Unicode already, and what became of them. */
export const encodingReportSchema = z.strictObject({
  /** What the editor asked for. */
  chosen: z.enum(encodingChoices),
  /** How many paragraphs were converted from which encoding. */
  found: z.array(
    z.strictObject({ encoding: z.enum(textEncodings), paragraphs: z.number().int().positive() })
  ),
  samples: z
    .array(
      z.strictObject({
        encoding: z.enum(textEncodings),
        before: z.string().max(200),
        after: z.string().max(200)
      })
    )
    .max(MAX_ENCODING_SAMPLES)
})
export type EncodingReport = z.infer<typeof encodingReportSchema>

/**
 * What became of a file: what was kept, what was changed on the way, what was lost.
 * `lost` is text or pictures that are no longer there; `changed` is form only.
 */
export const importReportSchema = z.strictObject({
  fileName: z.string().max(300),
  /** Absent in reports from before there were others than Word's. */
  format: z.enum(documentFormats).optional(),
  /** Absent where every letter was Unicode and nobody asked for anything else. */
  encoding: encodingReportSchema.optional(),
  kept: z.strictObject({
    words: z.number().int().nonnegative(),
    paragraphs: z.number().int().nonnegative(),
    headings: z.number().int().nonnegative(),
    lists: z.number().int().nonnegative(),
    tables: z.number().int().nonnegative(),
    photos: z.number().int().nonnegative(),
    links: z.number().int().nonnegative()
  }),
  findings: z.array(
    z.strictObject({
      kind: z.enum(['lost', 'changed', 'look']),
      finding: z.enum(importFindings),
      count: z.number().int().positive(),
      /** A few words of the place, so that a person finds it. */
      example: z.string().max(200)
    })
  )
})
export type ImportReport = z.infer<typeof importReportSchema>
