import { readArticleRows } from '@electron/store/articles'
import { findDamagedRecords } from '@electron/store/logCheck'
import { findDamagedRevisions, listArticlesOf } from '@electron/store/revisions'
import type { OfficeContext } from './context'

/** What reading the whole store through has found. */
export interface IntegrityReport {
  /** Null until it has been read through since the office was opened. */
  readonly checkedAt: number | null
  /** Titles of articles with a text that is no longer the one that was stored. */
  readonly texts: readonly string[]
  /** How many records are no longer what was signed. */
  readonly records: number
  /** The file itself could not be read to its end. */
  readonly isUnreadable: boolean
}

const CLEAN: IntegrityReport = { checkedAt: null, texts: [], records: 0, isUnreadable: false }

/**
 * Reads every text and every record once after the office was opened and
 * compares it with its hash. A disk changes bytes in silence; this is how
 * somebody hears of it while there still are backups from before.
 */
export function createIntegrity({ db, clock, publish, logError }: OfficeContext) {
  let report = CLEAN
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  async function readThrough(): Promise<IntegrityReport> {
    try {
      const damaged = await findDamagedRevisions(db)
      const articles = await listArticlesOf(db, damaged)
      const rows = await readArticleRows(db, articles)
      const records = (await findDamagedRecords(db)).length
      const texts = articles.map((id) => rows.get(id)?.title ?? id)
      return { checkedAt: clock(), texts, records, isUnreadable: false }
    } catch (error) {
      logError('integrity', error)
      return { ...CLEAN, checkedAt: clock(), isUnreadable: true }
    }
  }

  async function check(): Promise<void> {
    const found = await readThrough()
    if (isClosed) return
    report = found
    if (found.texts.length > 0 || found.records > 0 || found.isUnreadable) publish('office.changed', '')
  }

  return {
    report: () => report,
    check,

    /** Begins after a while: whoever opens the office comes first. */
    begin(delay: number): void {
      timer = setTimeout(() => void check(), delay)
    },

    close(): void {
      isClosed = true
      clearTimeout(timer)
    }
  }
}
export type Integrity = ReturnType<typeof createIntegrity>
