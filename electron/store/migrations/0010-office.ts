import { sql, type Kysely } from 'kysely'

/**
 * The first store: three insert-only parts, the drafts, the projections, and
 * what belongs to this PC alone. Times are milliseconds since 1970, hashes are
 * lower-case hex.
 */
const statements = [
  `create table revisions (
    id text primary key not null,
    article text not null,
    canonical text not null
  ) strict`,
  `create index revisions_article on revisions (article)`,

  `create table records (
    hash text primary key not null,
    author text not null,
    seq integer not null,
    prev text,
    kind text not null,
    subject text not null,
    lam integer not null,
    at integer not null,
    canonical text not null,
    signature blob not null
  ) strict`,
  // Not unique: two chains of one key (a cloned disk) must be storable to be seen.
  `create index records_chain on records (author, seq)`,
  `create index records_order on records (lam, hash)`,
  `create index records_kind on records (kind, lam, hash)`,

  `create table record_subjects (
    subject text not null,
    lam integer not null,
    hash text not null references records (hash),
    primary key (subject, lam, hash)
  ) strict, without rowid`,

  `create table media (
    sha256 text primary key not null,
    bytes integer not null,
    type text not null,
    width integer not null,
    height integer not null,
    colours text not null
  ) strict`,

  ...['revisions', 'records', 'media'].flatMap((table) => [
    `create trigger ${table}_keep before delete on ${table} begin select raise(abort, 'insert only'); end`,
    `create trigger ${table}_freeze before update on ${table} begin select raise(abort, 'insert only'); end`
  ]),

  `create table drafts (
    article text primary key not null,
    base text,
    content text not null,
    sha256 text not null,
    changed_at integer not null
  ) strict`,

  `create table members (
    id text primary key not null,
    name text not null,
    title text not null,
    unit text not null,
    roles text not null,
    active integer not null
  ) strict`,
  `create table member_keys (
    key text primary key not null,
    member text not null,
    roles text not null,
    last_good integer not null
  ) strict`,
  `create table office (
    record text primary key not null,
    lam integer not null,
    valid_from text not null,
    profile text not null
  ) strict`,

  `create table articles (
    no integer primary key,
    id text not null unique,
    status text not null,
    state text not null,
    level integer not null,
    levels integer not null,
    next_role text not null,
    product text not null,
    kind text not null,
    rubric text not null,
    unit text not null,
    owner text not null,
    title text not null,
    byline text not null,
    words integer not null,
    photos integer not null,
    head text,
    heads integer not null,
    signed_revision text,
    blocking integer not null,
    return_reason text not null,
    submitted_at integer,
    created_at integer not null,
    updated_at integer not null
  ) strict`,
  `create index articles_updated on articles (updated_at desc, no desc)`,
  `create index articles_status on articles (status, updated_at desc, no desc)`,
  `create index articles_product on articles (product, updated_at desc, no desc)`,
  `create index articles_owner on articles (owner, updated_at desc, no desc)`,
  `create index articles_queue on articles (state, next_role, submitted_at)`,

  `create table issues (
    id text primary key not null,
    product text not null,
    number integer not null,
    total integer not null,
    date text not null,
    pages integer not null,
    is_published integer not null,
    created_at integer not null,
    updated_at integer not null,
    folded text not null
  ) strict`,
  `create index issues_date on issues (date desc, id)`,
  `create index issues_product on issues (product, number desc)`,
  `create table placements (
    issue text not null,
    article text not null,
    page integer not null,
    slot text not null,
    part integer not null,
    primary key (issue, page, slot, article)
  ) strict, without rowid`,
  `create index placements_article on placements (article, issue)`,
  `create table schedule_entries (
    id text primary key not null,
    product text not null,
    target_kind text not null,
    target text not null,
    due integer not null,
    outcome text not null,
    folded text not null
  ) strict`,
  `create index schedule_due on schedule_entries (due, id)`,
  `create index schedule_open on schedule_entries (outcome, due)`,
  `create index schedule_target on schedule_entries (target, outcome)`,

  // No stemming and no folding by SQLite: it does not know "đ". Text arrives folded.
  `create virtual table search using fts5 (
    title, text, folded_title, folded_text,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
  )`,

  `create table jobs (
    id text primary key not null,
    kind text not null,
    subject text not null,
    title text not null,
    status text not null,
    step text not null,
    done integer not null,
    of integer not null,
    folder text not null,
    result text not null,
    failure text not null,
    created_at integer not null,
    updated_at integer not null
  ) strict`,
  `create index jobs_created on jobs (created_at desc, id)`,
  `create table settings (name text primary key not null, value text not null) strict`,
  `create table keyring (
    key text primary key not null,
    member text not null,
    sealed text not null,
    created_at integer not null
  ) strict`,
  `create index keyring_member on keyring (member)`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function createOffice(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
