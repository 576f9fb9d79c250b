import { issueDaysIn, pressDay } from '@shared/domain/issueDays'
import { isPrinted } from '@shared/domain/office'
import { daysOffIn, listObservances, occurrencesIn } from '@shared/domain/observances'
import { entryStatus } from '@shared/domain/schedule'
import type { CalendarEntryView, IssueDayView } from '@shared/ipc/routes/calendar'
import { addDays, toIsoDay, type IsoDay } from '@shared/text/dates'
import {
  countEntriesByDay,
  readCalendarEntries,
  readIssueDays,
  type CalendarEntryRow
} from '@electron/store/calendar'
import { readObservances } from '@electron/store/observances'
import { readProfile } from '@electron/store/office'
import type { OfficeContext } from './context'

/** The furthest that a day of print may be from the day of issue, in days: 30 working days among Tết and weekends. */
const PRESS_REACH = 60

/** The plan of the year: what comes out when, and what the days are. */
export function createCalendar({ db, clock }: OfficeContext) {
  async function readIssues(from: IsoDay, until: IsoDay): Promise<IssueDayView[]> {
    const { products } = await readProfile(db, toIsoDay(clock()))
    const days = listObservances(await readObservances(db))
    // A file may be due long before its issue comes out.
    const reach = addDays(until, PRESS_REACH)
    const off = daysOffIn(occurrencesIn(days, addDays(from, -PRESS_REACH), reach))
    const press = (product: string, date: IsoDay) => {
      const found = products.find((each) => each.id === product)
      return found ? pressDay(found, date, (day) => off.has(day)) : null
    }
    const rows = await readIssueDays(db, from, reach)
    const made = rows.map(({ id, product, number, date, is_published }): IssueDayView => ({
      product,
      productName: products.find((each) => each.id === product)?.name ?? product,
      date,
      pressBy: press(product, date),
      issue: id,
      number,
      isPublished: is_published === 1
    }))
    const known = new Set(made.map((each) => `${each.product} ${each.date}`))
    const expected = products.filter(isPrinted).flatMap((product) =>
      issueDaysIn(product, from, reach)
        .filter((date) => !known.has(`${product.id} ${date}`))
        .map((date): IssueDayView => {
          const { id, name } = product
          const pressBy = press(id, date)
          return { product: id, productName: name, date, pressBy, issue: null, number: 0, isPublished: false }
        })
    )
    return [...made, ...expected]
      .filter(({ date, pressBy }) => date <= until || (pressBy !== null && pressBy <= until))
      .sort((a, b) => a.date.localeCompare(b.date) || a.productName.localeCompare(b.productName))
  }

  return {
    async range(from: IsoDay, until: IsoDay) {
      const { products } = await readProfile(db, toIsoDay(clock()))
      const rows = await readCalendarEntries(db, from, until)
      const now = clock()
      const toView = ({ articles, outcome, ...row }: CalendarEntryRow): CalendarEntryView => ({
        ...row,
        productName: products.find((each) => each.id === row.product)?.name ?? row.product,
        // An issue without articles is not ready either.
        status: entryStatus({ outcome, due: row.due }, articles === 0 ? 1 : row.unsigned, now)
      })
      return {
        entries: rows.map(toView),
        issueDays: await readIssues(from, until),
        observances: occurrencesIn(listObservances(await readObservances(db)), from, until)
      }
    },

    async year(year: number) {
      const [from, until] = [`${year}-01-01`, `${year}-12-31`]
      return {
        days: await countEntriesByDay(db, from, until),
        issueDays: await readIssues(from, until),
        observances: occurrencesIn(listObservances(await readObservances(db)), from, until)
      }
    }
  }
}
export type Calendar = ReturnType<typeof createCalendar>
