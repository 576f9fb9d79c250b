import { findProduct } from '@shared/domain/office'
import type { ScheduleTarget, Statement } from '@shared/domain/records'
import { isOverdue, WHOLE_SCHEDULE, type ScheduleState } from '@shared/domain/schedule'
import { OfficeError } from '@shared/ipc/errors'
import { nextSlot, toIsoDay } from '@shared/text/dates'
import { readProfile } from '@electron/store/office'
import { listMissed, listOpenBefore, listSchedule } from '@electron/store/schedule'
import type { OfficeContext } from './context'
import type { Exports } from './exports'
import type { Jobs } from './jobs'
import { createScheduleRuns } from './scheduleRuns'
import { toScheduleViews } from './scheduleViews'
import { createScheduleWatch } from './scheduleWatch'
import type { WebEditions } from './webEditions'

/**
 * The scheduled publication list. At its moment an entry asks; where its
 * product says so, the PC that was told to keep watch makes what is signed.
 */
export function createSchedule(
  context: OfficeContext,
  exports: Exports,
  jobs: Jobs,
  web: Pick<WebEditions, 'start'>,
  elapsed: () => number = () => performance.now()
) {
  const { db, clock, newId, record } = context
  const runs = createScheduleRuns(context, exports, jobs, web)
  const watch = createScheduleWatch(context, runs, elapsed)

  const toViews = async (entries: readonly ScheduleState[]) =>
    toScheduleViews(db, entries, clock(), await runs.about(entries))
  const state = (statement: Statement) => record({ statements: [statement] })

  return {
    ...watch,

    async list(from: number, until: number) {
      return toViews(await listSchedule(db, from, until))
    },

    /** Entries whose moment passed while nobody was there: recorded ones, and those not yet recorded. */
    async missed() {
      const now = clock()
      const overdue = (await listOpenBefore(db, now)).filter((entry) => isOverdue(entry, now))
      const known = (await listMissed(db)).filter((entry) => entry.due <= now)
      return toViews([...known, ...overdue].sort((a, b) => a.due - b.due))
    },

    /** The product's next usual moment of publication. */
    async propose(productId: string) {
      const product = findProduct(await readProfile(db, toIsoDay(clock())), productId)
      if (!product) throw new OfficeError('notFound')
      const { weekday, hour, minute } = product.slot
      return { due: nextSlot(clock(), weekday, hour, minute) }
    },

    async plan(product: string, target: ScheduleTarget, due: number, place: string): Promise<string> {
      if (due <= clock()) throw new OfficeError('dueInPast')
      const entry = newId()
      await state({ kind: 'schedule.plan', subject: entry, payload: { product, target, due, place } })
      return entry
    },

    async move(entry: string, due: number, reason: string) {
      if (due <= clock()) throw new OfficeError('dueInPast')
      await state({ kind: 'schedule.move', subject: entry, payload: { due, reason } })
    },

    async cancel(entry: string, reason: string) {
      await state({ kind: 'schedule.cancel', subject: entry, payload: { reason } })
    },

    /** Keeps one entry back until {@link release}; when its moment passes meanwhile, it is missed and says why. */
    async hold(entry: string, reason: string) {
      await state({ kind: 'schedule.hold', subject: entry, payload: { reason } })
    },

    async release(entry: string) {
      await state({ kind: 'schedule.release', subject: entry, payload: {} })
    },

    /** Keeps everything back, on every PC of the office. */
    async pause(reason: string) {
      await state({ kind: 'schedule.pause', subject: WHOLE_SCHEDULE, payload: { reason } })
    },

    async resume() {
      await state({ kind: 'schedule.resume', subject: WHOLE_SCHEDULE, payload: {} })
    },

    /** Publishes an entry because a person says so; see {@link createScheduleRuns}. */
    async run(id: string): Promise<{ job: string | null }> {
      return { job: await runs.start(id) }
    }
  }
}
export type Schedule = ReturnType<typeof createSchedule>
