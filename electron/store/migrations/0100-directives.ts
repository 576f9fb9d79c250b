import { sql, type Kysely } from 'kysely'

/** The register of documents, a line each, and what its lines are found by; and by what else articles are asked for. */
const statements = [
  `create table directives (
    no integer primary key,
    id text not null unique,
    symbol text not null,
    type text not null,
    date text not null, -- day of issue, YYYY-MM-DD
    issuer text not null,
    key text not null, -- what two lines must not share
    is_struck integer not null,
    folded text not null -- the line as JSON
  ) strict`,
  'create index directives_date on directives (is_struck, date desc, no desc)',
  'create index directives_key on directives (key)',
  'create index directives_symbol on directives (symbol)',
  `create virtual table search_directives using fts5 (
    folded, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`,
  // The day of what an article tells, or empty.
  `alter table articles add column event_date text not null default ''`,
  'create index articles_event on articles (event_date)',
  // Names under which articles stand are told apart without reading an article.
  'create index articles_byline on articles (byline)'
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function keepDirectives(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
