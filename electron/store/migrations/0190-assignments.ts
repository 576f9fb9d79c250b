import { sql, type Kysely } from 'kysely'

/** What is to be written, and by whom. */
const statements = [
  `create table assignments (
    id text primary key not null,
    title text not null,
    member text not null, -- who writes it, or empty
    product text not null,
    unit text not null,
    rubric text not null,
    lines integer not null,
    due integer, -- milliseconds since 1970
    article text not null, -- which answers it, or empty
    observance text not null, -- id and day of the day of the year that it is for, or empty
    is_dropped integer not null,
    folded text not null -- all of it, as JSON
  ) strict`,
  'create index assignments_due on assignments (due)',
  'create index assignments_member on assignments (member)',
  'create index assignments_article on assignments (article)',
  "create index assignments_observance on assignments (observance) where observance <> ''"
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function keepAssignments(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
