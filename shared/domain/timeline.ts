import type { ArticleState } from './articleState'
import { actorOf, type Membership } from './members'
import type { OfficeRecord } from './records'

export const revisionEventKinds = ['submitted', 'recalled', 'signed', 'returned', 'published'] as const

/** Something that happened to a text while it was the article's newest. */
export interface RevisionEvent {
  readonly kind: (typeof revisionEventKinds)[number]
  readonly revision: string
  /** Id of the member who did it. */
  readonly member: string
  readonly at: number
  /** The remark or reason that was given with it. */
  readonly note: string
}

function eventOf(record: OfficeRecord, article: string): Omit<RevisionEvent, 'member' | 'at'> | null {
  switch (record.kind) {
    case 'approvals.submit':
      return { kind: 'submitted', revision: record.payload.revision, note: record.payload.note }
    case 'approvals.recall':
      return { kind: 'recalled', revision: record.payload.revision, note: '' }
    case 'approvals.sign':
      return { kind: 'signed', revision: record.payload.revision, note: record.payload.note }
    case 'approvals.return':
      return { kind: 'returned', revision: record.payload.revision, note: record.payload.reason }
    case 'schedule.finish': {
      const item = record.payload.items.find((each) => each.article === article)
      return item ? { kind: 'published', revision: item.revision, note: '' } : null
    }
    default:
      return null
  }
}

/** What happened to the texts of an article, oldest first. What was refused did not happen. */
export function listRevisionEvents(
  article: ArticleState,
  records: readonly OfficeRecord[],
  membership: Membership
): RevisionEvent[] {
  const refused = new Set(article.refused.map((each) => each.record))
  return records.flatMap((record) => {
    const event = eventOf(record, article.id)
    const actor = actorOf(membership, record)
    if (!event || !actor || refused.has(record.hash)) return []
    return [{ ...event, member: actor.member, at: record.at }]
  })
}
