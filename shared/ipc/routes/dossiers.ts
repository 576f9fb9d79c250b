import { z } from 'zod'
import { dossierReportSchema } from '../../domain/dossierReport'
import { recordFields } from '../../domain/recordFields'
import { nothing, route } from '../define'

const { id, moment } = recordFields
const text = z.string()

/** A text whose hash somebody has typed from a sheet. */
export const sheetFoundSchema = z.strictObject({
  revision: text,
  article: id,
  title: text,
  productName: text,
  /** Signed and in force; signed once, and another text has taken its place; or never signed in full. */
  state: z.enum(['valid', 'void', 'unsigned']),
  savedBy: text,
  savedAt: moment,
  signatures: z.array(z.strictObject({ label: text, name: text, title: text, instead: text, at: moment })),
  prints: z.array(z.strictObject({ where: text, at: moment }))
})
export type SheetFoundView = z.infer<typeof sheetFoundSchema>

const job = z.strictObject({ job: id.nullable() })

export const dossierRoutes = {
  /** Asks where to, then writes the article's sign-off sheet as a job; null when the person changed her mind. */
  'dossiers.sheet': route(z.strictObject({ article: id }), job),
  /** Makes the dossier of an issue or of an article that was published by itself. */
  'dossiers.make': route(
    z.strictObject({
      subject: z.strictObject({ kind: z.enum(['issue', 'article']), id }),
      chooseFolder: z.boolean()
    }),
    job
  ),
  'dossiers.find': route(
    z.strictObject({ code: z.string().max(200) }),
    z.strictObject({ count: z.number().int().nonnegative(), found: z.array(sheetFoundSchema) })
  ),
  /** Asks for a file and checks it; null when the person changed her mind. */
  'dossiers.choose': route(
    z.strictObject({ root: z.string().max(100) }),
    z.strictObject({ name: text, report: dossierReportSchema }).nullable()
  ),
  /** Checks a file that was dropped on the window. */
  'dossiers.drop': route(
    z.strictObject({ name: z.string().max(300), bytes: z.instanceof(Uint8Array), root: z.string().max(100) }),
    z.strictObject({ name: text, report: dossierReportSchema })
  ),
  'dossiers.stopCheck': route(nothing, nothing)
}
