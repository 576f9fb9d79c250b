import { z } from 'zod'

/** Most letters of the two words before and the two after, by which one occurrence is known from the others. */
const NEAR = 24

/** What stands beside the words of one occurrence, in its own line. */
export const nearSchema = z.strictObject({
  before: z.string().max(NEAR * 2),
  after: z.string().max(NEAR * 2)
})
export type Near = z.infer<typeof nearSchema>

/** What is not to be spoken of in one text: the words wherever they stand, or between these neighbours only. */
export const ignoredPlaceSchema = z.strictObject({
  rule: z.string().min(1).max(60),
  words: z.string().min(1).max(2000),
  near: nearSchema.nullable()
})
export type IgnoredPlace = z.infer<typeof ignoredPlaceSchema>

/** Leaves out half characters at the ends: they have no stored form. */
const cutCleanly = (text: string) => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')

/** What stands beside a stretch of a line. */
export function readNear(line: string, from: number, to: number): Near {
  const [before] = /(?:\S+\s+){0,2}\S*$/u.exec(line.slice(Math.max(0, from - NEAR), from))!
  const [after] = /^\S*(?:\s+\S+){0,2}/u.exec(line.slice(to, to + NEAR))!
  return { before: cutCleanly(before), after: cutCleanly(after) }
}

/** Whether two say the same. */
export const isSamePlace = (a: IgnoredPlace, b: IgnoredPlace) =>
  a.rule === b.rule &&
  a.words === b.words &&
  a.near?.before === b.near?.before &&
  a.near?.after === b.near?.after
