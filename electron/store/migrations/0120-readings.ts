import { sql, type Kysely } from 'kysely'

/** Which texts a member has opened on this PC, and which of them to their end. Nobody else is told. And of a returned article, how much is to do. */
const statements = [
  `create table reading_marks (
    member text not null,
    article text not null,
    revision text not null,
    opened_at integer not null, -- milliseconds; the newest opening
    ended_at integer, -- milliseconds; null as long as its end was not seen
    primary key (member, article, revision)
  ) strict, without rowid`,
  // Remarks of the current return that are still to do.
  'alter table articles add column todo integer not null default 0'
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function keepReadings(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
