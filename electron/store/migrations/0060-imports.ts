import { sql, type Kysely } from 'kysely'

/** What this PC brought in at once, file by file; what it has seen in the watched folder; and which article a file was attached to. */
const statements = [
  `create table import_batches (
    id text primary key not null,
    origin text not null, -- files, folder, drop, inbox
    name text not null,
    product text not null,
    member text not null,
    state text not null, -- listing, reading, done, stopped, interrupted
    passed_over integer not null,
    left_out integer not null,
    is_new integer not null,
    started_at integer not null, -- milliseconds
    ended_at integer -- milliseconds
  ) strict, without rowid`,
  'create index import_batches_started on import_batches (started_at)',
  `create table import_files (
    batch text not null references import_batches (id) on delete cascade,
    no integer not null,
    path text not null, -- from the batch's top, with slashes
    folder text not null,
    kind text not null, -- document, photo, archive
    bytes integer not null,
    state text not null, -- waiting, reading, done, known, refused, left
    sha256 text not null, -- empty before it was read
    source text not null, -- where its bytes are on this PC, or empty
    article text,
    result text not null, -- JSON, what the table says of it
    primary key (batch, no)
  ) strict, without rowid`,
  'create index import_files_state on import_files (batch, state, no)',
  'create index import_files_folder on import_files (batch, folder)',
  `create table inbox_files (
    path text primary key not null, -- whole path on this PC
    bytes integer not null,
    changed_at integer not null, -- milliseconds, as the file's folder states it
    seen_at integer not null -- milliseconds
  ) strict, without rowid`,
  // A file that comes in again is found by its hash, however many records there are.
  `create index records_attached
    on records (case when json_valid(canonical) then json_extract(canonical, '$.payload.media') end)
    where kind = 'articles.attach'`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function keepImports(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
