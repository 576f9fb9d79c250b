import { readArticleRows } from '@electron/store/articles'
import { findDamagedRecords, type DamagedRecord } from '@electron/store/logCheck'
import { findDamagedRevisions, listArticlesOf } from '@electron/store/revisions'
import type { OfficeContext } from './context'
import type { GuardReport, LogGuard } from './logGuard'

/** What reading the whole store through has found. */
export interface IntegrityReport extends GuardReport {
  /** Null until it has been read through since the office was opened. */
  readonly checkedAt: number | null
  /** Titles of articles with a text that is no longer the one that was stored. */
  readonly texts: readonly string[]
  /** How many records are no longer what was signed. */
  readonly records: number
  /** The first of them, with what is wrong. */
  readonly faults: readonly Pick<DamagedRecord, 'hash' | 'fault'>[]
  /** The file itself could not be read to its end. */
  readonly isUnreadable: boolean
}

type Read = Omit<IntegrityReport, keyof GuardReport>

const CLEAN: Read = { checkedAt: null, texts: [], records: 0, faults: [], isUnreadable: false }
/** Damaged records that are named one by one. */
const NAMED = 20

/**
 * Reads every text and every record once after the office was opened and
 * compares it with its hash, and what the screens show with the records. A disk
 * changes bytes in silence, and a hand with another tool does, too; this is how
 * somebody hears of it while there still are backups from before.
 */
export function createIntegrity({ db, clock, publish, logError }: OfficeContext, guard: LogGuard) {
  let read = CLEAN
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  async function readThrough(): Promise<Read> {
    try {
      const damaged = await findDamagedRevisions(db)
      const articles = await listArticlesOf(db, damaged)
      const rows = await readArticleRows(db, articles)
      const records = await findDamagedRecords(db)
      const texts = articles.map((id) => rows.get(id)?.title ?? id)
      const faults = records.slice(0, NAMED).map(({ hash, fault }) => ({ hash, fault }))
      // Views cannot be held against records that are damaged themselves.
      if (records.length === 0) {
        await guard.checkCheckpoints()
        await guard.checkViews(() => isClosed)
      }
      return { checkedAt: clock(), texts, records: records.length, faults, isUnreadable: false }
    } catch (error) {
      logError('integrity', error)
      return { ...CLEAN, checkedAt: clock(), isUnreadable: true }
    }
  }

  async function check(): Promise<void> {
    const found = await readThrough()
    if (isClosed) return
    read = found
    const { missing, odd, repaired } = guard.report()
    const isSound = found.texts.length + found.records + odd + repaired.length === 0
    if (!isSound || missing || found.isUnreadable) publish('office.changed', '')
  }

  return {
    report: (): IntegrityReport => ({ ...read, ...guard.report() }),
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
