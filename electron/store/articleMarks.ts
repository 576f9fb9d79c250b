import { sql } from 'kysely'
import type { ArticleStatus } from '@shared/domain/articles'
import type { Purpose } from '@shared/domain/level'
import type { SignOffFacts } from '@shared/domain/signOffMarks'
import type { Db } from './schema'

export interface ArticleMark extends SignOffFacts {
  readonly title: string
  readonly isSigned: boolean
}

/** What a list of other things says of these articles: titles, and where their sign-off stands. */
export async function readArticleMarks(db: Db, ids: readonly string[]): Promise<Map<string, ArticleMark>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'status', 'purpose', 'voided', 'signed_revision'])
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(
    rows.map(({ id, title, status, purpose, voided, signed_revision }) => [
      id,
      {
        title,
        voided,
        isSigned: signed_revision !== null,
        // The projection writes no other status and purpose.
        status: status as ArticleStatus,
        purpose: purpose as Purpose
      }
    ])
  )
}
