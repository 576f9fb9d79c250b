import { Check, CircleAlert, RotateCcw } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import type { Anchor } from '@shared/domain/records'
import type { ThreadView } from '@shared/ipc/routes/articles'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { CheckField, TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useNow } from '@renderer/ui/useNow'
import styles from './CommentsPanel.module.css'

function Thread({ article, thread }: { article: string; thread: ThreadView }) {
  const t = useTranslate()
  const now = useNow()
  const { tellError } = useToaster()
  const [text, setText] = useState('')
  const add = useAction('comments.add', { onSuccess: () => setText(''), onError: tellError })
  const resolve = useAction('comments.resolve', { onError: tellError })
  const reopen = useAction('comments.reopen', { onError: tellError })
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '')
      add.mutate({ article, thread: thread.id, anchor: null, text, blocking: false, mentions: [] })
  }
  const isOpen = thread.resolvedBy === null

  return (
    <li className={styles.thread} data-open={isOpen}>
      <header>
        {thread.blocking && isOpen && (
          <span className={styles.blocking}>
            <CircleAlert size={14} aria-hidden /> {t('comments.blocking')}
          </span>
        )}
        {!isOpen && (
          <span className={styles.resolved}>{t('comments.resolvedBy', { name: thread.resolvedBy! })}</span>
        )}
        {isOpen ? (
          <IconButton
            icon={Check}
            label={t('comments.resolve')}
            onClick={() => resolve.mutate({ article, thread: thread.id })}
          />
        ) : (
          <IconButton
            icon={RotateCcw}
            label={t('comments.reopen')}
            onClick={() => reopen.mutate({ article, thread: thread.id })}
          />
        )}
      </header>
      {thread.anchor && thread.anchor.quote !== '' && <q>{thread.anchor.quote}</q>}
      {thread.remarks.map((remark) => (
        <div key={remark.record} className={styles.remark}>
          <p>
            <strong>{remark.member}</strong> <span>{formatAgo(remark.at, now, t)}</span>
          </p>
          <p className="selectable">{remark.text}</p>
        </div>
      ))}
      {isOpen && (
        <form onSubmit={answer} className={styles.answer}>
          <TextArea
            label={t('comments.answer')}
            isLabelHidden
            rows={1}
            placeholder={t('comments.answer')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {text.trim() !== '' && (
            <Button type="submit" isBusy={add.isPending}>
              {t('comments.send')}
            </Button>
          )}
        </form>
      )}
    </li>
  )
}

interface CommentsPanelProps {
  readonly article: string
  /** What is selected in the text, to hang a new remark on; null for none. */
  readonly selected: () => Anchor | null
}

/** Remarks on an article: said, answered, resolved, never deleted. */
export function CommentsPanel({ article, selected }: CommentsPanelProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const { data: threads } = useRequest('comments.list', { article })
  const [text, setText] = useState('')
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const [isBlocking, setBlocking] = useState(false)
  const add = useAction('comments.add', {
    onSuccess: () => {
      setText('')
      setAnchor(null)
      setBlocking(false)
    },
    onError: tellError
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '')
      add.mutate({ article, thread: null, anchor, text, blocking: isBlocking, mentions: [] })
  }

  if (!threads) return <Skeleton lines={4} />
  const sorted = [...threads].sort((a, b) => Number(a.resolvedBy !== null) - Number(b.resolvedBy !== null))
  return (
    <div className={styles.panel}>
      <form className={styles.new} onSubmit={submit}>
        {anchor && anchor.quote !== '' && <q>{anchor.quote}</q>}
        <TextArea
          label={t('comments.new')}
          rows={2}
          placeholder={t('comments.newHint')}
          maxLength={4000}
          value={text}
          onFocus={() => setAnchor((now) => now ?? selected())}
          onChange={(event) => setText(event.target.value)}
        />
        <CheckField label={t('comments.mustResolve')} isChecked={isBlocking} onChange={setBlocking} />
        <Button type="submit" isBusy={add.isPending} disabled={text.trim() === ''}>
          {t('comments.send')}
        </Button>
      </form>
      {sorted.length === 0 && <p className={styles.none}>{t('comments.none')}</p>}
      <ul className={styles.threads}>
        {sorted.map((thread) => (
          <Thread key={thread.id} article={article} thread={thread} />
        ))}
      </ul>
    </div>
  )
}
