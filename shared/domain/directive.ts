import { z } from 'zod'
import { isIsoDay } from '../text/dates'
import { tidySymbol } from '../text/proofing/documentSymbols'

const day = z.string().refine(isIsoDay, 'not a day of the calendar')
const words = (max: number) => z.string().trim().min(1).max(max)

/** How long each part of an entry may be, in characters. */
export const directiveLimits = { symbol: 60, type: 60, issuer: 160, subject: 600, replacedBy: 60 } as const

/** What the register knows of a document (văn bản): the parts by which it is cited, and how long it holds. */
export const directiveFactsSchema = z.strictObject({
  /** Number and letters ("21-KL/TW"). */
  symbol: words(directiveLimits.symbol),
  /** Its kind in a word ("Kết luận"). */
  type: words(directiveLimits.type),
  date: day,
  issuer: words(directiveLimits.issuer),
  /** What it is about (trích yếu). */
  subject: z.string().trim().max(directiveLimits.subject),
  /** Last day on which it holds; null while nobody has ended it. */
  validUntil: day.nullable(),
  /** Symbol of the document that took its place, or empty. */
  replacedBy: z.string().trim().max(directiveLimits.replacedBy)
})
export type DirectiveFacts = z.infer<typeof directiveFactsSchema>

/** A file that shows the document itself. */
export const directiveFileSchema = z.strictObject({
  media: z.string().regex(/^[0-9a-f]{64}$/),
  name: words(300)
})
export type DirectiveFile = z.infer<typeof directiveFileSchema>

/** What a record of an entry says: all of it, whether it is new or changed. */
export const directiveSchema = directiveFactsSchema.extend({ file: directiveFileSchema.nullable() })
export type Directive = z.infer<typeof directiveSchema>

/**
 * What two lines of the register must not share: numbers begin anew with each term of office,
 * so a symbol alone is not enough.
 */
export const directiveKey = ({ symbol, issuer, date }: Pick<Directive, 'symbol' | 'issuer' | 'date'>) =>
  [tidySymbol(symbol), issuer.trim().replace(/\s+/g, ' ').toLowerCase(), date].join('\n').normalize('NFC')
