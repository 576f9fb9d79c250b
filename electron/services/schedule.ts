import { printableRevision } from '@shared/domain/articles'
import { findProduct } from '@shared/domain/office'
import { can } from '@shared/domain/permissions'
import { placedArticles } from '@shared/domain/pagePlan'
import type { ScheduleTarget } from '@shared/domain/records'
import { entryStatus, isOverdue, type ScheduleState } from '@shared/domain/schedule'
import { countSinceSigned } from '@shared/domain/signOffMarks'
import { OfficeError } from '@shared/ipc/errors'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { nextSlot, toIsoDay } from '@shared/text/dates'
import { readArticle, readArticleRows } from '@electron/store/articles'
import { findIssue, listIssues } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import { findScheduleEntry, listMissed, listOpenBefore, listSchedule } from '@electron/store/schedule'
import { toRowViews } from './articleRows'
import type { OfficeContext } from './context'
import type { Exports } from './exports'

/** The scheduled publication list. Nothing is published by itself: at its moment an entry asks. */
export function createSchedule(
  { db, clock, newId, session, record, publish }: OfficeContext,
  exports: Exports
) {
  let lastTick = clock()

  async function toViews(entries: readonly ScheduleState[]): Promise<ScheduleEntryView[]> {
    const profile = await readProfile(db, toIsoDay(clock()))
    const issues = new Map((await listIssues(db)).map((issue) => [issue.id, issue]))
    const articlesOf = (target: ScheduleTarget) =>
      target.kind === 'article'
        ? [target.article]
        : placedArticles(issues.get(target.issue)?.plan ?? { pages: [] })
    const rows = await readArticleRows(db, [...new Set(entries.flatMap((entry) => articlesOf(entry.target)))])
    const views = new Map((await toRowViews(db, [...rows.values()])).map((view) => [view.id, view]))
    return entries.map((entry) => {
      const { id, product, target, due, place, reason, finishedAt, files } = entry
      const articles = articlesOf(target)
      const unsigned = articles.filter(
        (article) => (rows.get(article)?.signed_revision ?? null) === null
      ).length
      const issue = target.kind === 'issue' ? issues.get(target.issue) : undefined
      const label =
        target.kind === 'article' ? (rows.get(target.article)?.title ?? '') : String(issue?.number ?? '')
      // An issue without articles is not ready either.
      const missing = articles.length === 0 ? 1 : unsigned
      return {
        id,
        product,
        productName: findProduct(profile, product)?.name ?? product,
        target,
        label,
        due,
        place,
        status: entryStatus(entry, missing, clock()),
        unsigned,
        ...countSinceSigned(articles.map((article) => views.get(article))),
        reason,
        finishedAt,
        files: [...files]
      }
    })
  }

  async function requireEntry(id: string): Promise<ScheduleState> {
    const entry = await findScheduleEntry(db, id)
    if (!entry) throw new OfficeError('notFound')
    return entry
  }

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

  return {
    async list(from: number, until: number) {
      return toViews(await listSchedule(db, from, until))
    },

    /** Entries whose moment passed while nobody was there: recorded ones, and those not yet recorded. */
    async missed() {
      const overdue = (await listOpenBefore(db, clock())).filter((entry) => isOverdue(entry, clock()))
      const known = await listMissed(db)
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
      await record({
        statements: [{ kind: 'schedule.plan', subject: entry, payload: { product, target, due, place } }]
      })
      return entry
    },

    async move(entry: string, due: number, reason: string) {
      if (due <= clock()) throw new OfficeError('dueInPast')
      await record({ statements: [{ kind: 'schedule.move', subject: entry, payload: { due, reason } }] })
    },

    async cancel(entry: string, reason: string) {
      await record({ statements: [{ kind: 'schedule.cancel', subject: entry, payload: { reason } }] })
    },

    /**
     * Publishes an entry because a person says so: an issue as a print job whose
     * verified file ends the entry, an article by noting the signed revision.
     */
    async run(id: string): Promise<{ job: string | null }> {
      const entry = await requireEntry(id)
      const { product, target, outcome } = entry
      if (outcome === 'done' || outcome === 'cancelled') throw new OfficeError('scheduleOver')
      if (target.kind === 'article') {
        await finishArticle(entry, target.article)
        return { job: null }
      }
      if (!(await findIssue(db, target.issue))) throw new OfficeError('notFound')
      const job = await exports.start(target.issue, {
        after: async ({ file, items, signer }) => {
          const payload = { product, target, items: [...items], files: [file] }
          await record({ statements: [{ kind: 'schedule.finish', subject: id, payload }] }, signer)
        }
      })
      return { job }
    },

    /**
     * Looks at the clock: tells the page when an entry's state has changed with
     * time alone, and records a missed one once someone who may is signed in.
     */
    async tick(): Promise<void> {
      const now = clock()
      const open = await listOpenBefore(db, now)
      const member = session.current()
      if (member && can(session.actor(), 'schedule.write')) {
        for (const entry of open.filter((each) => isOverdue(each, now))) {
          await record({
            statements: [{ kind: 'schedule.miss', subject: entry.id, payload: { since: entry.due } }]
          })
        }
      }
      if (open.some((entry) => entry.due > lastTick || isOverdue(entry, now))) publish('schedule.changed', '')
      lastTick = now
    }
  }
}
export type Schedule = ReturnType<typeof createSchedule>
