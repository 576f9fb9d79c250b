import type { ArticleStatus } from './articles'
import type { Campaign } from './campaign'
import { actorOf, type Membership } from './members'
import { can } from './permissions'
import type { OfficeRecord } from './records'

/** What the office's records say of a campaign. */
export interface CampaignState {
  readonly id: string
  /** Null once it was taken out. */
  readonly said: Campaign | null
  /** Articles that were put into it, in that order. */
  readonly included: readonly string[]
  /** Articles that were said not to belong to it: they are proposed no more. */
  readonly excluded: readonly string[]
}

const without = (all: readonly string[], some: readonly string[]) =>
  all.filter((each) => !some.includes(each))

function applyRecord(state: CampaignState | null, record: OfficeRecord): CampaignState | null {
  const known = state ?? { id: record.subject, said: null, included: [], excluded: [] }
  switch (record.kind) {
    case 'campaigns.set':
      return { ...known, said: record.payload }
    case 'campaigns.remove':
      return { ...known, said: null }
    case 'campaigns.include': {
      const { articles } = record.payload
      const included = [...without(known.included, articles), ...articles]
      return { ...known, included, excluded: without(known.excluded, articles) }
    }
    case 'campaigns.exclude': {
      const { articles } = record.payload
      const excluded = [...without(known.excluded, articles), ...articles]
      return { ...known, included: without(known.included, articles), excluded }
    }
    default:
      return state
  }
}

/** Folds the records of one campaign, in Lamport order; null where the office never spoke of it. */
export function foldCampaign(records: readonly OfficeRecord[], membership: Membership): CampaignState | null {
  return records.reduce<CampaignState | null>((state, record) => {
    const actor = actorOf(membership, record)
    return actor && can(actor, 'schedule.write') ? applyRecord(state, record) : state
  }, null)
}

/** How far a campaign is: its articles that are being written or more, that are signed or more, that came out. */
export interface Coverage {
  readonly written: number
  readonly signed: number
  readonly published: number
}

/** The coverage of one product; `target` null where none was set. */
export interface ProductCoverage extends Coverage {
  readonly product: string
  readonly target: number | null
}

/** What coverage is counted from. */
export interface CoveredArticle {
  readonly product: string
  readonly status: ArticleStatus
  readonly isSigned: boolean
}

/** Counts articles; what was taken back or put away covers nothing. */
export function countCoverage(articles: readonly CoveredArticle[]): Coverage {
  const standing = articles.filter(({ status }) => status !== 'withdrawn' && status !== 'archived')
  return {
    written: standing.length,
    signed: standing.filter(({ status, isSigned }) => isSigned || status === 'published').length,
    published: standing.filter(({ status }) => status === 'published').length
  }
}

/** The coverage of each product that has a target or an article, targets first and in their order. */
export function coverageByProduct(
  { targets }: Pick<Campaign, 'targets'>,
  articles: readonly CoveredArticle[]
): ProductCoverage[] {
  const others = new Set(articles.map(({ product }) => product))
  for (const { product } of targets) others.delete(product)
  const wanted: { product: string; target: number | null }[] = [
    ...targets.map(({ product, count }) => ({ product, target: count })),
    ...[...others].map((product) => ({ product, target: null }))
  ]
  return wanted.map((each) => ({
    ...each,
    ...countCoverage(articles.filter(({ product }) => product === each.product))
  }))
}

/** How many articles the whole campaign should have; null where it names no number. */
export function targetOf({ targets }: Pick<Campaign, 'targets'>): number | null {
  return targets.length === 0 ? null : targets.reduce((sum, { count }) => sum + count, 0)
}
