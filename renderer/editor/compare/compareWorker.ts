import { compareContents } from '@shared/document/compare'
import { mergeContents } from '@shared/document/merge'
import type { ArticleContent } from '@shared/document/revision'

/** What the page asks: what differs between two texts, or what two people made of one. */
export type CompareQuestion =
  | { readonly kind: 'compare'; readonly before: ArticleContent; readonly after: ArticleContent }
  | {
      readonly kind: 'merge'
      readonly base: ArticleContent | null
      readonly ours: ArticleContent
      readonly theirs: ArticleContent
    }

const answer = (asked: CompareQuestion) =>
  asked.kind === 'compare'
    ? compareContents(asked.before, asked.after)
    : mergeContents(asked.base, asked.ours, asked.theirs)

/** In a thread of its own: however long two texts are, the window answers. */
self.addEventListener('message', ({ data }: MessageEvent<CompareQuestion>) => {
  try {
    self.postMessage({ ok: true, answer: answer(data) })
  } catch (error) {
    self.postMessage({ ok: false, reason: error instanceof Error ? error.message : String(error) })
  }
})
