import { sql, type Kysely } from 'kysely'

/** Both tables are folded anew when an office of an older program is opened (`PROJECTION_VERSION`). */
const statements = [
  'drop table members',
  `create table members (
    id text primary key not null,
    name text not null,
    title text not null,
    unit text not null,
    roles text not null, -- JSON
    grants text not null, -- JSON
    signatory text not null, -- JSON
    active integer not null
  ) strict`,
  'drop table member_keys',
  `create table member_keys (
    key text primary key not null,
    member text not null,
    periods text not null, -- JSON, what its records may do by their place in its chain
    last_good integer not null,
    replaces text -- key
  ) strict`,
  // Of this PC: how often a PIN was wrong since its member last got in.
  `create table pin_tries (
    member text primary key not null,
    wrong integer not null,
    since integer not null, -- milliseconds
    wait_until integer not null -- milliseconds
  ) strict, without rowid`
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function grantForATime(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
