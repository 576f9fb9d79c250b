import path from 'node:path'
import type { Handlers } from '../answer'
import type { At, ProgramPort } from '../ports'

/** The plan of the year and its days. */
export const calendarHandlers = (at: At, program: ProgramPort) =>
  ({
    'calendar.range': ({ from, until }) => at().calendar.range(from, until),
    'calendar.year': ({ year }) => at().calendar.year(year),
    'calendar.print': async ({ print }) => {
      const { planPrints } = at()
      const name = planPrints.nameOf(print)
      const target = await program.chooseFileTarget(name, print.form === 'word' ? 'docx' : 'pdf')
      return target === null ? null : planPrints.write(print, target)
    },
    'calendar.exportIcs': async ({ year }) => {
      const { calendarFiles } = at()
      const target = await program.chooseCalendarTarget(year)
      if (target === null) return null
      return { name: path.basename(target), events: await calendarFiles.write(year, target) }
    },
    'calendar.chooseIcs': async () => {
      const { calendarFiles } = at()
      const file = await program.chooseCalendar()
      return file === null ? null : { name: path.basename(file), ...(await calendarFiles.read(file)) }
    },
    'observances.list': () => at().observances.list(),
    'observances.upcoming': () => at().observances.upcoming(),
    'observances.set': async ({ id, observance }) => ({ id: await at().observances.set(id, observance) }),
    'observances.enterMany': ({ observances }) => at().calendarFiles.enter(observances),
    'observances.remove': ({ id }) => at().observances.remove(id)
  }) satisfies Partial<Handlers>
