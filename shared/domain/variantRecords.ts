import { z } from 'zod'
import { recordFields } from './recordFields'
import { settlementOutcomes } from './settlementOutcomes'

const { hash, id } = recordFields

/** Payloads that tie the variants of one article together. */
export const variantPayloads = {
  /**
   * The article was made from this text of another (bản cho kênh). Stated again
   * with a newer text of the same article: somebody has held the variant against it.
   * Subject: the variant.
   */
  'articles.derive': z.strictObject({ source: z.strictObject({ article: id, revision: hash }) }),
  /**
   * What was done about one place where a text ran that was corrected or
   * withdrawn since, see `settlements.ts`. Subject: the article that was corrected.
   */
  'articles.settle': z.strictObject({
    /** The submission that asked for the correction or withdrawal. */
    correction: hash,
    article: id,
    place: z.string().regex(/^(?:issue|entry|handout):.{1,100}$/),
    outcome: z.enum(settlementOutcomes),
    note: z.string().trim().min(1).max(500)
  })
} as const
