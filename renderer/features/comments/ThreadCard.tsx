import { Check, CircleAlert, RotateCcw, UserRound } from 'lucide-react'
import { useEffect, useRef, type MouseEvent } from 'react'
import type { ThreadView } from '@shared/ipc/routes/comments'
import type { AnchorPlace } from '@renderer/editor/comments/useAnchors'
import { useAction } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { CheckField, SelectField } from '@renderer/ui/Field'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { useNow } from '@renderer/ui/useNow'
import { splitRemark } from './mentions'
import { RemarkField } from './RemarkField'
import { useRemarks } from './RemarksDesk'
import styles from './ThreadCard.module.css'
import { useRemarkDraft } from './useRemarkDraft'

function Remark({ remark }: { remark: ThreadView['remarks'][number] }) {
  const t = useTranslate()
  const now = useNow()
  return (
    <div className={styles.remark}>
      <p className={styles.said}>
        <strong>{remark.member}</strong> <span>{formatAgo(remark.at, now, t)}</span>
      </p>
      <p className={`${styles.words} selectable`}>
        {splitRemark(remark.text, remark.mentions).map((part, index) =>
          part.isName ? (
            <span key={index} className={styles.name} data-me={part.isMe}>
              {part.text}
            </span>
          ) : (
            part.text
          )
        )}
      </p>
    </div>
  )
}

/** What can be done with an open thread, while its card is looked at. */
function ThreadActs({ thread }: { thread: ThreadView }) {
  const t = useTranslate()
  const { article, colleagues, editor, activate } = useRemarks()
  const { tellError } = useToaster()
  const draft = useRemarkDraft(thread.id, thread.id, () => {})
  const assign = useAction('comments.assign', { onError: tellError })
  const block = useAction('comments.block', { onError: tellError })
  const { assignee } = thread
  const able = colleagues.filter((each) => each.mayAnswer)
  // Whoever has left the office since still has the thread until somebody takes it.
  const choices = assignee && !able.some((each) => each.id === assignee.id) ? [...able, assignee] : able
  const options = [
    { value: '', label: t('comments.nobody') },
    ...choices.map(({ id, name }) => ({ value: id, label: name }))
  ]
  const leave = () => {
    activate(null)
    editor?.commands.focus(null, { scrollIntoView: false })
  }
  return (
    <>
      <RemarkField
        key={draft.round}
        label={t('comments.answer')}
        isLabelHidden
        placeholder={t('comments.answer')}
        initial={draft.initial}
        colleagues={colleagues}
        onChange={draft.change}
        onPick={draft.pick}
        onSend={() => draft.send(null, false)}
        onLeave={leave}
      />
      {!draft.isEmpty && (
        <div className={styles.send}>
          <span>{t('comments.sendKey')}</span>
          <Button isBusy={draft.isSending} onClick={() => draft.send(null, false)}>
            {t('comments.send')}
          </Button>
        </div>
      )}
      <div className={styles.acts}>
        <SelectField
          label={t('comments.assign')}
          // What was just chosen is shown at once, before the office has answered.
          value={assign.variables && !assign.isError ? (assign.variables.member ?? '') : (assignee?.id ?? '')}
          options={options}
          onChange={(member) =>
            assign.mutate({ article, thread: thread.id, member: member === '' ? null : member })
          }
        />
        <CheckField
          label={t('comments.mustResolve')}
          isChecked={block.variables && !block.isError ? block.variables.blocking : thread.blocking}
          disabled={thread.blocking && !thread.mayUnblock}
          onChange={(blocking) => block.mutate({ article, thread: thread.id, blocking })}
        />
      </div>
    </>
  )
}

/** One thread: who said what, whether it must be seen to, and what can be done with it. */
export function ThreadCard({
  thread,
  state,
  isListed = false
}: {
  thread: ThreadView
  state: AnchorPlace['state']
  /** Whether it stands in a list of its own, away from its words. */
  isListed?: boolean
}) {
  const t = useTranslate()
  const { article, active, asked, activate } = useRemarks()
  const { tellError } = useToaster()
  const element = useRef<HTMLElement>(null)
  const resolve = useAction('comments.resolve', { onError: tellError, onSuccess: () => activate(null) })
  const reopen = useAction('comments.reopen', { onError: tellError, onSuccess: () => activate(thread.id) })
  const isOpen = thread.resolvedBy === null
  const isActive = active === thread.id
  const author = thread.remarks[0]?.member ?? ''
  const hidden = thread.remarks.length - 1
  const shown = isActive ? thread.remarks : thread.remarks.slice(0, 1)
  const { anchor } = thread

  // Asked for again, it comes into view again.
  const wanted = isActive && isListed ? asked : null
  useEffect(() => {
    if (wanted !== null) element.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  const onClick = (event: MouseEvent) => {
    // What is selected in a card to be copied stays selected; a button does its own.
    if (!isActive && !(event.target as HTMLElement).closest('button, select, input')) activate(thread.id)
  }

  return (
    <article
      ref={element}
      className={styles.card}
      data-open={isOpen}
      data-active={isActive}
      data-blocking={thread.blocking && isOpen}
      aria-label={t('comments.by', { name: author })}
      onClick={onClick}
    >
      <header className={styles.head}>
        {thread.blocking && isOpen && (
          <span className={styles.blocking}>
            <CircleAlert size={14} aria-hidden /> {t('comments.blocking')}
          </span>
        )}
        {!isOpen && (
          <span className={styles.resolved}>{t('comments.resolvedBy', { name: thread.resolvedBy! })}</span>
        )}
        {isOpen && thread.assignee && (
          <span className={styles.assignee} title={t('comments.assignedTo', { name: thread.assignee.name })}>
            <UserRound size={13} aria-hidden /> {thread.assignee.name}
          </span>
        )}
      </header>
      <div className={styles.settle}>
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
      </div>
      {anchor && anchor.quote !== '' && (state !== 'there' || !isOpen) && (
        <div className={styles.quote}>
          {isOpen && <span>{t(state === 'gone' ? 'comments.onDeleted' : 'comments.onChanged')}</span>}
          <q>{anchor.quote}</q>
        </div>
      )}
      {shown.map((remark) => (
        <Remark key={remark.record} remark={remark} />
      ))}
      {!isActive && hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => activate(thread.id)}>
          {t('comments.answers', { count: hidden })}
        </button>
      )}
      {isActive && isOpen && <ThreadActs thread={thread} />}
    </article>
  )
}
