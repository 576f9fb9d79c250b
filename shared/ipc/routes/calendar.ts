import { z } from 'zod'
import { observanceKinds, observanceSchema } from '../../domain/observance'
import { recordFields } from '../../domain/recordFields'
import { scheduleStatuses } from '../../domain/schedule'
import { DAY } from '../../text/dates'
import { count, nothing, route } from '../define'

const { id, day, moment, text } = recordFields

/** So many days are shown at once beside the year: a month with the ends of its weeks, and some to spare. */
export const MAX_RANGE = 100

const range = z
  .strictObject({ from: day, until: day })
  .refine(({ from, until }) => from <= until, 'from after until')
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= MAX_RANGE * DAY, 'too long')
  // The lunar calendar is known for these years.
  .refine(({ from, until }) => from >= '1901-01-01' && until <= '2198-12-31', 'too far')

export const occurrenceSchema = z.strictObject({
  id,
  title: z.string(),
  kind: z.enum(observanceKinds),
  first: day,
  last: day,
  isLunar: z.boolean(),
  isDayOff: z.boolean(),
  years: z.number().int().nullable(),
  round: z.enum(['ten', 'five']).nullable(),
  lead: count
})
export type OccurrenceView = z.infer<typeof occurrenceSchema>

const listedSchema = observanceSchema.extend({
  id,
  origin: z.enum(['own', 'known', 'changed']),
  isHidden: z.boolean()
})
export type ListedObservanceView = z.infer<typeof listedSchema>

export const calendarEntrySchema = z.strictObject({
  id,
  product: id,
  productName: z.string(),
  kind: z.enum(['issue', 'article']),
  target: id,
  label: z.string(),
  due: moment,
  place: z.string(),
  status: z.enum(scheduleStatuses),
  unsigned: count,
  unit: z.string(),
  rubric: z.string(),
  byline: z.string(),
  date: z.string()
})
export type CalendarEntryView = z.infer<typeof calendarEntrySchema>

/** A day on which a product comes out: an issue that is there, or one that its rule says. */
export const issueDaySchema = z.strictObject({
  product: id,
  productName: z.string(),
  date: day,
  /** When the printing house must have the file; null where nothing is said of it. */
  pressBy: day.nullable(),
  issue: id.nullable(),
  number: count,
  isPublished: z.boolean()
})
export type IssueDayView = z.infer<typeof issueDaySchema>

/** So many days of another calendar are entered at once. */
export const MAX_ENTERED_DAYS = 300

/** The plan on paper: hung on the wall, or as an official document. */
export const planPrintSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('month'), month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/) }),
  z.strictObject({ form: z.literal('year'), year: z.number().int().min(1902).max(2197) }),
  z.strictObject({
    form: z.literal('word'),
    from: day,
    until: day,
    /** Number and symbol ("/KH-BTG"). */
    number: text(60),
    subject: text(300).trim().min(1),
    opening: text(2000),
    recipients: z.array(text(200).trim().min(1)).max(20),
    signerTitle: text(160),
    signerName: text(160)
  })
])
export type PlanPrint = z.infer<typeof planPrintSchema>

export const calendarRoutes = {
  /** Everything that stands on the days of a span, both ends included. */
  'calendar.range': route(
    range,
    z.strictObject({
      entries: z.array(calendarEntrySchema),
      issueDays: z.array(issueDaySchema),
      observances: z.array(occurrenceSchema)
    })
  ),
  /** A whole year in counts. */
  'calendar.year': route(
    z.strictObject({ year: z.number().int().min(1902).max(2197) }),
    z.strictObject({
      days: z.array(z.strictObject({ day, entries: count, missed: count })),
      issueDays: z.array(issueDaySchema),
      observances: z.array(occurrenceSchema)
    })
  ),

  /** Makes the plan for paper where the person says; null when she changed her mind. */
  'calendar.print': route(
    z.strictObject({
      print: planPrintSchema
        .refine((print) => print.form !== 'word' || print.from <= print.until, 'from after until')
        .refine(
          (print) => print.form !== 'word' || Date.parse(print.until) - Date.parse(print.from) < 366 * DAY,
          'too long'
        )
    }),
    z.strictObject({ name: z.string() }).nullable()
  ),
  /** Writes the plan of a year as a calendar file (.ics); null when the person changed her mind. */
  'calendar.exportIcs': route(
    z.strictObject({ year: z.number().int().min(1902).max(2197) }),
    z.strictObject({ name: z.string(), events: count }).nullable()
  ),
  /** What a calendar file of this PC says; nothing is taken in yet. */
  'calendar.chooseIcs': route(
    nothing,
    z
      .strictObject({
        name: z.string(),
        events: z.array(
          z.strictObject({
            title: z.string().max(200),
            note: z.string().max(300),
            first: day,
            days: z.number().int().min(1).max(31),
            minute: z.number().int().min(0).max(1439).nullable()
          })
        ),
        left: z.array(
          z.strictObject({
            title: z.string().max(200),
            why: z.enum(['repeats', 'zone', 'broken', 'tooMany'])
          })
        )
      })
      .nullable()
  ),

  /** The days of the year that the office goes by, those taken out too. */
  'observances.list': route(nothing, z.array(listedSchema)),
  /** What texts should be begun for today: days within their own lead time, the nearest first. */
  'observances.upcoming': route(nothing, z.array(occurrenceSchema)),
  /** Enters a day, or writes one anew; `id` null for a new one. */
  'observances.set': route(
    z.strictObject({ id: id.nullable(), observance: observanceSchema }),
    z.strictObject({ id })
  ),
  /** Enters days of another calendar; those that are there already are passed over. */
  'observances.enterMany': route(
    z.strictObject({ observances: z.array(observanceSchema).min(1).max(MAX_ENTERED_DAYS) }),
    z.strictObject({ entered: count, known: count })
  ),
  'observances.remove': route(z.strictObject({ id }), nothing)
} as const
