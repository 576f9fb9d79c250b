import { sql } from 'kysely'
import { facetNames, type FacetName } from '@shared/domain/archiveConditions'
import { VIETNAM_OFFSET } from '@shared/text/dates'
import type { Db } from './schema'
import { selectNewest, type PreparedSearch } from './search'

export interface FacetCount {
  readonly facet: FacetName
  readonly value: string
  readonly count: number
}

/** So many of the newest articles are counted: what bounds the work of any query. */
export const FACETED = 3000
/** Values of one facet that are shown, the commonest. */
const MAX_VALUES = 8

/** How the articles that a query finds are spread over products, rubrics, units, authors, states and years. */
export async function countFacets(
  db: Db,
  prepared: PreparedSearch
): Promise<{ total: number; isCut: boolean; counts: FacetCount[] }> {
  const { rows } = await sql<FacetCount>`
    with hits as materialized (
      select product, rubric, unit, byline as author, status,
        strftime('%Y', (created_at + ${VIETNAM_OFFSET}) / 1000, 'unixepoch') as year
      from articles where no in (${selectNewest(prepared, FACETED)})
    )
    select 'total' as facet, '' as value, count(*) as count from hits
    ${sql.join(
      facetNames.map(
        (facet) => sql`union all select * from (
          select ${sql.lit(facet)}, ${sql.ref(facet)}, count(*) from hits
          where ${sql.ref(facet)} != '' group by 2 order by 3 desc, 2 limit ${MAX_VALUES})`
      ),
      sql` `
    )}`.execute(db)
  const total = rows[0]?.count ?? 0
  return { total, isCut: total >= FACETED, counts: rows.slice(1) }
}
