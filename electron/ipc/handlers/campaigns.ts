import type { Handlers } from '../answer'
import type { At } from '../ports'

/** Campaigns of publicity. */
export const campaignHandlers = (at: At) =>
  ({
    'campaigns.list': ({ from, until }) => at().campaigns.list(from, until),
    'campaigns.detail': ({ id }) => at().campaigns.detail(id),
    'campaigns.set': async ({ id, campaign }) => ({ id: await at().campaigns.set(id, campaign) }),
    'campaigns.remove': ({ id }) => at().campaigns.remove(id),
    'campaigns.include': ({ id, articles }) => at().campaigns.include(id, articles),
    'campaigns.exclude': ({ id, articles }) => at().campaigns.exclude(id, articles)
  }) satisfies Partial<Handlers>
