import { findProduct } from '@shared/domain/office'
import type { ScheduleTarget } from '@shared/domain/records'
import { entryStatus, type ScheduleState } from '@shared/domain/schedule'
import { countSinceSigned } from '@shared/domain/signOffMarks'
import type { ErrorCode } from '@shared/ipc/errors'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { toIsoDay } from '@shared/text/dates'
import { readArticleMarks } from '@electron/store/articleMarks'
import { readIssueContents } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'

/** What this PC is doing for an entry, or why it could not. */
export interface EntryRun {
  readonly isRunning: boolean
  /** Whether it was begun, or could not be, for this very moment. */
  readonly wasTried: boolean
  readonly failure: { readonly code: ErrorCode; readonly detail: string } | null
}
const IDLE: EntryRun = { isRunning: false, wasTried: false, failure: null }

/** How many things keep an entry from coming out: its unsigned texts; an issue without texts lacks one. */
export function countMissing({ unsigned, isEmpty }: Pick<ScheduleEntryView, 'unsigned' | 'isEmpty'>): number {
  return unsigned + (isEmpty ? 1 : 0)
}

/** Entries as the page shows them. A fixed number of statements, however many entries. */
export async function toScheduleViews(
  db: Db,
  entries: readonly ScheduleState[],
  now: number,
  runs: ReadonlyMap<string, EntryRun>
): Promise<ScheduleEntryView[]> {
  const profile = await readProfile(db, toIsoDay(now))
  const ids = entries.flatMap(({ target }) => (target.kind === 'issue' ? [target.issue] : []))
  const issues = await readIssueContents(db, [...new Set(ids)])
  const articlesOf = (target: ScheduleTarget) =>
    target.kind === 'article' ? [target.article] : (issues.get(target.issue)?.articles ?? [])
  const marks = await readArticleMarks(db, [...new Set(entries.flatMap((entry) => articlesOf(entry.target)))])
  return entries.map((entry) => {
    const { isRunning, failure } = runs.get(entry.id) ?? IDLE
    const { id, product, target, due, place, reason, finishedAt, files, isHeld, cause, posted } = entry
    const articles = articlesOf(target)
    const known = articles.map((article) => marks.get(article))
    const unsigned = known.filter((each) => !each?.isSigned).length
    const issue = target.kind === 'issue' ? issues.get(target.issue) : undefined
    const label =
      target.kind === 'article' ? (marks.get(target.article)?.title ?? '') : String(issue?.number ?? '')
    const missing = { unsigned, isEmpty: articles.length === 0 }
    return {
      id,
      product,
      productName: findProduct(profile, product)?.name ?? product,
      target,
      label,
      due,
      place,
      status: entryStatus(entry, countMissing(missing), now),
      ...missing,
      ...countSinceSigned(known),
      reason,
      isHeld,
      cause,
      isRunning,
      failure,
      finishedAt,
      files: [...files],
      posted
    }
  })
}
