import { z } from 'zod'
import { isCrop } from '../../document/figure'
import { lengthRuleSchema } from '../../domain/lengthRule'
import { pagePictureNames } from '../../domain/pageCopy'
import { postedAddressSchema } from '../../domain/postedAddress'
import { recordFields } from '../../domain/recordFields'
import { count, nothing, route } from '../define'

const { id, hash, moment } = recordFields

const cropSchema = z
  .strictObject({ left: count, top: count, right: count, bottom: count })
  .refine(isCrop, 'not a crop')

const pageCopySchema = z.strictObject({
  product: id,
  productName: z.string(),
  /** Who issues the page; stands beside its picture in the preview. */
  publisher: z.string(),
  /** Full hash of the signed text that is shown, or null: then nothing can be recorded as posted. */
  signed: hash.nullable(),
  /** The signed text is shown, and there is a newer one. */
  isNewerThere: z.boolean(),
  paragraphs: z.array(z.string()),
  /** The line that says who issues it. */
  attribution: z.string(),
  /** Exactly what is pasted. */
  text: z.string(),
  length: z.strictObject({ words: count, characters: count }),
  rule: lengthRuleSchema.nullable(),
  photos: z.array(
    z.strictObject({
      media: hash,
      caption: z.string(),
      credit: z.string(),
      alt: z.string(),
      width: count,
      height: count,
      crop: cropSchema.nullable(),
      angle: z.number().int(),
      /** Somebody in it did not consent: it is not saved. */
      isRefused: z.boolean()
    })
  ),
  /** The open entry of the schedule that posting ends, where there is one. */
  entry: z.strictObject({ id, due: moment }).nullable(),
  mayPost: z.boolean()
})
export type PageCopy = z.infer<typeof pageCopySchema>

/** An article, and the page for which it is copied: its own product where none is named. */
const copied = { article: id, product: id.optional() }

export const pageCopyRoutes = {
  'pageCopies.read': route(z.strictObject(copied), pageCopySchema),
  /** Pictures in the page's shapes, with what is said of them, in a folder that the person chooses; null when she closed the dialog. */
  'pageCopies.save': route(
    z.strictObject({
      ...copied,
      pictures: z
        .array(
          z.strictObject({
            /** Place of the photo among those of the text. */
            photo: z.number().int().min(0).max(200),
            picture: z.enum(pagePictureNames),
            crop: cropSchema
          })
        )
        .min(1)
        .max(120)
    }),
    z.strictObject({ folder: z.string(), files: count }).nullable()
  ),
  /** Shows the folder that was saved last since the program began. */
  'pageCopies.openFolder': route(nothing, nothing),
  /** Records that a person has posted the signed text by hand. */
  'pageCopies.post': route(
    z.strictObject({ ...copied, revision: hash, url: postedAddressSchema, at: moment }),
    nothing
  )
} as const
