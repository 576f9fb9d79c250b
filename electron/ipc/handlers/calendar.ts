import type { Handlers } from '../answer'
import type { At } from '../ports'

/** The plan of the year and its days. */
export const calendarHandlers = (at: At) =>
  ({
    'calendar.range': ({ from, until }) => at().calendar.range(from, until),
    'calendar.year': ({ year }) => at().calendar.year(year),
    'observances.list': () => at().observances.list(),
    'observances.upcoming': () => at().observances.upcoming(),
    'observances.set': async ({ id, observance }) => ({ id: await at().observances.set(id, observance) }),
    'observances.remove': ({ id }) => at().observances.remove(id)
  }) satisfies Partial<Handlers>
