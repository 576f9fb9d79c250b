import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import type { ThreadView } from '@shared/ipc/routes/comments'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ReturnDialog.module.css'

interface ReturnDialogProps {
  readonly article: ArticleView
  readonly revision: string
  readonly onClose: () => void
}

interface NotesProps {
  readonly threads: readonly ThreadView[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (thread: string) => void
}

/** The open remarks, of which the chosen ones go along as things to do. */
function Notes({ threads, chosen, onToggle }: NotesProps) {
  const t = useTranslate()
  if (threads.length === 0) return <p className={styles.none}>{t('signing.notesNone')}</p>
  return (
    <fieldset className={styles.notes}>
      <legend>{t('signing.notes', { count: chosen.size })}</legend>
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            <label className={styles.note}>
              <input type="checkbox" checked={chosen.has(thread.id)} onChange={() => onToggle(thread.id)} />
              <span>
                <q>{thread.anchor?.quote ?? t('signing.noteWhole')}</q>
                {thread.remarks[0]?.text}
                {!thread.isMine && <em>{thread.remarks[0]?.member}</em>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.none}>{t('signing.notesHint')}</p>
    </fieldset>
  )
}

/** Sends the article back with a reason that its author will read first, and the remarks to work through. */
export function ReturnDialog({ article, revision, onClose }: ReturnDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const { data: threads } = useRequest('comments.list', { article: article.row.id })
  const open = (threads ?? []).filter((thread) => thread.resolvedBy === null)
  const [reason, setReason] = useState('')
  // What the reader wrote goes along unless it is left out; what others wrote, only where it is chosen.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(
    open.filter((thread) => thread.isMine !== turned.has(thread.id)).map((thread) => thread.id)
  )
  const toggle = (thread: string) =>
    setTurned((now) => {
      const next = new Set(now)
      if (!next.delete(thread)) next.add(thread)
      return next
    })
  const giveBack = useAction('approvals.return', {
    onSuccess: () => {
      onClose()
      tell(t('approvals.returned'))
      go(paths.approvals)
    },
    onError: (error) => {
      onClose()
      tellError(error)
    }
  })
  return (
    <Dialog
      title={t('approvals.returnTitle')}
      confirmLabel={t('approvals.return')}
      isBusy={giveBack.isPending}
      canConfirm={reason.trim() !== ''}
      onClose={onClose}
      onConfirm={() =>
        giveBack.mutate({ article: article.row.id, revision, reason, threads: [...chosen].slice(0, 200) })
      }
    >
      <TextArea
        label={t('approvals.returnReason')}
        autoFocus
        lang="vi"
        rows={4}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {threads && <Notes threads={open} chosen={chosen} onToggle={toggle} />}
    </Dialog>
  )
}
