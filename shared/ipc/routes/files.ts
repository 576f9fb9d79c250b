import { z } from 'zod'
import { fileForms, isSpoken } from '../../domain/book'
import { recordFields } from '../../domain/recordFields'
import { count, nothing, route } from '../define'

const { id, day } = recordFields

/** What is saved as a file: an article, or a whole issue. */
const fileSubjectSchema = z.strictObject({ kind: z.enum(['article', 'issue']), id })
export type FileSubject = z.infer<typeof fileSubjectSchema>

/**
 * Which of an article's texts goes into the file: the signed one, the one that is being written, or that one
 * with its open changes and remarks, to be worked on in Word. An issue takes the signed text of each article
 * that has one.
 */
export const fileTexts = ['signed', 'written', 'worked'] as const
export type FileText = (typeof fileTexts)[number]

const fileOrderSchema = z
  .strictObject({ subject: fileSubjectSchema, form: z.enum(fileForms), text: z.enum(fileTexts) })
  .refine(({ text, form, subject }) => text !== 'worked' || (form === 'docx' && subject.kind === 'article'))
  .refine(({ form, subject }) => !isSpoken(form) || subject.kind === 'article')
export type FileOrder = z.infer<typeof fileOrderSchema>

const fileSourceSchema = z.strictObject({
  title: z.string(),
  /** Short hash of the signed text; null for an issue, and for an article that nobody signed. */
  signed: z.string().nullable(),
  /** There is a text that is not the signed one. */
  isNewerThere: z.boolean(),
  articles: count,
  /** An outline or a guidance note: offered as one to speak from. */
  isOutline: z.boolean(),
  /** Last day on which the outline may be used, and whether that is past; null where it does not say one. */
  validUntil: day.nullable(),
  isExpired: z.boolean(),
  /** Titles of the articles of an issue that are not signed. */
  unsigned: z.array(z.string())
})
export type FileSource = z.infer<typeof fileSourceSchema>

/** Articles and whole issues as files to be read: EPUB, Word, plain text. */
export const fileRoutes = {
  /** What there is to be saved. */
  'files.read': route(z.strictObject({ subject: fileSubjectSchema }), fileSourceSchema),
  /** Writes the file; null when the person closed the dialog. */
  'files.save': route(
    z.strictObject({ order: fileOrderSchema }),
    z.strictObject({ name: z.string(), bytes: count }).nullable()
  ),
  /** Gives up the files that are being made for somebody who waits. */
  'files.cancel': route(nothing, nothing)
} as const
