import { documentText, parseDocument } from '@shared/document/document'
import type { ArticleContent } from '@shared/document/revision'

/** Lines at the top and at the end of a text in which its sender may stand. */
const SENDER_LINES = 4

/** Lines of a text in which a sender may be named. */
export function senderLines({ meta, body }: ArticleContent): string[] {
  const lines = documentText(parseDocument(body)).split('\n')
  return [meta.kicker, meta.byline, ...lines.slice(0, SENDER_LINES), ...lines.slice(-SENDER_LINES)]
}
