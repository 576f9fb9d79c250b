import { z } from 'zod'
import { campaignSchema, MAX_INCLUDED } from './campaign'
import { recordFields } from './recordFields'

const articles = z.strictObject({ articles: z.array(recordFields.id).min(1).max(MAX_INCLUDED) })

/** Payloads of what is said of a campaign: what it is, and which articles belong to it. */
export const campaignPayloads = {
  'campaigns.set': campaignSchema,
  'campaigns.remove': z.strictObject({}),
  'campaigns.include': articles,
  'campaigns.exclude': articles
} as const
