import { actorOf, type Membership } from './members'
import { can, type Actor } from './permissions'
import type { Anchor, Mention, OfficeRecord } from './records'

/** One thread of remarks on an article (góp ý). It is never deleted, only resolved. */
export interface CommentThread {
  readonly id: string
  /** The member who began it. */
  readonly author: string
  readonly anchor: Anchor | null
  readonly blocking: boolean
  /** The member who is to see to it; null for nobody in particular. */
  readonly assignee: string | null
  readonly resolvedBy: string | null
  readonly remarks: readonly {
    readonly record: string
    readonly member: string
    readonly at: number
    readonly text: string
    readonly mentions: readonly Mention[]
  }[]
}

/** Threads by id, oldest first. */
export type Threads = ReadonlyMap<string, CommentThread>

/** Whether a member may say that a thread no longer holds the article: who began it, and whoever signs articles. */
export function mayUnblock(thread: Pick<CommentThread, 'author'>, actor: Actor): boolean {
  return thread.author === actor.member || can(actor, 'approvals.sign')
}

function withRemark(
  threads: Threads,
  record: Extract<OfficeRecord, { kind: 'comments.add' }>,
  member: string
): CommentThread {
  const { thread: id, anchor, text, blocking, mentions = [] } = record.payload
  const remark = { record: record.hash, member, at: record.at, text, mentions }
  const known = threads.get(id)
  if (!known)
    return { id, author: member, anchor, blocking, assignee: null, resolvedBy: null, remarks: [remark] }
  return {
    ...known,
    blocking: known.blocking || blocking,
    // An objection in a thread that was thought done with opens it again: none is lost unseen.
    resolvedBy: blocking ? null : known.resolvedBy,
    remarks: [...known.remarks, remark]
  }
}

function changedThread(threads: Threads, record: OfficeRecord, actor: Actor): CommentThread | undefined {
  if (record.kind === 'comments.add') return withRemark(threads, record, actor.member)
  if (!('thread' in record.payload)) return undefined
  const known = threads.get(record.payload.thread)
  if (!known) return undefined
  switch (record.kind) {
    case 'comments.resolve':
      return { ...known, resolvedBy: actor.member }
    case 'comments.reopen':
      return { ...known, resolvedBy: null }
    case 'comments.assign':
      return { ...known, assignee: record.payload.member }
    case 'comments.block':
      return record.payload.blocking || mayUnblock(known, actor)
        ? { ...known, blocking: record.payload.blocking }
        : known
    default:
      return undefined
  }
}

/** The threads after one more record; the same value when it says nothing about them. */
export function applyToThreads(threads: Threads, record: OfficeRecord, actor: Actor): Threads {
  const changed = changedThread(threads, record, actor)
  return changed ? new Map(threads).set(changed.id, changed) : threads
}

/** Folds the records of one article into its threads, oldest first. */
export function foldComments(records: readonly OfficeRecord[], membership: Membership): CommentThread[] {
  let threads: Threads = new Map()
  for (const record of records) {
    const actor = actorOf(membership, record)
    if (actor) threads = applyToThreads(threads, record, actor)
  }
  return [...threads.values()]
}

/** The threads that hold the article: they block, and nobody has resolved them. */
export function listBlocking(threads: Threads): CommentThread[] {
  return [...threads.values()].filter((thread) => thread.blocking && thread.resolvedBy === null)
}

/** Why an open thread is a member's to look at; null when it is not. */
export function concernOf(thread: CommentThread, member: string): 'assigned' | 'mentioned' | null {
  if (thread.resolvedBy !== null) return null
  if (thread.assignee === member) return 'assigned'
  // Whoever has answered since has seen it.
  let isMentioned = false
  for (const remark of thread.remarks) {
    if (remark.member === member) isMentioned = false
    if (remark.mentions.some((mention) => mention.member === member)) isMentioned = true
  }
  return isMentioned ? 'mentioned' : null
}
