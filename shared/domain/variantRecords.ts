import { z } from 'zod'
import { recordFields } from './recordFields'

const { hash, id } = recordFields

/** Payloads that tie the variants of one article together. Their subject is the variant. */
export const variantPayloads = {
  /**
   * The article was made from this text of another (bản cho kênh). Stated again
   * with a newer text of the same article: somebody has held the variant against it.
   */
  'articles.derive': z.strictObject({ source: z.strictObject({ article: id, revision: hash }) })
} as const
