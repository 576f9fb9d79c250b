import { sql, type RawBuilder } from 'kysely'
import type { ArchiveConditions } from '@shared/domain/archiveConditions'
import type { Db } from './schema'

const COLUMN = { statuses: 'status', products: 'product', rubrics: 'rubric', units: 'unit' } as const

/** Each condition as a piece of SQL over `articles`. */
export function writeConditions(rows: ArchiveConditions): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = []
  for (const name of ['statuses', 'products', 'rubrics', 'units'] as const) {
    const values = rows[name]
    if (values)
      parts.push(
        sql`articles.${sql.ref(COLUMN[name])} in (${values.length > 0 ? sql.join(values) : sql`null`})`
      )
  }
  if (rows.owner !== undefined) parts.push(sql`articles.owner = ${rows.owner}`)
  if (rows.from !== undefined) parts.push(sql`articles.created_at >= ${rows.from}`)
  if (rows.before !== undefined) parts.push(sql`articles.created_at < ${rows.before}`)
  if (rows.event)
    parts.push(sql`articles.event_date >= ${rows.event.from} and articles.event_date <= ${rows.event.until}`)
  if (rows.issues)
    parts.push(sql`articles.id in (select placements.article from placements
      join issues on issues.id = placements.issue where issues.number in (${sql.join(rows.issues)}))`)
  return parts
}

/** Up to so many articles are looked up one by one; of more, each that the words find is looked at. */
export const FEW = 200

/**
 * Numbers of the articles that pass, where they are few; null where they are
 * many. A rare condition on a common word would otherwise leave the index
 * looking through all that the word finds.
 */
export async function findFew(db: Db, conditions: readonly RawBuilder<unknown>[]): Promise<number[] | null> {
  const { rows } = await sql<{ no: number }>`select no from articles
    where ${sql.join(conditions, sql` and `)} limit ${FEW + 1}`.execute(db)
  return rows.length > FEW ? null : rows.map((row) => row.no)
}
