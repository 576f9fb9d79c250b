import { listIssues, listIssuesOf } from '@electron/store/issues'
import type { Db } from '@electron/store/schema'

/** The issue that is being made up and holds the article; of several, the next to come out; null when there is none. */
export async function findIssueInHand(db: Db, article: string) {
  const holding = new Set(await listIssuesOf(db, article))
  if (holding.size === 0) return null
  const open = (await listIssues(db)).filter((issue) => holding.has(issue.id) && !issue.isPublished)
  return open.sort((a, b) => (a.date < b.date ? -1 : 1))[0] ?? null
}
