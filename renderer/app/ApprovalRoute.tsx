import { useMemo, useState } from 'react'
import type { ArticleContent } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { useRequest } from '@renderer/api/queries'
import { formatMoment } from '@shared/text/dates'
import { readSelectedWords } from '@renderer/editor/comments/selectedAnchor'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { ApprovalPage, type FormerText } from '@renderer/features/approvals/ApprovalPage'
import { useLastLook, type LastLook } from '@renderer/features/approvals/useReadingMark'
import { ArticleText } from '@renderer/features/articles/ArticleText'
import { RemarksProvider } from '@renderer/features/comments/RemarksDesk'
import { ProofingProvider } from '@renderer/features/proofing/ProofingDesk'
import { ProofCounts } from '@renderer/features/proofing/ProofCounts'
import { ProofRoom } from '@renderer/features/proofing/ProofRoom'
import { ChainTimeline } from '@renderer/features/chains/ChainTimeline'
import { Checklist } from '@renderer/features/chains/Checklist'
import { PrintedNotice } from '@renderer/features/chains/PrintedNotice'
import { PrintedPlaces } from '@renderer/features/chains/PrintedPlaces'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Tabs } from '@renderer/ui/Tabs'
import styles from './ApprovalRoute.module.css'
import { ChangesSince } from './ChangesSince'
import { FormerTextView } from './FormerText'
import { usePaperTabs } from './usePaperTabs'
import { useRemarkMargin } from './useRemarkMargin'

/**
 * The text to compare a submitted one with: what the office last saw of it.
 * That is the last revision that was signed or returned, else the first one.
 */
function previousRevision(article: ArticleView, revision: string): string | null {
  const seen = article.signatures.map((each) => each.revision).filter((each) => each !== revision)
  const parent = article.revisions.find((each) => each.id === revision)?.parents[0]
  return seen.at(-1) ?? parent ?? null
}

/** The text that waits: the newest one, or what a withdrawal takes back, whatever is being written meanwhile. */
function revisionToSign({ head, state, signOff: { purpose, corrects } }: ArticleView): string {
  const isWithdrawal = state === 'submitted' && purpose === 'withdraw'
  return (isWithdrawal ? corrects?.revision : null) ?? head ?? ''
}

/** Beside a text that is read: the remarks on it, what proofing found, and how far its sign-off is. */
function ReadingPanels({ article }: { article: ArticleView }) {
  const t = useTranslate()
  const { tab, setTab, comments, proofing } = usePaperTabs('comments')
  const chain = {
    id: 'chain',
    label: t('approvals.chain'),
    content: (
      <div className={styles.chain}>
        <ChainTimeline article={article} />
        <PrintedPlaces article={article} />
      </div>
    )
  }
  return (
    <Tabs label={t('articles.papers')} value={tab} onChange={setTab} tabs={[comments, proofing, chain]} />
  )
}

interface ReadingProps {
  readonly article: ArticleView
  readonly revision: string
  readonly content: ArticleContent
}

function ArticleInReading({ article, revision, content }: ReadingProps) {
  const [editor, setEditor] = useState<TiptapEditor | null>(null)
  const { isUsed, render } = useRemarkMargin()
  const margin = useMemo(
    () => ({ isUsed, render: (sheet: HTMLElement, hasRoom: boolean) => render(editor, sheet, hasRoom) }),
    [isUsed, render, editor]
  )
  const look = useLastLook(article.row.id, revision)
  // Decided as the text is opened: what is read meanwhile is no older look.
  const [last, setLast] = useState<LastLook | null | undefined>(undefined)
  if (last === undefined && look.isKnown) setLast(look.last)
  const before = last?.revision ?? previousRevision(article, revision)
  const former: FormerText | null =
    before === null
      ? null
      : {
          isMine: Boolean(last),
          moment: last ? formatMoment(last.at) : null,
          isEnough: last?.isEnded ?? false,
          words: <ChangesSince before={before} after={revision} />,
          comparison: <FormerTextView before={before} after={revision} />
        }
  return (
    <>
      {editor && <ProofRoom editor={editor} meta={content.meta} isEditable={false} />}
      <ApprovalPage
        article={article}
        revision={revision}
        text={<ArticleText key={revision} content={content} onReady={setEditor} />}
        former={former}
        readSelection={() => readSelectedWords(editor)?.anchor ?? null}
        renderChecklist={(list) => <Checklist {...list} />}
        margin={margin}
        counts={<ProofCounts />}
        panels={<ReadingPanels article={article} />}
        notice={<PrintedNotice article={article} />}
      />
    </>
  )
}

/** An article before its approver, in the very revision that waits for a signature. */
export function ApprovalRoute({ id }: { id: string }) {
  const { data: article, error, refetch } = useRequest('articles.read', { article: id })
  const revision = article ? revisionToSign(article) : ''
  const { data: content, error: textError } = useRequest(
    'revisions.read',
    { revision },
    { enabled: revision !== '', staleTime: Infinity }
  )
  const failure = error ?? textError
  if (failure) return <ErrorState error={failure} onRetry={() => void refetch()} />
  if (!article || !content) return <Skeleton lines={10} />
  return (
    <RemarksProvider article={id}>
      <ProofingProvider article={id} begunAt={article.revisions[0]?.at}>
        <ArticleInReading article={article} revision={revision} content={content} />
      </ProofingProvider>
    </RemarksProvider>
  )
}
