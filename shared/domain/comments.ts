import { actorOf, type Membership } from './members'
import type { Anchor, OfficeRecord } from './records'

/** One thread of remarks on an article (góp ý). It is never deleted, only resolved. */
export interface CommentThread {
  readonly id: string
  readonly anchor: Anchor | null
  readonly blocking: boolean
  readonly resolvedBy: string | null
  readonly remarks: readonly {
    readonly record: string
    readonly member: string
    readonly at: number
    readonly text: string
  }[]
}

/** Folds the records of one article into its threads, oldest first. */
export function foldComments(records: readonly OfficeRecord[], membership: Membership): CommentThread[] {
  const threads = new Map<string, CommentThread>()
  for (const record of records) {
    const actor = actorOf(membership, record)
    if (!actor) continue
    if (record.kind === 'comments.add') {
      const { thread, anchor, text, blocking } = record.payload
      const remark = { record: record.hash, member: actor.member, at: record.at, text }
      const known = threads.get(thread)
      threads.set(
        thread,
        known
          ? { ...known, blocking: known.blocking || blocking, remarks: [...known.remarks, remark] }
          : { id: thread, anchor, blocking, resolvedBy: null, remarks: [remark] }
      )
    } else if (record.kind === 'comments.resolve' || record.kind === 'comments.reopen') {
      const known = threads.get(record.payload.thread)
      const resolvedBy = record.kind === 'comments.resolve' ? actor.member : null
      if (known) threads.set(known.id, { ...known, resolvedBy })
    }
  }
  return [...threads.values()]
}
