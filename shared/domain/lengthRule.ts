import { z } from 'zod'

/** Longest text that a rule may speak of, in words or characters. */
export const MAX_LENGTH = 100_000

/** How long a text of a channel should be (độ dài của kênh); 0 sets no bound. */
export const lengthRuleSchema = z
  .strictObject({
    unit: z.enum(['words', 'characters']),
    least: z.number().int().min(0).max(MAX_LENGTH),
    most: z.number().int().min(0).max(MAX_LENGTH)
  })
  .refine(({ least, most }) => most === 0 || least <= most, 'least is more than most')
export type LengthRule = z.infer<typeof lengthRuleSchema>

/** How long a text is: words as editors count them, characters with spaces as the reader sees them. */
export interface TextLength {
  readonly words: number
  readonly characters: number
}

/** A text held against the rule of its channel. */
export interface LengthFinding {
  readonly unit: LengthRule['unit']
  readonly count: number
  readonly least: number
  readonly most: number
  /** So many too many, or too few: at most one of them is above 0. */
  readonly over: number
  readonly under: number
}

/** Holds a text against its channel's rule; null where there is none. */
export function checkLength(rule: LengthRule | undefined, length: TextLength): LengthFinding | null {
  if (!rule || (rule.least === 0 && rule.most === 0)) return null
  const { unit, least, most } = rule
  const count = length[unit]
  return {
    unit,
    count,
    least,
    most,
    over: most > 0 ? Math.max(0, count - most) : 0,
    under: Math.max(0, least - count)
  }
}
