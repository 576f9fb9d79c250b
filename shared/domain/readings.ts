import { z } from 'zod'

/** Most writings whose reading one office, or one script, decides. */
export const MAX_READINGS = 300

/** A writing and how it is said over the loudspeaker: "TKQX" – "tổ kiểm quỹ". */
export const readingSchema = z.strictObject({
  written: z.string().trim().min(1).max(200),
  spoken: z.string().trim().min(1).max(400)
})
export type Reading = z.infer<typeof readingSchema>

/** Readings by writing; of two for the same, the later holds. */
export const readingMap = (...lists: readonly (readonly Reading[])[]): ReadonlyMap<string, string> =>
  new Map(lists.flat().map(({ written, spoken }) => [written.normalize('NFC'), spoken]))

/** The readings with this one decided anew. */
export const withReading = (all: readonly Reading[], added: Reading): Reading[] => [
  ...all.filter(({ written }) => written !== added.written),
  added
]

/** The readings without the one of this writing. */
export const withoutReading = (all: readonly Reading[], written: string): Reading[] =>
  all.filter((each) => each.written !== written)
