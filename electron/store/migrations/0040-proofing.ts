import { sql, type Kysely } from 'kysely'

/** What the office has decided about proofing: one row, folded from its records. */
const statements = [
  `create table proofing (
    id text primary key not null check (id = 'office'),
    folded text not null -- settings and accepted words, as JSON
  ) strict, without rowid`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function createProofing(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
