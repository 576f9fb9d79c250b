import { z } from 'zod'
import { recordFields } from './recordFields'

const { hash, day, text } = recordFields

/** How a text was handed out. */
export const handoutForms = ['paper', 'email', 'hand'] as const
export type HandoutForm = (typeof handoutForms)[number]

/** Most recipients of one handing out, and letters of one line. */
export const MAX_RECIPIENTS = 200
export const MAX_RECIPIENT = 160

const recipient = z.string().trim().min(1).max(MAX_RECIPIENT)

/** What is said when a text is handed out. */
export const handoutSchema = z.strictObject({
  revision: hash,
  /** Names as somebody wrote them: a ward, a speaker, a cell. No directory of people is kept. */
  recipients: z.array(recipient).min(1).max(MAX_RECIPIENTS),
  form: z.enum(handoutForms),
  day,
  note: text(500)
})
export type HandoutGiven = z.infer<typeof handoutSchema>

/** A text as it was handed out (ai đã nhận bản nào). */
export interface Handout extends HandoutGiven {
  /** Hash of the record that says so. */
  readonly record: string
  readonly member: string
  /** When it was written down, milliseconds since 1970. */
  readonly at: number
  /** Why it was struck out; null while it stands. */
  readonly struck: string | null
}

/** Payloads about who has which text. Their subject is the article. */
export const handoutPayloads = {
  'handouts.give': handoutSchema,
  /** It was written down by mistake. */
  'handouts.strike': z.strictObject({ handout: hash, reason: z.string().trim().min(1).max(500) })
} as const
