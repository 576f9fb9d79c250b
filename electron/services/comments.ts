import { concernOf, mayUnblock, type CommentThread } from '@shared/domain/comments'
import type { Anchor, Mention, RecordPayload } from '@shared/domain/records'
import type { ConcernView, ThreadView } from '@shared/ipc/routes/comments'
import { listArticlesNaming, readThreads } from '@electron/store/articles'
import { listMembers } from '@electron/store/members'
import type { OfficeContext } from './context'

/** What somebody says: a new thread when `thread` is null, else an answer. */
export interface RemarkInput {
  readonly thread: string | null
  readonly anchor: Anchor | null
  readonly text: string
  readonly blocking: boolean
  readonly mentions: readonly Mention[]
}

/** Remarks on an article. A thread is never deleted. */
export function createComments({ db, newId, record, session }: OfficeContext) {
  async function readNames(): Promise<(member: string) => string> {
    const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
    return (member) => names.get(member) ?? member
  }

  function toView(thread: CommentThread, nameOf: (member: string) => string): ThreadView {
    const { id, anchor, blocking, assignee, resolvedBy, remarks } = thread
    return {
      id,
      anchor,
      blocking,
      mayUnblock: mayUnblock(thread, session.actor()),
      isMine: remarks[0]?.member === session.require().member.id,
      assignee: assignee === null ? null : { id: assignee, name: nameOf(assignee) },
      resolvedBy: resolvedBy === null ? null : nameOf(resolvedBy),
      remarks: remarks.map(({ mentions, member, ...remark }) => ({
        ...remark,
        member: nameOf(member),
        mentions: mentions.map((mention) => ({
          written: mention.name,
          name: nameOf(mention.member),
          isMe: mention.member === session.require().member.id
        }))
      }))
    }
  }

  return {
    async list(article: string): Promise<ThreadView[]> {
      const nameOf = await readNames()
      return (await readThreads(db, article)).map((thread) => toView(thread, nameOf))
    },

    /** Open threads that were given to the signed-in member, or that name him or her; what blocks first, then the newest. */
    async mine(): Promise<ConcernView[]> {
      const me = session.require().member.id
      const nameOf = await readNames()
      const found: ConcernView[] = []
      for (const row of await listArticlesNaming(db, me)) {
        for (const thread of await readThreads(db, row.id)) {
          const why = concernOf(thread, me)
          const last = thread.remarks.at(-1)
          if (!why || !last) continue
          const { id, blocking } = thread
          const { at, text } = last
          const member = nameOf(last.member)
          found.push({ article: row.id, title: row.title, thread: id, why, blocking, member, at, text })
        }
      }
      return found.sort((a, b) => Number(b.blocking) - Number(a.blocking) || b.at - a.at)
    },

    /** Begins a thread, or answers in one. */
    async add(article: string, { thread, anchor, text, blocking, mentions }: RemarkInput) {
      const id = thread ?? newId()
      const said: RecordPayload<'comments.add'> = { thread: id, anchor, text, blocking }
      const payload = mentions.length > 0 ? { ...said, mentions: [...mentions] } : said
      await record({ statements: [{ kind: 'comments.add', subject: article, payload }] })
      return id
    },

    /** Gives a thread to a member to see to; null takes it back. */
    async assign(article: string, thread: string, member: string | null) {
      const payload = { thread, member }
      await record({ statements: [{ kind: 'comments.assign', subject: article, payload }] })
    },

    /** Says that a thread holds the article, or no longer does. */
    async block(article: string, thread: string, blocking: boolean) {
      const payload = { thread, blocking }
      await record({ statements: [{ kind: 'comments.block', subject: article, payload }] })
    },

    async resolve(article: string, thread: string) {
      await record({ statements: [{ kind: 'comments.resolve', subject: article, payload: { thread } }] })
    },

    async reopen(article: string, thread: string) {
      await record({ statements: [{ kind: 'comments.reopen', subject: article, payload: { thread } }] })
    }
  }
}
export type Comments = ReturnType<typeof createComments>
