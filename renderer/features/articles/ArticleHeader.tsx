import {
  ArrowLeft,
  FileDown,
  FileX2,
  MoreHorizontal,
  RotateCcw,
  Send,
  Undo2,
  UserCheck,
  X
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import type { WorkflowAction } from '@shared/domain/workflow'
import type { ArticleGap } from '@shared/domain/completeness'
import type { LengthFinding } from '@shared/domain/lengthRule'
import type { Purpose } from '@shared/domain/level'
import { readingMinutes } from '@shared/text/words'
import { request } from '@renderer/api/client'
import { runCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { Button, IconButton } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Menu, type MenuItem } from '@renderer/ui/Menu'
import { SignOffMarks } from '@renderer/ui/SignOffMarks'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ArticleHeader.module.css'
import { ExcuseDialog } from './ExcuseDialog'
import { ReasonDialog } from '@renderer/ui/ReasonDialog'
import { SavedMark } from './SavedMark'
import type { Keeper } from './keeper'

/** What is undecided in the text that is handed over. */
export interface OpenToDecide {
  readonly count: number
  /** Whether all of it was written by whoever hands over. */
  readonly isOwn: boolean
  readonly accept: () => void
}

/** What proofing says must be mended, and the way there. */
export interface MustCheck {
  readonly count: () => Promise<number>
  readonly show: () => void
}

/** What handing over must know of the text on the screen. */
export interface HandOver {
  readonly gaps: readonly ArticleGap[]
  /** The text held against the rule of its channel; null where there is none. */
  readonly length: LengthFinding | null
  readonly open: OpenToDecide
  readonly saveRevision: () => Promise<unknown>
  /** What for, where that was chosen already. */
  readonly purpose?: Purpose | undefined
  readonly onClose: () => void
}

interface ArticleHeaderProps {
  /** What the text on the screen lacks before it may go to approval. */
  readonly findGaps: () => readonly ArticleGap[]
  /** How long it is against how long its channel wants it. */
  readonly findLength: () => LengthFinding | null
  /** What is open in the text at this moment. */
  readonly findOpen: () => OpenToDecide
  readonly renderHandOver: (handOver: HandOver) => ReactNode
  readonly article: ArticleView
  readonly journal: Keeper
  readonly words: number
  readonly isFocused: boolean
  /** Whether a text that was handed over, signed or printed is being written again. */
  readonly isUnlocked: boolean
}

/** Above the text: the way back, the state, what is saved, and what can be done next. */
export function ArticleHeader(props: ArticleHeaderProps) {
  const { article, journal, words, isFocused, isUnlocked, findGaps, findLength, findOpen, renderHandOver } =
    props
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const [asking, setAsking] = useState<'submit' | 'submitWithdrawal' | 'withdraw' | 'excuse' | null>(null)
  const id = article.row.id
  const found = (action: WorkflowAction) => article.actions.find((each) => each.action === action)
  const isForbidden = (action: WorkflowAction) => found(action)?.refusal === 'forbidden'

  const act =
    (route: 'approvals.recall' | 'articles.archive' | 'articles.restore', done: string) => async () => {
      try {
        await request(route, { article: id })
        tell(done)
      } catch (error) {
        tellError(error)
      }
    }
  /** What is written on an unlocked text is saved first: only then is there something to hand over. */
  const handOver = async () => {
    try {
      if (!found('submit') && !(await journal.saveRevision('')).isNew)
        return tell(t('approvals.nothingWritten'))
      setAsking('submit')
    } catch (error) {
      tellError(error)
    }
  }
  const items: MenuItem[] = [
    {
      id: 'saveFile',
      label: t('files.openArticle'),
      icon: FileDown,
      onSelect: () => runCommand('saveFile')
    }
  ]
  // What came out is taken back by a chain of its own.
  const mayAskWithdrawal = article.signOff.submissions.some((each) => each.purpose === 'withdraw')
  if (mayAskWithdrawal) {
    items.push({
      id: 'submitWithdrawal',
      label: t('chains.handOver.withdraw'),
      icon: FileX2,
      disabled: isForbidden('askWithdrawal'),
      onSelect: () => setAsking('submitWithdrawal')
    })
  } else if (found('withdraw')) {
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
      onSelect: () => void act('articles.archive', t('articles.archived'))()
    })
  }
  if (found('restore')) {
    items.push({
      id: 'restore',
      label: t('articles.restore'),
      icon: RotateCcw,
      disabled: isForbidden('restore'),
      onSelect: () => void act('articles.restore', t('articles.restored'))()
    })
  }

  // A withdrawal is signed on what came out, everything else on the newest text.
  const toSign = article.signOff.purpose === 'withdraw' ? article.signOff.corrects?.revision : article.head
  if (article.signOff.mayOverride && toSign) {
    items.push({
      id: 'excuse',
      label: t('signing.excuse'),
      icon: UserCheck,
      onSelect: () => setAsking('excuse')
    })
  }

  return (
    <header className={styles.header}>
      <IconButton icon={ArrowLeft} label={t('articles.backToDesk')} onClick={() => go(paths.articles)} />
      <ArticleStatusMark status={article.row.status} level={article.row.level} levels={article.row.levels} />
      <SignOffMarks article={article.row} />
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
          onClick={() => void act('approvals.recall', t('approvals.recalled'))()}
        >
          {t('approvals.recall')}
        </Button>
      )}
      {(found('submit') || isUnlocked) && (
        <Button look="primary" icon={Send} disabled={isForbidden('submit')} onClick={() => void handOver()}>
          {t('approvals.submit')}
        </Button>
      )}
      <Menu trigger={<IconButton icon={MoreHorizontal} label={t('ui.more')} />} items={items} />
      {((asking === 'submit' && found('submit')) || asking === 'submitWithdrawal') &&
        renderHandOver({
          gaps: findGaps(),
          length: findLength(),
          open: findOpen(),
          saveRevision: () => journal.saveRevision(''),
          purpose: asking === 'submitWithdrawal' ? 'withdraw' : undefined,
          onClose: () => setAsking(null)
        })}
      {asking === 'excuse' && toSign && (
        <ExcuseDialog article={article} revision={toSign} onClose={() => setAsking(null)} />
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
