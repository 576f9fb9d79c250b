import { sql, type Kysely } from 'kysely'

/** Days of the year that the office has spoken of; and the schedule by day, counted without reading an entry. */
const statements = [
  `create table observances (
    id text primary key not null,
    folded text not null -- what the office said of it last, as JSON
  ) strict`,
  'create index schedule_days on schedule_entries (due, outcome, product)'
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function keepCalendar(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
