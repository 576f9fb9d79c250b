import { printableRevision } from '@shared/domain/articles'
import { findProduct } from '@shared/domain/office'
import type { ScheduleState } from '@shared/domain/schedule'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { readArticle } from '@electron/store/articles'
import { findIssue } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import { findScheduleEntry, readPause } from '@electron/store/schedule'
import type { OfficeContext } from './context'
import type { Exports, WorksFor } from './exports'
import type { Jobs } from './jobs'
import type { EntryRun } from './scheduleViews'
import type { WebEditions } from './webEditions'

/** @throws OfficeError `notFound` */
export async function requireEntry(db: OfficeContext['db'], id: string): Promise<ScheduleState> {
  const entry = await findScheduleEntry(db, id)
  if (!entry) throw new OfficeError('notFound')
  return entry
}

/** What is being made for entries of the schedule on this PC, one at a time for each. */
export function createScheduleRuns(
  { db, clock, record }: OfficeContext,
  exports: Exports,
  jobs: Jobs,
  web: Pick<WebEditions, 'start'>
) {
  /** The newest job of each entry and moment since the program began. */
  const begun = new Map<string, string>()
  /** What could not even begin. */
  const refused = new Map<string, EntryRun['failure']>()
  const starting = new Set<string>()
  // Moved to another moment, an entry is tried anew.
  const nameOf = ({ id, due }: ScheduleState) => `${id} ${due}`

  async function finishArticle(entry: ScheduleState, article: string): Promise<void> {
    const revision = printableRevision(await readArticle(db, article), false)
    if (revision === null) throw new OfficeError('notSigned')
    const payload = {
      product: entry.product,
      target: entry.target,
      items: [{ article, revision }],
      files: []
    }
    await record({ statements: [{ kind: 'schedule.finish', subject: entry.id, payload }] })
  }

  function isRunning(entry: ScheduleState): boolean {
    const job = begun.get(nameOf(entry))
    return starting.has(entry.id) || (job !== undefined && jobs.isUnended(job))
  }

  /** An article of a web channel comes out with the channel's pages: their job ends the entry once they stand. */
  async function beginWeb(entry: ScheduleState, article: string, by?: WorksFor): Promise<string> {
    if (printableRevision(await readArticle(db, article), false) === null) throw new OfficeError('notSigned')
    starting.add(entry.id)
    try {
      const job = await web.start(entry.product, entry.id, by)
      begun.set(nameOf(entry), job)
      return job
    } finally {
      starting.delete(entry.id)
    }
  }

  async function begin(entry: ScheduleState, by?: WorksFor): Promise<string | null> {
    const { id, product, target, outcome, isHeld } = entry
    if (outcome === 'done' || outcome === 'cancelled') throw new OfficeError('scheduleOver')
    if (isHeld) throw new OfficeError('scheduleHeld')
    if (await readPause(db)) throw new OfficeError('schedulePaused')
    if (isRunning(entry)) throw new OfficeError('scheduleRunning')
    if (target.kind === 'article') {
      const channel = findProduct(await readProfile(db, toIsoDay(clock())), product)
      if (channel?.kind === 'web') return beginWeb(entry, target.article, by)
      await finishArticle(entry, target.article)
      return null
    }
    if (!(await findIssue(db, target.issue))) throw new OfficeError('notFound')
    starting.add(id)
    try {
      const job = await exports.start(target.issue, {
        also: ({ file, items }) => {
          const payload = { product, target, items: [...items], files: [file] }
          return [{ kind: 'schedule.finish', subject: id, payload }]
        },
        ...(by && { by })
      })
      begun.set(nameOf(entry), job)
      return job
    } finally {
      starting.delete(id)
    }
  }

  return {
    /**
     * Publishes an entry: an issue as a print job whose verified file ends the
     * entry in the same breath, an article of a web channel as the job of its
     * pages, any other article by noting the signed revision.
     *
     * @throws OfficeError `scheduleOver`, `scheduleHeld`, `schedulePaused`, `scheduleRunning`, `notSigned`, and what an export throws
     */
    async start(id: string, by?: WorksFor): Promise<string | null> {
      const entry = await requireEntry(db, id)
      refused.delete(nameOf(entry))
      return begin(entry, by)
    },

    /** As {@link start}, for nobody who waits for an answer: what stands in the way is kept to be shown. */
    async startUnasked(entry: ScheduleState, by: WorksFor): Promise<void> {
      await begin(entry, by).catch((error: unknown) => {
        if (!(error instanceof OfficeError)) throw error
        refused.set(nameOf(entry), {
          code: error.code,
          detail: String(error.data.detail ?? error.data.count ?? error.data.name ?? '')
        })
      })
    },

    /** What is being made for these entries, or what became of it. */
    async about(entries: readonly ScheduleState[]): Promise<Map<string, EntryRun>> {
      const runs = new Map<string, EntryRun>()
      for (const entry of entries) {
        if (entry.outcome === 'done' || entry.outcome === 'cancelled') continue
        const job = begun.get(nameOf(entry))
        const refusal = refused.get(nameOf(entry))
        if (job === undefined && !refusal && !starting.has(entry.id)) continue
        const failure = refusal ?? (job === undefined ? null : await jobs.failureOf(job))
        runs.set(entry.id, { isRunning: isRunning(entry), wasTried: true, failure })
      }
      return runs
    }
  }
}
export type ScheduleRuns = ReturnType<typeof createScheduleRuns>
