import { sql } from 'kysely'
import type { ArticleStatus } from '@shared/domain/articles'
import type { Campaign } from '@shared/domain/campaign'
import { foldCampaign, type CampaignState } from '@shared/domain/campaigns'
import { addDays, fromWallTime, type IsoDay } from '@shared/text/dates'
import { foldedWords } from '@shared/text/searchWords'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** A campaign that stands, with its articles. */
export type StandingCampaign = CampaignState & { readonly said: Campaign }

/** Folds what the office said of one campaign into its row. */
export async function projectCampaign(db: Db, id: string): Promise<void> {
  const folded = foldCampaign(await readRecordsOf(db, id), await readMembership(db))
  await db.deleteFrom('campaigns').where('id', '=', id).execute()
  if (!folded) return
  const [first, last] = [folded.said?.from ?? '', folded.said?.until ?? '']
  await db
    .insertInto('campaigns')
    .values({ id, first, last, folded: JSON.stringify(folded) })
    .execute()
}

// The projection wrote the column from a folded value of this very shape.
const parseFolded = (json: string) => JSON.parse(json) as CampaignState

/** A campaign, one that was taken out too; null for an unknown id. */
export async function findCampaign(db: Db, id: string): Promise<CampaignState | null> {
  const row = await db.selectFrom('campaigns').select('folded').where('id', '=', id).executeTakeFirst()
  return row ? parseFolded(row.folded) : null
}

/** The campaigns that touch a span of days, both ends included, the earliest first. */
export async function listCampaigns(db: Db, from: IsoDay, until: IsoDay): Promise<StandingCampaign[]> {
  const rows = await db
    .selectFrom('campaigns')
    .select('folded')
    .where('first', '>', '')
    .where('first', '<=', until)
    .where('last', '>=', from)
    .orderBy('first')
    .orderBy('last')
    .orderBy('id')
    .execute()
  // Only one that stands has a first day.
  return rows.map((row) => parseFolded(row.folded) as StandingCampaign)
}

/** What a campaign tells of one of its articles. */
export interface CampaignArticle {
  readonly id: string
  readonly title: string
  readonly product: string
  readonly rubric: string
  readonly status: ArticleStatus
  readonly level: number
  readonly levels: number
  readonly isSigned: boolean
}

interface ArticleLine extends Omit<CampaignArticle, 'isSigned'> {
  readonly signed: number
}

const columns = sql`a.id, a.title, a.product, a.rubric, a.status, a.level, a.levels,
  a.signed_revision is not null as signed`

const toArticle = ({ signed, ...row }: ArticleLine): CampaignArticle => ({ ...row, isSigned: signed === 1 })

/** These articles, by id; one statement, however many. */
export async function readCampaignArticles(
  db: Db,
  ids: readonly string[]
): Promise<Map<string, CampaignArticle>> {
  const { rows } = await sql<ArticleLine>`select ${columns} from articles a
    where a.id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
  return new Map(rows.map((row) => [row.id, toArticle(row)]))
}

/** So many articles are proposed at once; the newest. */
const MOST_PROPOSED = 60
/** So many articles that speak of a topic are looked at, the newest. */
const MOST_FOUND = 300
/** So long before it begins, in days, that its first texts are written. */
const WRITTEN_BEFORE = 45

/** Numbers of the newest articles in which a topic stands, with tones or without. */
async function findTopic(db: Db, topic: string): Promise<number[]> {
  const words = foldedWords(topic)
  if (words.length === 0) return []
  const { rows } = await sql<{ no: number }>`select rowid as no from search
    where search match ${`folded : "${words.join(' ')}"`} order by rowid desc limit ${MOST_FOUND}`.execute(db)
  return rows.map((row) => row.no)
}

/**
 * Articles that may belong to a campaign: begun for its days, in one of its
 * rubrics, speaking of one of its topics, or answering an assignment that
 * serves it; neither in it nor kept out of it.
 */
export async function proposeArticles(
  db: Db,
  { id, said, included, excluded }: StandingCampaign
): Promise<CampaignArticle[]> {
  const { from, until, rubrics, topics } = said
  const found = (await Promise.all(topics.map((topic) => findTopic(db, topic)))).flat()
  const begun = [fromWallTime(addDays(from, -WRITTEN_BEFORE)), fromWallTime(addDays(until, 1))] as const
  const { rows } = await sql<ArticleLine>`select ${columns} from articles a
    where (a.no in (select value from json_each(${JSON.stringify([...new Set(found)])}))
        or a.rubric in (select value from json_each(${JSON.stringify(rubrics)}))
        or a.id in (select t.article from assignments t
          where (t.due is null or (t.due >= ${begun[0]} and t.due < ${begun[1]}))
            and t.is_dropped = 0 and t.article <> '' and t.folded ->> 'campaign' = ${id}))
      and a.created_at >= ${begun[0]} and a.created_at < ${begun[1]}
      and a.status not in ('withdrawn', 'archived')
      and a.id not in (select value from json_each(${JSON.stringify([...included, ...excluded])}))
    order by a.no desc limit ${MOST_PROPOSED}`.execute(db)
  return rows.map(toArticle)
}

/** The issues in which these articles stand, by article; one statement, however many. */
export async function listIssuesWith(db: Db, articles: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ issue: string; article: string }>`select distinct issue, article
    from placements where article in (select value from json_each(${JSON.stringify(articles)}))`.execute(db)
  const found = new Map<string, string[]>()
  for (const { issue, article } of rows) found.set(article, [...(found.get(article) ?? []), issue])
  return found
}
