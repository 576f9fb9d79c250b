import type { OfficeRules } from '@shared/domain/officeRules'
import type { Actor } from '@shared/domain/permissions'
import { findDelegator, waitsFor, type Waiting } from '@shared/domain/waiting'
import type { QueueRowView } from '@shared/ipc/routes/signOff'
import { fromWallTime, toIsoDay } from '@shared/text/dates'
import { listSubmitted } from '@electron/store/articles'
import { readRules } from '@electron/store/officeRules'
import type { ArticleRow, Db } from '@electron/store/schema'
import { toRowViews } from './articleRows'

type Pressing = QueueRowView['pressing']

/** Days of the issues that articles stand in, and moments for which they, or those issues, are planned. */
async function readOutside(db: Db, articles: readonly string[]) {
  if (articles.length === 0) return []
  const issues = await db
    .selectFrom('placements as p')
    .innerJoin('issues as i', 'i.id', 'p.issue')
    .select(['p.article', 'i.id', 'i.date'])
    .distinct()
    .where('p.article', 'in', articles)
    .where('i.is_published', '=', 0)
    .execute()
  const entries = await db
    .selectFrom('schedule_entries')
    .select(['target', 'due'])
    .where('outcome', '=', 'open')
    .where('target', 'in', [...articles, ...issues.map((each) => each.id)])
    .execute()
  const dueOfTarget = (target: string) =>
    entries.flatMap((each) => (each.target === target ? [each.due] : []))
  return [
    ...issues.map(({ article, date }) => ({ article, due: fromWallTime(date), pressing: 'issue' as const })),
    ...issues.flatMap(({ article, id }) =>
      dueOfTarget(id).map((due) => ({ article, due, pressing: 'schedule' as const }))
    ),
    ...articles.flatMap((article) =>
      dueOfTarget(article).map((due) => ({ article, due, pressing: 'schedule' as const }))
    )
  ]
}

/** In whose place, if in nobody's own right, the member may sign; undefined where not at all. */
function findHolder(
  row: ArticleRow,
  waiting: Waiting,
  actor: Actor,
  rules: OfficeRules,
  day: string
): string | null | undefined {
  if (waitsFor(waiting, actor)) return null
  return findDelegator(waiting, row, rules, actor.member, day)?.member
}

/** Articles that wait for the member, the most pressing first; those that nothing presses by how long they wait. */
export async function readQueue(db: Db, actor: Actor, now: number): Promise<QueueRowView[]> {
  const rules = await readRules(db, [])
  const day = toIsoDay(now)
  const holders = new Map<string, string | null>()
  const rows = (await listSubmitted(db)).filter((row) => {
    // Our own projection wrote it.
    const holder = findHolder(row, JSON.parse(row.pending) as Waiting, actor, rules, day)
    if (holder !== undefined) holders.set(row.id, holder)
    return holder !== undefined
  })
  const heads = new Map(rows.map((row) => [row.id, row.head]))
  const outside = await readOutside(db, [...holders.keys()])
  const views = (await toRowViews(db, rows)).map((row): QueueRowView => {
    const level = row.due === null ? [] : [{ article: row.id, due: row.due, pressing: 'level' as const }]
    const all = [...level, ...outside.filter((each) => each.article === row.id)]
    const nearest = all.reduce<{ due: number; pressing: Pressing } | null>(
      (first, each) => (first === null || each.due < first.due ? each : first),
      null
    )
    const holder = holders.get(row.id) ?? null
    return {
      ...row,
      head: heads.get(row.id)!,
      due: nearest?.due ?? null,
      pressing: nearest?.pressing ?? null,
      inPlaceOf: holder === null ? null : (rules.membership.members.get(holder)?.name ?? holder)
    }
  })
  const rank = (row: QueueRowView) => row.due ?? Infinity
  return views.sort((a, b) =>
    rank(a) === rank(b) ? (a.submittedAt ?? 0) - (b.submittedAt ?? 0) : rank(a) - rank(b)
  )
}
