import { OfficeError } from '@shared/ipc/errors'
import { readArticleRows } from '@electron/store/articles'
import { countOdd, countMissing, isSameHeads, readLogEnd } from '@electron/store/heads'
import { findDamagedTail } from '@electron/store/logCheck'
import { findMissedCheckpoint } from '@electron/store/logCheckpoints'
import { CURRENT_VERSION } from '@electron/store/migrations'
import { readRootKey } from '@electron/store/office'
import type { Db } from '@electron/store/schema'
import { changedParts, digestViews, type View } from '@electron/store/viewDigests'
import { lastPart, refoldView, repairArticles, repairDropped } from '@electron/store/viewRepair'
import type { HeadsFile, KnownEnd } from './headsFile'

/** What was found when the office was opened. */
export interface GuardReport {
  /** Records that were there when this PC last looked, and are gone; null where none are. */
  readonly missing: { readonly records: number; readonly since: number; readonly isRestored: boolean } | null
  /** Records written since then that are not what their authors signed, or numbers that are missing or doubled. */
  readonly odd: number
  /** Views that somebody had edited by hand; they were folded anew from the records. */
  readonly repaired: readonly View[]
  /** Titles of the articles among them. */
  readonly articles: readonly string[]
}

interface GuardOptions {
  readonly db: Db
  readonly file: HeadsFile
  readonly clock: () => number
  readonly logError: (what: string, error: unknown) => void
}

/** How long after a record the end of the log is copied out, in milliseconds: many records, one write. */
const COPY_AFTER = 2_000

/** Views that are folded anew as a whole; page plans come with issues, keys with members. */
const VIEWS_AT_ONCE = ['members', 'office', 'proofing', 'issues', 'schedule_entries', 'directives'] as const

const NOTHING: GuardReport = { missing: null, odd: 0, repaired: [], articles: [] }

/**
 * Holds the office against what this PC knows of it from outside the database:
 * quickly as it is opened, thoroughly soon after.
 */
export function createLogGuard({ db, file, clock, logError }: GuardOptions) {
  let report = NOTHING
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the views have been held against the records since the last orderly end. */
  let areViewsKnown = false
  let writing: Promise<void> = Promise.resolve()

  async function titlesOf(ids: readonly string[]): Promise<string[]> {
    const rows = await readArticleRows(db, ids)
    return ids.map((id) => rows.get(id)?.title || id)
  }

  /** Order matters: an article's row looks at issues and schedule. */
  async function repair(changed: ReadonlyMap<View, readonly number[]>): Promise<void> {
    for (const view of changed.keys()) if (view !== 'articles') await refoldView(db, view)
    const mended: string[] = []
    for (const part of changed.get('articles') ?? []) mended.push(...(await repairArticles(db, part)))
    if (changed.has('articles')) mended.push(...(await repairDropped(db)))
    report = { ...report, repaired: [...changed.keys()], articles: await titlesOf(mended.slice(0, 20)) }
  }

  async function holdAgainst(known: KnownEnd): Promise<void> {
    const end = await readLogEnd(db)
    if (end.records === known.records && isSameHeads(end.heads, known.heads)) {
      report = { ...report, odd: countOdd(end) }
      if (!known.views || known.tables !== CURRENT_VERSION) return
      const changed = changedParts(known.views, await digestViews(db))
      areViewsKnown = true
      if (changed.size > 0) await repair(changed)
      return
    }
    const records = await countMissing(db, known.heads)
    const odd = countOdd(end) + (await findDamagedTail(db, known.heads, end.heads))
    const missing = records > 0 ? { records, since: known.at, isRestored: known.restored } : null
    report = { ...report, missing, odd }
  }

  async function copyEnd(views: KnownEnd['views']): Promise<void> {
    // What is missing stays known until somebody has answered for it.
    if (report.missing) return
    const root = await readRootKey(db)
    if (root === null) return
    const end = await readEnd()
    await file.write({ v: 1, root, at: clock(), ...end, tables: CURRENT_VERSION, views, restored: false })
  }

  async function readEnd() {
    const { records, heads } = await readLogEnd(db)
    return { records, heads: [...heads] }
  }

  function copySoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      writing = copyEnd(null).catch((error: unknown) => logError('heads', error))
    }, COPY_AFTER)
  }

  return {
    report: () => report,

    /**
     * The quick look as the office is opened.
     *
     * @param isRefolded the views were folded anew just now, for rules that have changed.
     * @throws OfficeError `storeForged` when another key than the known one has founded it.
     */
    async begin({ isRefolded }: { isRefolded: boolean }): Promise<void> {
      const known = await file.read()
      if (known) {
        const root = await readRootKey(db)
        if (root !== known.root) throw new OfficeError('storeForged')
        await holdAgainst(isRefolded ? { ...known, views: null } : known)
      }
      areViewsKnown ||= isRefolded
    },

    /** Holds the log against what members' keys have signed about it. */
    async checkCheckpoints(): Promise<void> {
      if (report.missing) return
      const missed = await findMissedCheckpoint(db)
      if (missed) report = { ...report, missing: { ...missed, isRestored: false } }
    },

    /** Holds every row of every view against the records, where the quick look could not. Slow, and in small steps. */
    async checkViews(isOver: () => boolean): Promise<void> {
      if (areViewsKnown) return
      const before = await digestViews(db)
      for (const view of VIEWS_AT_ONCE) await refoldView(db, view)
      const mended: string[] = []
      for (let part = 0; part <= (await lastPart(db)) && !isOver(); part++)
        mended.push(...(await repairArticles(db, part)))
      if (isOver()) return
      mended.push(...(await repairDropped(db)))
      areViewsKnown = true
      const changed = changedParts(before, await digestViews(db))
      changed.delete('articles')
      const repaired = [...changed.keys(), ...(mended.length > 0 ? (['articles'] as const) : [])]
      report = { ...report, repaired, articles: await titlesOf(mended.slice(0, 20)) }
    },

    /** Something was written: the copy outside the database follows. */
    follow: copySoon,

    /** What is missing has been answered for: from now on the log is what is there. */
    async accept(): Promise<void> {
      report = { ...report, missing: null }
      await copyEnd(null)
    },

    /** An orderly end: the next start can tell whether anybody has been at the file meanwhile. */
    async close(): Promise<void> {
      clearTimeout(timer)
      await writing
      await digestViews(db)
        .then((views) => copyEnd(areViewsKnown ? views : null))
        .catch((error: unknown) => logError('heads', error))
    }
  }
}
export type LogGuard = ReturnType<typeof createLogGuard>
