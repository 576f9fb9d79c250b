import { sql, type Kysely } from 'kysely'

/** Indexes for what lists are asked: two filters at once, articles of a rubric, and a product's issues by date, since numbers begin anew each year. */
const statements = [
  'create index articles_rubric on articles (rubric, updated_at desc, no desc)',
  'create index articles_product_status on articles (product, status, updated_at desc, no desc)',
  'create index articles_owner_status on articles (owner, status, updated_at desc, no desc)',
  'drop index issues_product',
  'create index issues_product on issues (product, date desc, number desc)'
]

/** A migration knows only its own moment's schema, never today's, hence `Kysely<any>`. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function indexLists(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
