import { sql } from 'kysely'
import type { IsoDay } from '@shared/text/dates'
import { DAY, fromWallTime, VIETNAM_OFFSET } from '@shared/text/dates'
import type { Db } from './schema'

/** An entry of the schedule with what a calendar shows of it; read without its issue's plan or its article's text. */
export interface CalendarEntryRow {
  readonly id: string
  readonly product: string
  readonly kind: 'issue' | 'article'
  readonly target: string
  readonly due: number
  readonly outcome: 'open' | 'missed' | 'done' | 'cancelled'
  readonly place: string
  /** Title of an article, number of an issue. */
  readonly label: string
  readonly articles: number
  readonly unsigned: number
  readonly unit: string
  readonly rubric: string
  readonly byline: string
  /** Day on an issue's masthead; empty for an article. */
  readonly date: string
}

/** The entries due in a span of time, in order; milliseconds, the end excluded. */
export function entriesBetween(from: number, until: number) {
  return sql<CalendarEntryRow>`
    select s.id, s.product, s.target_kind as kind, s.target, s.due, s.outcome,
      s.folded ->> 'place' as place,
      coalesce(a.title, cast(i.number as text), '') as label,
      case s.target_kind when 'article' then 1
        else (select count(distinct p.article) from placements p where p.issue = s.target) end as articles,
      case s.target_kind when 'article' then a.signed_revision is null
        else (select count(distinct p.article) from placements p left join articles b on b.id = p.article
          where p.issue = s.target and b.signed_revision is null) end as unsigned,
      coalesce(a.unit, '') as unit, coalesce(a.rubric, '') as rubric, coalesce(a.byline, '') as byline,
      coalesce(i.date, '') as date
    from schedule_entries s
      left join articles a on s.target_kind = 'article' and a.id = s.target
      left join issues i on s.target_kind = 'issue' and i.id = s.target
    where s.due >= ${from} and s.due < ${until}
    order by s.due, s.id`
}

export async function readCalendarEntries(db: Db, from: IsoDay, until: IsoDay): Promise<CalendarEntryRow[]> {
  const { rows } = await entriesBetween(fromWallTime(from), fromWallTime(until) + DAY).execute(db)
  return rows
}

/** How many entries are due on each day of a span, and how many of them were missed. */
export function countsBetween(from: number, until: number) {
  return sql<{ day: IsoDay; entries: number; missed: number }>`
    select date((due + ${VIETNAM_OFFSET}) / 1000, 'unixepoch') as day,
      count(*) as entries, sum(outcome = 'missed') as missed
    from schedule_entries where due >= ${from} and due < ${until} and outcome <> 'cancelled'
    group by (due + ${VIETNAM_OFFSET}) / ${DAY} order by 1`
}

export async function countEntriesByDay(db: Db, from: IsoDay, until: IsoDay) {
  const { rows } = await countsBetween(fromWallTime(from), fromWallTime(until) + DAY).execute(db)
  return rows
}

/** Issues by the day on their masthead, both days included; a ward's edition comes out with its master. */
export async function readIssueDays(db: Db, from: IsoDay, until: IsoDay) {
  return db
    .selectFrom('issues')
    .select(['id', 'product', 'number', 'date', 'is_published'])
    .where('date', '>=', from)
    .where('date', '<=', until)
    .where(sql<boolean>`folded ->> 'master' is null`)
    .orderBy('date')
    .orderBy('id')
    .execute()
}
