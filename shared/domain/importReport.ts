import { z } from 'zod'

/** What a Word file had that an article cannot hold, or that a person should look at. */
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
  'tooLong'
] as const
export type ImportFinding = (typeof importFindings)[number]

/**
 * What became of a Word file: what was kept, what was changed on the way, what was lost.
 * `lost` is text or pictures that are no longer there; `changed` is form only.
 */
export const importReportSchema = z.strictObject({
  fileName: z.string().max(300),
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
