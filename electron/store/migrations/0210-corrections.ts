import { sql, type Kysely } from 'kysely'

const statements = [
  // Corrections and withdrawals are few among all that was ever submitted.
  `create index records_corrections on records (subject)
    where kind = 'approvals.submit'
      and (instr(canonical, '"purpose":"correct"') > 0 or instr(canonical, '"purpose":"withdraw"') > 0)`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function findCorrections(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
