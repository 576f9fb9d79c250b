import { issueDaysIn, pressDay } from '@shared/domain/issueDays'
import { findProduct, isPrinted, type OfficeProfile, type Product } from '@shared/domain/office'
import { daysOffIn, listObservances, occurrencesIn, type ListedObservance } from '@shared/domain/observances'
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
  async function readIssues(
    profile: OfficeProfile,
    days: readonly ListedObservance[],
    from: IsoDay,
    until: IsoDay
  ): Promise<IssueDayView[]> {
    // A file may be due long before its issue comes out.
    const reach = addDays(until, PRESS_REACH)
    const off = daysOffIn(occurrencesIn(days, addDays(from, -PRESS_REACH), reach))
    const press = (product: Product, date: IsoDay) => pressDay(product, date, (day) => off.has(day))
    const rows = await readIssueDays(db, from, reach)
    const made = rows.map((row): IssueDayView => {
      const product = findProduct(profile, row.product)
      return {
        product: row.product,
        productName: product?.name ?? row.product,
        date: row.date,
        pressBy: product ? press(product, row.date) : null,
        issue: row.id,
        number: row.number,
        isPublished: row.is_published === 1
      }
    })
    const known = new Set(made.map((each) => `${each.product} ${each.date}`))
    const expected = profile.products.filter(isPrinted).flatMap((product) =>
      issueDaysIn(product, from, reach)
        .filter((date) => !known.has(`${product.id} ${date}`))
        .map((date): IssueDayView => {
          const { id, name } = product
          const pressBy = press(product, date)
          return { product: id, productName: name, date, pressBy, issue: null, number: 0, isPublished: false }
        })
    )
    return [...made, ...expected]
      .filter(({ date, pressBy }) => date <= until || (pressBy !== null && pressBy <= until))
      .sort((a, b) => a.date.localeCompare(b.date) || a.productName.localeCompare(b.productName))
  }

  /** What the days of a span are, and what comes out on them. */
  async function readDays(profile: OfficeProfile, from: IsoDay, until: IsoDay) {
    const days = listObservances(await readObservances(db))
    return {
      issueDays: await readIssues(profile, days, from, until),
      observances: occurrencesIn(days, from, until)
    }
  }

  return {
    async range(from: IsoDay, until: IsoDay) {
      const now = clock()
      const profile = await readProfile(db, toIsoDay(now))
      const rows = await readCalendarEntries(db, from, until)
      const toView = ({ articles, outcome, ...row }: CalendarEntryRow): CalendarEntryView => ({
        ...row,
        productName: findProduct(profile, row.product)?.name ?? row.product,
        // An issue without articles is not ready either.
        status: entryStatus({ outcome, due: row.due }, articles === 0 ? 1 : row.unsigned, now)
      })
      return { entries: rows.map(toView), ...(await readDays(profile, from, until)) }
    },

    async year(year: number) {
      const [from, until] = [`${year}-01-01`, `${year}-12-31`]
      const profile = await readProfile(db, toIsoDay(clock()))
      return {
        days: await countEntriesByDay(db, from, until),
        ...(await readDays(profile, from, until))
      }
    }
  }
}
export type Calendar = ReturnType<typeof createCalendar>
