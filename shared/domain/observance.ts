import { z } from 'zod'
import { recordFields } from './recordFields'

const { text } = recordFields

/**
 * What sort of day it is: a public holiday, a great day of the country, a day of
 * a trade or organisation, an international day, a feast of the people, the office's own.
 */
export const observanceKinds = ['holiday', 'national', 'trade', 'world', 'folk', 'local'] as const
export type ObservanceKind = (typeof observanceKinds)[number]

/** So many days ahead somebody may be reminded. */
export const MAX_LEAD = 180

/**
 * A day that comes back each year (ngày lễ, ngày kỷ niệm). A day that its month
 * does not have is the month's last one: "30 tháng Chạp" is New Year's Eve in any year.
 */
export const observanceSchema = z.strictObject({
  title: text(200).trim().min(1),
  kind: z.enum(observanceKinds),
  calendar: z.enum(['solar', 'lunar']),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  /** How many days it lasts. */
  days: z.number().int().min(1).max(31),
  /** In this one year only, as a day off that was moved; null for every year. */
  only: z.number().int().min(1900).max(2100).nullable(),
  /** Year of what is remembered, from which anniversaries are counted; null for none. */
  founded: z.number().int().min(1).max(2100).nullable(),
  /** Nobody works at the printing house or in the office. */
  isDayOff: z.boolean(),
  /** Days before it on which texts for it should be begun; 0 for no reminder. */
  lead: z.number().int().min(0).max(MAX_LEAD),
  /** Where date and year come from, or what else is to be known. */
  note: text(300)
})
export type Observance = z.infer<typeof observanceSchema>
