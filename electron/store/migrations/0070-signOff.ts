import { sql, type Kysely } from 'kysely'

const statements = [
  `alter table articles add column purpose text not null default 'publish'`,
  // Milliseconds since 1970: when the open level should be signed.
  'alter table articles add column due integer',
  'alter table articles add column voided integer not null default 0',
  'alter table articles add column conditions integer not null default 0',
  // JSON: who may sign next is told from it without folding the article.
  `alter table articles add column pending text not null default ''`,
  'create index articles_submitted on articles (state, submitted_at)',
  // Whom an article waits for is no longer one role.
  'drop index articles_queue',
  'alter table articles drop column next_role',
  // The newest claim of a key's records, without reading them.
  'create index records_claims on records (author, seq, at)',
  'drop index records_chain',
  // Print files are filed under the articles that went into them.
  `insert or ignore into record_subjects (subject, lam, hash)
    select distinct json_extract(item.value, '$.article'), r.lam, r.hash
    from records as r, json_each(r.canonical, '$.payload.items') as item
    where r.kind = 'exports.finish'`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function signByChains(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
