import { z } from 'zod'
import { MAX_READINGS, readingSchema } from './readings'
import { isIsoDay } from '../text/dates'
import { PROOF_SEVERITIES } from '../text/proofing/finding'
import {
  defaultProofSettings,
  TONE_STYLES,
  type ProofSettings,
  type RegisteredDocument
} from '../text/proofing/proofSettings'

const words = (max: number) => z.string().trim().min(1).max(max)
const ruleId = z.string().min(1).max(60)
const day = z.string().refine(isIsoDay, 'not a day of the calendar').nullable()
const severity = z.enum(PROOF_SEVERITIES)

/** Most letters of one pattern: longer ones are no longer read by anybody. */
export const MAX_RULE_PATTERN = 300
/** Most examples of one kind that a rule shows. */
export const MAX_RULE_EXAMPLES = 12

/** A rule of the office's own. Its id begins with "cq-", so that it never takes the name of one of the program. */
export const officeRuleSchema = z.strictObject({
  id: z.string().regex(/^cq-[a-z0-9][a-z0-9-]{0,50}$/),
  pattern: z.string().min(1).max(MAX_RULE_PATTERN),
  message: words(300),
  fix: z.string().max(200).nullable(),
  severity,
  examples: z.strictObject({
    wrong: z
      .array(z.strictObject({ text: z.string().min(1).max(300), fixed: z.string().max(300) }))
      .max(MAX_RULE_EXAMPLES),
    right: z.array(z.string().min(1).max(300)).max(MAX_RULE_EXAMPLES)
  })
})

export type StoredRule = z.infer<typeof officeRuleSchema>

export const organisationSchema = z.strictObject({
  name: words(160),
  from: day,
  until: day,
  instead: words(160).nullable()
})

/** Bytes of UTF-8. */
function countBytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** A record holds 64 KiB; what stands around the settings in it needs little. */
const MAX_SETTINGS_BYTES = 60 * 1024

const isApart = <T>(items: readonly T[]) => new Set(items).size === items.length

/** What the office has decided about proofing, but for the words that it accepts: each of those is a record of its own. */
export const officeProofingSchema = z
  .strictObject({
    /** Where tone marks stand, by product; a product that is not named takes both. */
    toneStyles: z.record(z.string().min(1).max(60), z.enum(TONE_STYLES)),
    off: z.array(ruleId).max(300),
    severities: z.record(ruleId, severity),
    rules: z.array(officeRuleSchema).max(100),
    abbreviations: z.array(words(30)).max(1000),
    organisations: z.array(organisationSchema).max(300),
    /** How writings are said over the loudspeaker. Settings from before have none. */
    readings: z.array(readingSchema).max(MAX_READINGS).optional()
  })
  .refine(({ rules }) => isApart(rules.map((rule) => rule.id)), 'two rules of one name')
  .refine((settings) => countBytes(JSON.stringify(settings)) <= MAX_SETTINGS_BYTES, 'too large')
export type OfficeProofing = z.infer<typeof officeProofingSchema>

export const defaultOfficeProofing: OfficeProofing = {
  toneStyles: {},
  off: [],
  severities: {},
  rules: [],
  abbreviations: [...defaultProofSettings.abbreviations],
  organisations: []
}

/** Most letters of words that are accepted. */
export const MAX_ACCEPTED = 200

/** Words that are right in every text of the office. `rule` is empty where no rule is to speak of them any more. */
export const acceptedWordsSchema = z.strictObject({
  rule: z.string().max(60),
  words: z.string().min(1).max(MAX_ACCEPTED)
})
export type AcceptedWords = z.infer<typeof acceptedWordsSchema>

/** What the engine is given for a text of a product. */
export function toProofSettings(
  settings: OfficeProofing,
  accepted: readonly AcceptedWords[],
  product: string,
  register: readonly RegisteredDocument[]
): ProofSettings {
  const { toneStyles, ...rest } = settings
  return {
    ...defaultProofSettings,
    ...rest,
    register,
    toneStyle: toneStyles[product] ?? defaultProofSettings.toneStyle,
    words: accepted.filter((each) => each.rule === '').map((each) => each.words)
  }
}
