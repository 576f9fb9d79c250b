import type { ArticleStatus } from '@shared/domain/articles'
import type { Purpose } from '@shared/domain/level'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { listDrafts } from '@electron/store/drafts'
import { listMembers } from '@electron/store/members'
import type { ArticleRow, Db } from '@electron/store/schema'

/** Rows of the store as the page shows them: names for ids, and which have unsaved text here. Three statements, however many rows. */
export async function toRowViews(db: Db, rows: readonly ArticleRow[]): Promise<ArticleRowView[]> {
  if (rows.length === 0) return []
  const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
  const drafts = new Set((await listDrafts(db)).map((draft) => draft.article))
  return rows.map((row) => ({
    id: row.id,
    // The projection writes no other status.
    status: row.status as ArticleStatus,
    title: row.title,
    product: row.product,
    kind: row.kind,
    rubric: row.rubric,
    unit: row.unit,
    owner: names.get(row.owner) ?? '',
    byline: row.byline,
    eventDate: row.event_date,
    words: row.words,
    photos: row.photos,
    level: row.level,
    levels: row.levels,
    heads: row.heads,
    blocking: row.blocking,
    isSigned: row.signed_revision !== null,
    submittedAt: row.submitted_at,
    // The projection writes no other purpose.
    purpose: row.purpose as Purpose,
    due: row.due,
    voided: row.voided,
    conditions: row.conditions,
    todo: row.todo,
    updatedAt: row.updated_at,
    hasDraft: drafts.has(row.id)
  }))
}
