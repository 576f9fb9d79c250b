import { CornerDownRight } from 'lucide-react'
import { currentReturn, listReturnNotes } from '@shared/domain/returnNotes'
import type { ArticleView } from '@shared/ipc/routes/articles'
import type { ThreadView } from '@shared/ipc/routes/comments'
import { useAction } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useRemarks } from './RemarksDesk'
import styles from './ReturnNotes.module.css'

interface NoteProps {
  readonly thread: ThreadView
  readonly mayTick: boolean
  readonly onTick: (isDone: boolean) => void
  readonly onGo: () => void
}

/** One thing to do: what is asked, at which words, and whether it is done. */
function Note({ thread, mayTick, onTick, onGo }: NoteProps) {
  const t = useTranslate()
  const isDone = thread.resolvedBy !== null
  return (
    <li className={styles.note} data-done={isDone}>
      <label>
        <input
          type="checkbox"
          checked={isDone}
          disabled={!mayTick}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>
          {thread.remarks[0]?.text}
          <q>{thread.anchor?.quote ?? t('signing.noteWhole')}</q>
        </span>
      </label>
      <IconButton icon={CornerDownRight} label={t('signing.todoGo')} onClick={onGo} />
    </li>
  )
}

/** A returned article before its author: why it came back, and the remarks as a list to work through. */
export function ReturnNotes({ article, mayTick }: { article: ArticleView; mayTick: boolean }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const { threads, activate } = useRemarks()
  const resolve = useAction('comments.resolve', { onError: tellError })
  const reopen = useAction('comments.reopen', { onError: tellError })
  const returned = currentReturn(article)
  if (!returned || (article.state !== 'returned' && article.state !== 'drafting')) return null
  const notes = listReturnNotes(article, threads ?? [])
  const done = notes.filter((thread) => thread.resolvedBy !== null).length
  return (
    <Notice tone={notes.length > 0 && done === notes.length ? 'good' : 'warn'}>
      <p>
        <strong>{t('approvals.returnedBy', { name: returned.member })}</strong> {article.returnReason}
      </p>
      {notes.length > 0 && (
        <section className={styles.todo} aria-label={t('signing.todo')}>
          <header>
            <h2>{t('signing.todo')}</h2>
            <progress value={done} max={notes.length} aria-label={t('signing.todo')} />
            <span aria-live="polite">{t('signing.todoDone', { done, total: notes.length })}</span>
          </header>
          <ul>
            {notes.map((thread) => (
              <Note
                key={thread.id}
                thread={thread}
                mayTick={mayTick}
                onTick={(isDone) =>
                  (isDone ? resolve : reopen).mutate({ article: article.row.id, thread: thread.id })
                }
                onGo={() => activate(thread.id)}
              />
            ))}
          </ul>
          {done === notes.length && <p>{t('signing.todoAll', { total: notes.length })}</p>}
        </section>
      )}
    </Notice>
  )
}
