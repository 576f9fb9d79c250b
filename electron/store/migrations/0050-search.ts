import { sql, type Kysely } from 'kysely'

const fts = (columns: string, options = '') =>
  `fts5 (${columns}, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"${options})`

/**
 * Search over everything. No index holds a text of its own, only words; all of
 * them are filled when the projections are folded again. Row numbers are those of `articles`,
 * but for `search_past`, whose rows are paragraphs that no longer stand.
 */
const statements = [
  'drop table search',
  // No stemming and no folding by SQLite: it does not know "đ". Text arrives folded.
  `create virtual table search using ${fts('exact, folded, photos, authors, symbols')}`,
  // Titles once more: a title is found among all, however common its words are in the texts.
  `create virtual table search_titles using ${fts('exact, folded')}`,
  `create virtual table search_past using ${fts('folded')}`,
  `create table past_texts (
    no integer primary key,
    article_no integer not null,
    revision text not null,
    unique (article_no, revision)
  ) strict`,
  // Prints of passages, by which copies are found: names, no words, and nobody asks where they stand.
  `create virtual table search_prints using ${fts('prints', ', detail = none')}`,
  // Words of the index, so that an unfinished word is asked for as a few whole ones.
  `create table search_words (
    word text primary key not null,
    docs integer not null -- articles in which it stood when they came; orders, and is no count
  ) strict, without rowid`,

  'create index articles_created on articles (created_at, no)',
  'create index articles_unit on articles (unit, updated_at desc, no desc)',

  `create table saved_searches (
    id text primary key not null,
    member text not null,
    name text not null,
    query text not null,
    created_at integer not null
  ) strict`,
  'create index saved_searches_member on saved_searches (member, name)',
  `create table recent_searches (
    member text not null,
    query text not null,
    asked_at integer not null,
    primary key (member, query)
  ) strict, without rowid`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function searchEverything(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
