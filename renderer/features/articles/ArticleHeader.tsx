import { ArrowLeft, FileX2, MoreHorizontal, RotateCcw, Send, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import type { WorkflowAction } from '@shared/domain/workflow'
import { formatClock } from '@shared/text/dates'
import { readingMinutes } from '@shared/text/words'
import { request } from '@renderer/api/client'
import { runCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { Button, IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextArea } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Menu, type MenuItem } from '@renderer/ui/Menu'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useToaster } from '@renderer/ui/Toaster'
import { Tooltip } from '@renderer/ui/Tooltip'
import styles from './ArticleHeader.module.css'
import type { Journal } from './useJournal'

/** What is true of the text on disk, in words. */
function SavedMark({ journal }: { journal: Journal }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { state } = journal
  if (state.kind === 'failing') {
    return (
      <Tooltip text={errorText(state.error)}>
        <button type="button" className={styles.failing} onClick={() => void journal.flush().catch(() => {})}>
          {t('journal.failing')}
        </button>
      </Tooltip>
    )
  }
  const text =
    state.kind === 'typing'
      ? t('journal.typing')
      : state.at === null
        ? t('journal.unchanged')
        : t('journal.saved', { time: formatClock(state.at) })
  return (
    <span className={styles.saved} role="status" data-testid="saved">
      {text}
    </span>
  )
}

interface ReasonDialogProps {
  readonly title: string
  readonly label: string
  readonly confirmLabel: string
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => Promise<unknown>
}

/** Asks why; the reason is recorded. */
function ReasonDialog({ title, label, confirmLabel, onClose, onConfirm }: ReasonDialogProps) {
  const { tellError } = useToaster()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={title}
      width="small"
      onClose={onClose}
      confirmLabel={confirmLabel}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => void onConfirm(reason).then(onClose, tellError)}
    >
      <TextArea
        label={label}
        autoFocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}

function SubmitDialog({
  article,
  journal,
  onClose
}: {
  article: ArticleView
  journal: Journal
  onClose: () => void
}) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [note, setNote] = useState('')
  const submit = async () => {
    try {
      await journal.saveRevision('')
      await request('approvals.submit', { article: article.row.id, note })
      tell(t('approvals.submitted'))
      onClose()
    } catch (error) {
      tellError(error)
      onClose()
    }
  }
  return (
    <Dialog
      title={t('approvals.submitTitle')}
      description={t('approvals.submitText')}
      width="small"
      onClose={onClose}
      confirmLabel={t('approvals.submit')}
      onConfirm={() => void submit()}
    >
      <TextArea
        label={t('approvals.submitNote')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}

interface ArticleHeaderProps {
  readonly article: ArticleView
  readonly journal: Journal
  readonly words: number
  readonly isFocused: boolean
}

/** Above the text: the way back, the state, what is saved, and what can be done next. */
export function ArticleHeader({ article, journal, words, isFocused }: ArticleHeaderProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const [asking, setAsking] = useState<'submit' | 'withdraw' | null>(null)
  const id = article.row.id
  const found = (action: WorkflowAction) => article.actions.find((each) => each.action === action)
  const isForbidden = (action: WorkflowAction) => found(action)?.refusal === 'forbidden'

  const act = (route: 'approvals.recall' | 'articles.archive' | 'articles.restore', done: string) => () =>
    void request(route, { article: id }).then(() => tell(done), tellError)
  const items: MenuItem[] = []
  if (found('withdraw')) {
    items.push({
      id: 'withdraw',
      label: t('articles.withdraw'),
      icon: FileX2,
      disabled: isForbidden('withdraw'),
      onSelect: () => setAsking('withdraw')
    })
  }
  if (found('archive')) {
    items.push({
      id: 'archive',
      label: t('articles.archive'),
      disabled: isForbidden('archive'),
      onSelect: act('articles.archive', t('articles.archived'))
    })
  }
  if (found('restore')) {
    items.push({
      id: 'restore',
      label: t('articles.restore'),
      icon: RotateCcw,
      disabled: isForbidden('restore'),
      onSelect: act('articles.restore', t('articles.restored'))
    })
  }

  return (
    <header className={styles.header}>
      <IconButton icon={ArrowLeft} label={t('articles.backToDesk')} onClick={() => go(paths.articles)} />
      <ArticleStatusMark status={article.row.status} level={article.row.level} levels={article.row.levels} />
      <SavedMark journal={journal} />
      <span className={styles.length}>
        {t('articles.length', { words: formatCount(words), minutes: readingMinutes(words) })}
      </span>
      <span className={styles.gap} />
      {isFocused && (
        <IconButton icon={X} label={t('articles.leaveFocus')} onClick={() => runCommand('focusMode')} />
      )}
      {found('recall') && (
        <Button
          icon={Undo2}
          disabled={isForbidden('recall')}
          onClick={act('approvals.recall', t('approvals.recalled'))}
        >
          {t('approvals.recall')}
        </Button>
      )}
      {found('submit') && (
        <Button
          look="primary"
          icon={Send}
          disabled={isForbidden('submit')}
          onClick={() => setAsking('submit')}
        >
          {t('approvals.submit')}
        </Button>
      )}
      {items.length > 0 && (
        <Menu trigger={<IconButton icon={MoreHorizontal} label={t('ui.more')} />} items={items} />
      )}
      {asking === 'submit' && (
        <SubmitDialog article={article} journal={journal} onClose={() => setAsking(null)} />
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          title={t('articles.withdrawTitle')}
          label={t('articles.withdrawReason')}
          confirmLabel={t('articles.withdraw')}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => request('articles.withdraw', { article: id, reason })}
        />
      )}
    </header>
  )
}
