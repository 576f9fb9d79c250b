import { z } from 'zod'
import type { DocumentJson } from './document'

/** Border check of a body: any JSON object; `parseDocument` decides whether it is an article's. */
export const documentJsonSchema = z.custom<DocumentJson>(
  (value) => typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc',
  'not a document'
)
