import { randomUUID } from 'node:crypto'
import sqlite3 from 'sqlite3'
import { contract } from '@shared/ipc/contract'
import { addDays, DAY, fromWallTime } from '@shared/text/dates'
import { createCalendar } from '@electron/services/calendar'
import { createContext } from '@electron/services/context'
import { toScheduleViews } from '@electron/services/scheduleViews'
import { createSession } from '@electron/services/session'
import { createCommit } from '@electron/store/commit'
import { listSchedule } from '@electron/store/schedule'
import { bareSchedule } from './bareSchedule'
import { openBareSqlite } from './bareSqlite'
import { interleave, summarise, time } from './measure'
import { compare, print, worstOf, type Part } from './report'
import { ENTRIES, FIRST, openScheduleStore } from './scheduleStore'

const ROUNDS = 60
const WARM_UP = 8
/** A year may be waited for so long, in milliseconds. */
const YEAR = 200
/** Days of the list's window: 30 back and 120 ahead. */
const WINDOW = 150

const database = await openScheduleStore()
const { db } = database
const clock = () => fromWallTime('2026-05-15', 9)
const session = createSession(db, clock)
const base = { db, clock, newId: randomUUID, session, publish: () => {}, logError: () => {} }
const calendar = createCalendar(createContext(base, createCommit(db, clock)))
const bare = await openBareSqlite(database.file, sqlite3.OPEN_READONLY)
const plain = await bareSchedule(bare)

async function askList(from: number, until: number) {
  const route = contract['schedule.list']
  const span = route.input.parse({ from, until })
  const entries = await listSchedule(db, span.from, span.until)
  return route.output.parse(await toScheduleViews(db, entries, clock(), new Map()))
}

async function askMonth(from: string, until: string) {
  const route = contract['calendar.range']
  const span = route.input.parse({ from, until })
  return route.output.parse(await calendar.range(span.from, span.until))
}

async function askYear(year: number) {
  const route = contract['calendar.year']
  return route.output.parse(await calendar.year(route.input.parse({ year }).year))
}

const dayAt = (step: number) => addDays(FIRST, 60 + ((step * 37) % 780))

/** Both sides over the same span, which moves at each turn: the first is what is painted first, the rest is scrolled to. */
async function measure(
  ours: (step: number) => Promise<{ readonly length: number }>,
  baseline: (step: number) => Promise<{ readonly length: number }>,
  what: string
): Promise<Part & { readonly rows: number }> {
  const [mine, theirs] = [await ours(0), await baseline(0)]
  if (mine.length !== theirs.length || mine.length === 0)
    throw new Error(`both sides must give the same rows: ${mine.length} and ${theirs.length}`)
  const steps = { ours: 0, baseline: 0 }
  const spent = await interleave(
    {
      ours: () => time(() => ours(steps.ours++)),
      baseline: () => time(() => baseline(steps.baseline++))
    },
    ROUNDS,
    WARM_UP
  )
  return { ...compare(summarise(spent.ours), summarise(spent.baseline), what), rows: mine.length }
}

const listAt = (step: number): [number, number] => {
  const from = fromWallTime(dayAt(step))
  return [from, from + WINDOW * DAY]
}
const monthAt = (step: number): [string, string] => [dayAt(step), addDays(dayAt(step), 41)]
const instant = ([from, until]: [string, string]): [number, number] => [
  fromWallTime(from),
  fromWallTime(until) + DAY
]

const parts = {
  list: await measure(
    (step) => askList(...listAt(step)),
    (step) => plain.list(...listAt(step)),
    'the same entries with their titles and counts in one statement of bare SQL'
  ),
  month: await measure(
    async (step) => (await askMonth(...monthAt(step))).entries,
    (step) => plain.entries(...instant(monthAt(step))),
    'the entries of the same six weeks in bare SQL, without days of issue and commemorations'
  ),
  year: await measure(
    async (step) => (await askYear(2025 + (step % 2))).days,
    (step) =>
      plain.days(fromWallTime(`${2025 + (step % 2)}-01-01`), fromWallTime(`${2026 + (step % 2)}-01-01`)),
    'the counts of the same days in bare SQL, without days of issue and commemorations'
  )
}
await bare.close()
await database.close()

const { year, ...measured } = parts
const [worst, part] = worstOf(measured)
print({
  bench: 'schedule',
  unit: 'ms',
  what: `list (${WINDOW} days) and month over ${ENTRIES} entries, the span moving each time: request parsed, read, answer checked; the worst is ${worst}`,
  ours: part.ours,
  baseline: part.baseline,
  ratio: part.ratio,
  parts,
  aim: `<= 2, a year p95 <= ${YEAR} ms`,
  met: Object.values(measured).every((each) => each.ratio <= 2) && year.ours.p95 <= YEAR,
  n: ROUNDS
})
