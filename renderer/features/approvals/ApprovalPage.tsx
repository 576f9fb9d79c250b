import { FileQuestion } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Anchor } from '@shared/domain/records'
import type { WorkflowAction } from '@shared/domain/workflow'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { useCommand } from '@renderer/api/commands'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, Notice } from '@renderer/ui/Notice'
import { Sheet, type SheetMargin } from '@renderer/ui/Sheet'
import styles from './ApprovalPage.module.css'
import { KeyHints, type KeyHint } from './KeyHints'
import { LargeTypeBar } from './LargeTypeBar'
import { PrintedPages } from './PrintedPages'
import { ReadingHeader, type ReadingView } from './ReadingHeader'
import { ReturnDialog } from './ReturnDialog'
import { SignDialog } from './SignDialog'
import { useLargeType } from './useLargeType'
import { useQueuePlace } from './useQueuePlace'
import { useReadingMark } from './useReadingMark'

/** The same text against an older one. */
export interface FormerText {
  /** Whether it is the one that the reader saw last; else what the office last saw. */
  readonly isMine: boolean
  /** When the reader saw it; null for what the office last saw. */
  readonly moment: string | null
  /** Whether the reader knows the older text to its end, so that the changes are all there is to read. */
  readonly isEnough: boolean
  /** What changed, in words. */
  readonly words: ReactNode
  readonly comparison: ReactNode
}

interface ApprovalPageProps {
  readonly article: ArticleView
  /** The revision that is read here, and that a signature will be over. */
  readonly revision: string
  readonly text: ReactNode
  /** Null for a first revision. */
  readonly former: FormerText | null
  /** What proofing found, in a word. */
  readonly counts: ReactNode
  readonly panels: ReactNode
  /** What must be known before anything is read: what it corrects or takes back. */
  readonly notice: ReactNode
  /** What stands beside the text. */
  readonly margin: SheetMargin
  /** The words that are selected just now. */
  readonly readSelection: () => Anchor | null
  /** What the level asks to be made sure of. */
  readonly renderChecklist: Parameters<typeof SignDialog>[0]['renderChecklist']
}

const HINTS: readonly KeyHint[] = [
  { key: 'signArticle', words: 'reading.keySign' },
  { key: 'returnArticle', words: 'reading.keyReturn' },
  { key: 'readText', words: 'reading.text' },
  { key: 'readChanges', words: 'reading.changes' },
  { key: 'readPages', words: 'reading.pages' },
  { key: 'nextChange', words: 'reading.keyPlace' },
  { key: 'nextInQueue', words: 'reading.keyNext' },
  { key: 'largeType', words: 'reading.keyLarge' }
]

/** Whether keys belong to a field that is being written in. */
const isWriting = () =>
  document.activeElement instanceof HTMLTextAreaElement && !document.activeElement.readOnly

/** An approver's desk: read, compare, remark, then sign or return. What is on the screen is what is signed. */
export function ApprovalPage(props: ApprovalPageProps) {
  const { article, revision, former } = props
  const t = useTranslate()
  const [view, setView] = useState<ReadingView>('text')
  const [asking, setAsking] = useState<{ act: 'sign' | 'return'; anchor: Anchor | null } | null>(null)
  const [end, setEnd] = useState<HTMLElement | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const large = useLargeType()
  const place = useQueuePlace(article.row.id)
  const isWhole = view === 'text' || (view === 'changes' && former !== null && former.isEnough)
  useReadingMark(article.row.id, revision, isWhole ? end : null)

  // The text is read by keyboard from the moment it is opened.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  const refusal = (action: WorkflowAction) => {
    const found = article.actions.find((each) => each.action === action)
    return found ? found.refusal : 'impossible'
  }
  const why = refusal('approve')
  // The dialog takes the focus, and with it what was selected.
  const ask = (act: 'sign' | 'return') => () => {
    if (!isWriting()) setAsking({ act, anchor: props.readSelection() })
  }
  const sign = why === null ? ask('sign') : null
  const giveBack = refusal('return') === null ? ask('return') : null
  useCommand('signArticle', asking ? null : sign)
  useCommand('returnArticle', asking ? null : giveBack)
  useCommand('readText', () => setView('text'))
  useCommand('readChanges', () => setView('changes'))
  useCommand('readPages', () => setView('pages'))
  useCommand('largeType', large.toggle)
  const close = () => setAsking(null)

  return (
    <section
      className={styles.page}
      aria-label={article.row.title}
      data-focus={large.isOn}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !asking) large.leave()
      }}
    >
      <h1 className="visually-hidden">{article.row.title}</h1>
      {large.isOn ? (
        <LargeTypeBar large={large} />
      ) : (
        <ReadingHeader
          article={article}
          revision={revision}
          view={view}
          onView={setView}
          place={place}
          counts={props.counts}
          onLarge={large.toggle}
          onReturn={giveBack}
          onSign={sign}
        />
      )}
      <div className={styles.columns}>
        <div
          ref={scroller}
          className={styles.scroller}
          // Read by keyboard alone: arrows and Page Down move the text.
          tabIndex={0}
          role="group"
          aria-label={t(`reading.${view}`)}
        >
          {!large.isOn && (
            <div className={styles.notices}>
              {props.notice}
              {why !== null && article.state === 'submitted' && (
                <Notice tone="warn">{t(`errors.${why}`)}</Notice>
              )}
              {article.submitNote !== '' && article.state === 'submitted' && (
                <Notice tone="info">
                  <strong>{t('approvals.noteFromWriter')}</strong> {article.submitNote}
                </Notice>
              )}
              {former?.isMine && view === 'text' && (
                <Notice
                  tone="info"
                  actions={<Button onClick={() => setView('changes')}>{t('reading.showChanges')}</Button>}
                >
                  <strong>{t('reading.changedSince', { moment: former.moment ?? '' })}</strong> {former.words}
                </Notice>
              )}
              {former && view === 'changes' && (
                <Notice tone="info">
                  {former.isMine
                    ? t('reading.sinceMine', { moment: former.moment ?? '' })
                    : t('reading.sinceOffice')}
                </Notice>
              )}
            </div>
          )}
          {view === 'pages' ? (
            <PrintedPages article={article} revision={revision} zoom={large.zoom} />
          ) : view === 'changes' && !former ? (
            <EmptyState icon={FileQuestion} title={t('reading.noFormer')} />
          ) : (
            <Sheet margin={view === 'text' && !large.isOn ? props.margin : undefined} zoom={large.zoom}>
              {view === 'text' ? props.text : former?.comparison}
            </Sheet>
          )}
          <span ref={setEnd} aria-hidden className={styles.end} />
        </div>
        {!large.isOn && <aside className={styles.panels}>{props.panels}</aside>}
      </div>
      {!large.isOn && <KeyHints hints={HINTS} isFoot />}
      {asking?.act === 'sign' && (
        <SignDialog
          article={article}
          revision={revision}
          anchor={asking.anchor}
          renderChecklist={props.renderChecklist}
          onClose={close}
        />
      )}
      {asking?.act === 'return' && <ReturnDialog article={article} revision={revision} onClose={close} />}
    </section>
  )
}
