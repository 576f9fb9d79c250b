import type { Campaign } from '@shared/domain/campaign'
import { countCoverage, coverageByProduct, targetOf } from '@shared/domain/campaigns'
import { findProduct } from '@shared/domain/office'
import { OfficeError } from '@shared/ipc/errors'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import { toIsoDay, type IsoDay } from '@shared/text/dates'
import {
  findCampaign,
  listCampaigns,
  listIssuesWith,
  proposeArticles,
  readCampaignArticles,
  type StandingCampaign
} from '@electron/store/campaigns'
import { findDirective } from '@electron/store/directives'
import { readProfile } from '@electron/store/office'
import type { OfficeContext } from './context'

/** Campaigns of publicity (đợt tuyên truyền): their days, their articles, and how far they are. */
export function createCampaigns({ db, clock, newId, record }: OfficeContext) {
  async function require(id: string): Promise<StandingCampaign> {
    const found = await findCampaign(db, id)
    if (!found?.said) throw new OfficeError('notFound')
    return { ...found, said: found.said }
  }

  return {
    /** Those that touch a span of days; three statements, however many. */
    async list(from: IsoDay, until: IsoDay): Promise<CampaignLine[]> {
      const campaigns = await listCampaigns(db, from, until)
      const ids = [...new Set(campaigns.flatMap(({ included }) => included))]
      const articles = await readCampaignArticles(db, ids)
      const issuesWith = await listIssuesWith(db, ids)
      return campaigns.map(({ id, said, included }) => {
        const { title, from: first, until: last } = said
        const known = included.flatMap((article) => articles.get(article) ?? [])
        return {
          id,
          title,
          from: first,
          until: last,
          target: targetOf(said),
          ...countCoverage(known),
          articles: known.map((article) => article.id),
          issues: [...new Set(included.flatMap((article) => issuesWith.get(article) ?? []))]
        }
      })
    },

    /** @throws OfficeError `notFound` */
    async detail(id: string) {
      const campaign = await require(id)
      const profile = await readProfile(db, toIsoDay(clock()))
      const found = await readCampaignArticles(db, campaign.included)
      const articles = campaign.included.flatMap((article) => found.get(article) ?? [])
      const directive =
        campaign.said.directive === null ? null : await findDirective(db, campaign.said.directive)
      return {
        campaign: campaign.said,
        products: coverageByProduct(campaign.said, articles).map((each) => ({
          ...each,
          productName: findProduct(profile, each.product)?.name ?? each.product
        })),
        articles,
        proposed: await proposeArticles(db, campaign),
        directive: directive && `${directive.type} ${directive.symbol}`
      }
    },

    /** Enters a campaign (`known` null), writes one anew, or brings back one that was taken out. @throws OfficeError `notFound`, `forbidden` */
    async set(known: string | null, campaign: Campaign): Promise<string> {
      if (known !== null && !(await findCampaign(db, known))) throw new OfficeError('notFound')
      if (campaign.directive !== null && !(await findDirective(db, campaign.directive)))
        throw new OfficeError('notFound')
      const id = known ?? newId()
      await record({ statements: [{ kind: 'campaigns.set', subject: id, payload: campaign }] })
      return id
    },

    /** @throws OfficeError `notFound`, `forbidden` */
    async remove(id: string): Promise<void> {
      await require(id)
      await record({ statements: [{ kind: 'campaigns.remove', subject: id, payload: {} }] })
    },

    /** Puts articles into a campaign. @throws OfficeError `notFound`, `forbidden` */
    async include(id: string, articles: readonly string[]): Promise<void> {
      await require(id)
      const found = await readCampaignArticles(db, articles)
      if (articles.some((article) => !found.has(article))) throw new OfficeError('notFound')
      const payload = { articles: [...new Set(articles)] }
      await record({ statements: [{ kind: 'campaigns.include', subject: id, payload }] })
    },

    /** Says that articles do not belong to a campaign. @throws OfficeError `notFound`, `forbidden` */
    async exclude(id: string, articles: readonly string[]): Promise<void> {
      await require(id)
      const payload = { articles: [...new Set(articles)] }
      await record({ statements: [{ kind: 'campaigns.exclude', subject: id, payload }] })
    }
  }
}
export type Campaigns = ReturnType<typeof createCampaigns>
