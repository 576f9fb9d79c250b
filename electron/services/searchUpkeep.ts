import { countChanges, mergeSearch } from '@electron/store/searchIndex'
import type { OfficeContext } from './context'

/**
 * Puts the search index in order between saves, in small steps, so that no
 * save has to. Looks now and then whether anything was written at all.
 */
export function createSearchUpkeep({ db, logError }: Pick<OfficeContext, 'db' | 'logError'>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let tidying: Promise<void> = Promise.resolve()
  const closing = new AbortController()
  let seen = -1

  async function tidy(): Promise<void> {
    try {
      if ((await countChanges(db)) === seen) return
      while (!closing.signal.aborted && (await mergeSearch(db)));
      seen = await countChanges(db)
    } catch (error) {
      logError('search upkeep', error)
    }
  }

  return {
    tidy,

    /** Looks every so many milliseconds. */
    begin(every: number): void {
      timer = setTimeout(() => {
        tidying = tidy().then(() => (closing.signal.aborted ? undefined : this.begin(every)))
      }, every)
    },

    /** Ends after the step that is under way. */
    async close(): Promise<void> {
      closing.abort()
      clearTimeout(timer)
      await tidying
    }
  }
}
export type SearchUpkeep = ReturnType<typeof createSearchUpkeep>
