import { readFile, stat } from 'node:fs/promises'
import { issueName } from '@shared/domain/issues'
import { lengthOf, MAX_ICS_BYTES, readIcs, writeIcs, type IcsEvent } from '@shared/domain/ics'
import type { Observance } from '@shared/domain/observance'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { CalendarEntryView, IssueDayView, OccurrenceView } from '@shared/ipc/routes/calendar'
import type { IsoDay } from '@shared/text/dates'
import type { Calendar } from './calendar'
import type { OfficeContext } from './context'
import { writeDurably } from './durableFile'
import type { Observances } from './observances'
import { toExportError } from './workFolder'

const uidOf = (id: string, part: string) => `${part}-${id}@toasoan`

/** Calendar files (.ics): the plan of a year given to other programs, and days taken from them. */
export function createCalendarFiles(
  { clock, record, newId }: OfficeContext,
  { calendar, observances }: { calendar: Calendar; observances: Observances }
) {
  const t = createTranslator('vi')
  const nameOf = ({ productName, issue, number }: IssueDayView) =>
    issue === null ? t('calendar.expected', { product: productName }) : issueName(productName, number)
  const onDay = (uid: string, title: string, first: IsoDay, last = first, note = ''): IcsEvent => ({
    uid,
    title,
    note,
    place: '',
    when: { kind: 'days', first, last }
  })

  const ofOccurrence = ({ id, title, first, last, years }: OccurrenceView) =>
    onDay(
      uidOf(`${id}-${first}`, 'ngay'),
      years === null ? title : t('calendar.years', { title, years }),
      first,
      last
    )

  const ofIssue = (day: IssueDayView): IcsEvent[] => {
    const id = day.issue ?? `${day.product}-${day.date}`
    const out = onDay(uidOf(id, 'so'), nameOf(day), day.date)
    return day.pressBy === null
      ? [out]
      : [out, onDay(uidOf(id, 'in'), t('calendar.pressBy', { name: nameOf(day) }), day.pressBy)]
  }

  const ofEntry = ({ id, kind, label, productName, place, due, status }: CalendarEntryView): IcsEvent => ({
    uid: uidOf(id, 'lich'),
    title: kind === 'issue' ? issueName(productName, Number(label)) : label || t('articles.untitled'),
    note: `${productName} · ${t(`schedule.status.${status}`)}`,
    place,
    when: { kind: 'moment', at: due }
  })

  return {
    /** Writes the plan of a year; what was cancelled is left out. @returns how many events it has. */
    async write(year: number, target: string): Promise<number> {
      const plan = await calendar.range(`${year}-01-01`, `${year}-12-31`)
      const events = [
        ...plan.observances.map(ofOccurrence),
        ...plan.issueDays.flatMap(ofIssue),
        ...plan.entries.filter(({ status }) => status !== 'cancelled').map(ofEntry)
      ]
      const name = t('calendar.ics.name', { year })
      await writeDurably(target, writeIcs(name, events, clock())).catch((error: unknown) => {
        throw toExportError(error)
      })
      return events.length
    },

    /**
     * What a calendar file of this PC says. Nothing is taken in yet.
     *
     * @throws OfficeError `fileGone`, `tooBig`, `notCalendar`
     */
    async read(file: string) {
      const found = await stat(file).catch(() => null)
      if (!found?.isFile()) throw new OfficeError('fileGone')
      if (found.size > MAX_ICS_BYTES) throw new OfficeError('tooBig')
      const read = readIcs(await readFile(file, 'utf8'))
      if (!read) throw new OfficeError('notCalendar')
      const events = read.events.map((event) => ({
        title: event.title,
        note: event.note,
        first: event.first,
        days: Math.min(31, lengthOf(event)),
        minute: event.minute
      }))
      return { events, left: [...read.left] }
    },

    /**
     * Enters days of other calendars, each for its own year. Those that the
     * office has under the same name on the same day are passed over.
     */
    async enter(days: readonly Observance[]): Promise<{ entered: number; known: number }> {
      const keyOf = (day: Observance) => [day.title, day.only, day.month, day.day, day.calendar].join('\n')
      const keys = new Set((await observances.list()).filter((day) => !day.isHidden).map(keyOf))
      const fresh = days.filter((day) => {
        const isKnown = keys.has(keyOf(day))
        keys.add(keyOf(day))
        return !isKnown
      })
      if (fresh.length > 0)
        await record({
          statements: fresh.map((payload) => ({ kind: 'observances.set', subject: newId(), payload }))
        })
      return { entered: fresh.length, known: days.length - fresh.length }
    }
  }
}
export type CalendarFiles = ReturnType<typeof createCalendarFiles>
