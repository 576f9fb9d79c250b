import { z } from 'zod'
import { handoutForms, handoutPayloads, handoutSchema } from '../../domain/handoutRecords'
import { recordFields } from '../../domain/recordFields'
import { nothing, route } from '../define'

const { id, hash, day, moment } = recordFields
const article = z.strictObject({ article: id })

const handoutViewSchema = z.strictObject({
  record: hash,
  revision: hash,
  /** Not the text that should be in everybody's hands. */
  isOld: z.boolean(),
  recipients: z.array(z.string()),
  form: z.enum(handoutForms),
  day,
  note: z.string(),
  member: z.string(),
  at: moment,
  /** Why it was struck out; null while it stands. */
  struck: z.string().nullable()
})
export type HandoutView = z.infer<typeof handoutViewSchema>

const holderSchema = z.strictObject({
  recipient: z.string(),
  revision: hash,
  day,
  isOld: z.boolean()
})

/** Who has which text of an article (ai đã nhận bản nào). */
export const handoutRoutes = {
  'handouts.list': route(
    article,
    z.strictObject({
      /** The signed text; null where nobody has signed one: nothing is handed out then. */
      current: hash.nullable(),
      /** An outline or a guidance note, which is handed out as a rule. */
      isOutline: z.boolean(),
      /** Last day on which the current text may be used; null where it does not say one. */
      validUntil: day.nullable(),
      isExpired: z.boolean(),
      mayGive: z.boolean(),
      today: day,
      /** The newest first. */
      handouts: z.array(handoutViewSchema),
      /** Whoever has an older text first. */
      holders: z.array(holderSchema)
    })
  ),
  'handouts.give': route(article.extend({ given: handoutSchema }), nothing),
  'handouts.strike': route(article.extend(handoutPayloads['handouts.strike'].shape), nothing),
  /** A list to be signed by whoever receives the current text, as PDF; null when the person closed the dialog. */
  'handouts.print': route(
    article.extend({ recipients: handoutSchema.shape.recipients }),
    z.strictObject({ name: z.string() }).nullable()
  )
} as const
