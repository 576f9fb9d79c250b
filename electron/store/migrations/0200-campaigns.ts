import { sql, type Kysely } from 'kysely'

/** Campaigns of publicity (đợt tuyên truyền). */
const statements = [
  `create table campaigns (
    id text primary key not null,
    first text not null, -- YYYY-MM-DD; empty for one that was taken out
    last text not null,
    folded text not null -- what the office said of it, and its articles, as JSON
  ) strict`,
  'create index campaigns_days on campaigns (first, last)'
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function keepCampaigns(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
