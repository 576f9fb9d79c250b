import { OfficeError } from '@shared/ipc/errors'
import { readArticle } from '@electron/store/articles'
import { listReadings, markReading } from '@electron/store/readings'
import type { OfficeContext } from './context'

/**
 * Which texts the signed-in member has read on this PC: so that the next look
 * shows what has changed since. Not a record, and nobody else's to see.
 */
export function createReadings({ db, clock, session, publish }: OfficeContext) {
  const me = () => session.require().member.id

  return {
    /** @throws OfficeError `notFound` for a text that is none of the article's. */
    async mark(article: string, revision: string, isEnded: boolean): Promise<void> {
      const { revisions } = await readArticle(db, article)
      if (!revisions.some((each) => each.id === revision)) throw new OfficeError('notFound')
      await markReading(db, { member: me(), article, revision, at: clock(), isEnded })
      publish('readings.changed', article)
    },

    /** What the member has read of these articles, newest first. */
    list: (articles: readonly string[]) => listReadings(db, me(), articles)
  }
}
export type Readings = ReturnType<typeof createReadings>
