import { ArrowLeft, GitCompare, PenLine, Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { shortHash } from '@shared/document/revision'
import type { WorkflowAction } from '@shared/domain/workflow'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { Sheet, type SheetMargin } from '@renderer/ui/Sheet'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { Tooltip } from '@renderer/ui/Tooltip'
import styles from './ApprovalPage.module.css'
import { ReturnDialog } from './ReturnDialog'
import { SignDialog } from './SignDialog'

interface ApprovalPageProps {
  readonly article: ArticleView
  /** The revision that is read here, and that a signature will be over. */
  readonly revision: string
  readonly text: ReactNode
  /** The same text against the one before it; null for a first revision. */
  readonly comparison: ReactNode | null
  /** What proofing found, in a word. */
  readonly counts: ReactNode
  readonly panels: ReactNode
  /** What stands beside the text. */
  readonly margin: SheetMargin
}

/** An approver's desk: read, compare, remark, then sign or return. What is on the screen is what is signed. */
export function ApprovalPage({
  article,
  revision,
  text,
  comparison,
  counts,
  panels,
  margin
}: ApprovalPageProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const [isComparing, setComparing] = useState(false)
  const [asking, setAsking] = useState<'sign' | 'return' | null>(null)
  const refusal = (action: WorkflowAction) => {
    const found = article.actions.find((each) => each.action === action)
    return found ? found.refusal : 'impossible'
  }
  const why = refusal('approve')

  return (
    <section className={styles.page} aria-label={article.row.title}>
      <h1 className="visually-hidden">{article.row.title}</h1>
      <header className={styles.header}>
        <IconButton icon={ArrowLeft} label={t('approvals.backToQueue')} onClick={() => go(paths.approvals)} />
        <ArticleStatusMark
          status={article.row.status}
          level={article.row.level}
          levels={article.row.levels}
        />
        <Tooltip text={t('approvals.hashHint')}>
          <code className={styles.hash} tabIndex={0}>
            {shortHash(revision)}
          </code>
        </Tooltip>
        {counts}
        <span className={styles.gap} />
        {comparison && (
          <Button icon={GitCompare} aria-pressed={isComparing} onClick={() => setComparing((now) => !now)}>
            {isComparing ? t('approvals.readText') : t('approvals.compare')}
          </Button>
        )}
        <Button icon={Undo2} disabled={refusal('return') !== null} onClick={() => setAsking('return')}>
          {t('approvals.return')}
        </Button>
        <Button look="primary" icon={PenLine} disabled={why !== null} onClick={() => setAsking('sign')}>
          {t('approvals.sign')}
        </Button>
      </header>
      <div className={styles.columns}>
        <div className={styles.scroller}>
          {why !== null && article.state === 'submitted' && (
            <div className={styles.notice}>
              <Notice tone="warn">{t(`errors.${why}`)}</Notice>
            </div>
          )}
          {article.submitNote !== '' && article.state === 'submitted' && (
            <div className={styles.notice}>
              <Notice tone="info">
                <strong>{t('approvals.noteFromWriter')}</strong> {article.submitNote}
              </Notice>
            </div>
          )}
          <Sheet margin={isComparing ? undefined : margin}>
            {isComparing && comparison ? comparison : text}
          </Sheet>
        </div>
        <aside className={styles.panels}>{panels}</aside>
      </div>
      {asking === 'sign' && (
        <SignDialog article={article} revision={revision} onClose={() => setAsking(null)} />
      )}
      {asking === 'return' && (
        <ReturnDialog article={article} revision={revision} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}
