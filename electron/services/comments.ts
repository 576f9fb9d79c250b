import type { Anchor } from '@shared/domain/records'
import type { ThreadView } from '@shared/ipc/routes/articles'
import { readThreads } from '@electron/store/articles'
import { listMembers } from '@electron/store/members'
import type { OfficeContext } from './context'

/** Remarks on an article. A thread is never deleted. */
export function createComments({ db, newId, record }: OfficeContext) {
  return {
    async list(article: string): Promise<ThreadView[]> {
      const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
      const nameOf = (member: string) => names.get(member) ?? member
      const threads = await readThreads(db, article)
      return threads.map((thread) => ({
        ...thread,
        resolvedBy: thread.resolvedBy === null ? null : nameOf(thread.resolvedBy),
        remarks: thread.remarks.map((remark) => ({ ...remark, member: nameOf(remark.member) }))
      }))
    },

    /** Begins a thread, or answers in one. */
    async add(
      article: string,
      thread: string | null,
      anchor: Anchor | null,
      text: string,
      blocking: boolean
    ) {
      const id = thread ?? newId()
      const payload = { thread: id, anchor, text, blocking }
      await record({ statements: [{ kind: 'comments.add', subject: article, payload }] })
      return id
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
