import {
  ArrowLeft,
  CalendarPlus,
  FileDown,
  FolderArchive,
  Layers,
  PencilLine,
  Printer,
  Redo2,
  Stamp,
  Undo2
} from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import { isPrinterAlone } from '@shared/domain/printerReach'
import type { Output } from '@shared/ipc/contract'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useSinceSigned } from '@renderer/ui/useSinceSigned'
import { Candidates } from './Candidates'
import { ChangeIssueDialog, type NumberFix } from './ChangeIssueDialog'
import type { Place } from './drag'
import { ExportDialog } from './ExportDialog'
import { Fitting } from './Fitting'
import { Flatplan } from './Flatplan'
import styles from './IssuePage.module.css'
import { PageCountDialog } from './PageCountDialog'
import { PagePreview } from './PagePreview'
import { PlanBar } from './PlanBar'
import { PlanDragging } from './PlanDragging'
import { PreflightPanel } from './PreflightPanel'
import { useFindings, type FindingActs } from './useFindings'
import { usePlan } from './usePlan'
import { usePlanActs } from './usePlanActs'
import { usePlanKeys } from './usePlanKeys'
import { useTypeset } from './useTypeset'

interface IssuePageProps {
  readonly issue: Output<'issues.read'>
  readonly member: MemberView
  /** Opens the dialog that puts this issue on the schedule. */
  readonly onSchedule: () => void
  /** Opens the dialog that makes the dossier of this issue. */
  readonly onDossier: () => void
  /** Asks as what kind of file the whole issue is to be saved. */
  readonly onSaveFile: () => void
  /** Opens the numbered proofs of this issue. */
  readonly onRounds: () => void
  /** Opens the dialog that sends the pages to the office's printer. */
  readonly onPrintout: () => void
  /** Opens a paragraph to be corrected where it stands on the page. */
  readonly onCorrect: (article: string, line: string) => void
  readonly dialogs: ReactNode
}

/** One issue: the articles to choose from, the page plan, and the typeset pages beside it. */
export function IssuePage({
  issue,
  member,
  onSchedule,
  onDossier,
  onSaveFile,
  onRounds,
  onPrintout,
  onCorrect,
  dialogs
}: IssuePageProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { row } = issue
  const { data: profile } = useRequest('office.profile', {})
  const isNewsletter = profile?.products.find((each) => each.id === row.product)?.kind === 'newsletter'
  const since = useSinceSigned()(row)
  const mayWrite = can(actorToday(member), 'issues.write') && !row.isPublished
  const { plan, savedPlan, change, undo, redo, undoes, redoes, told, flush } = usePlan(row.id, issue.plan)
  const typeset = useTypeset(row.id, savedPlan)
  const findings = useFindings(row.id, savedPlan)
  const [asked, setAsked] = useState<{ page: number } | null>(null)
  const [proposed, setProposed] = useState<NumberFix | null>(null)
  const [keeping, setKeeping] = useState<Place | null>(null)
  const [isExporting, setExporting] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const [isCounting, setCounting] = useState(false)
  const [isCorrecting, setCorrecting] = useState(false)
  const columns = useRef<HTMLDivElement>(null)
  const { data: candidates } = useRequest('issues.candidates', { issue: row.id, query: '' })
  const known = new Map<string, ArticleRowView>(
    [...(candidates ?? []), ...issue.placed].map((each) => [each.id, each])
  )
  const titleOf = (id: string) => known.get(id)?.title || t('articles.untitled')
  const planActs = usePlanActs(plan, change, titleOf)
  const keep = (place: Place) => {
    if (!plan.pages[place.page - 1]?.slots[place.slot]) setKeeping(place)
  }
  usePlanKeys(undo, redo)
  const saveFile = () => void flush().then(onSaveFile)
  useCommand('saveFile', isPrinterAlone(actorToday(member).roles) ? null : saveFile)

  const acts: FindingActs = {
    mayWrite,
    onPage: (page) => {
      setExporting(false)
      setAsked({ page })
    },
    onNumber: (fix) => {
      setExporting(false)
      setProposed(fix)
      setChanging(true)
    },
    onPlan: (fix) => {
      const { kind, page, slot, article } = fix
      if (!mayWrite) return
      if (kind === 'remove') planActs.remove(article, { page, slot })
      else if (kind === 'continue') planActs.continueOn(article, { page, slot })
      else planActs.showJumps({ page, slot })
    },
    onCount: () => {
      setExporting(false)
      setCounting(true)
    },
    onCandidates: () => {
      setExporting(false)
      columns.current?.querySelector<HTMLInputElement>('aside input')?.focus()
    }
  }
  return (
    <section
      className={styles.page}
      aria-label={t('issues.heading', { number: row.number, product: row.productName })}
    >
      <header className={styles.header}>
        <IconButton icon={ArrowLeft} label={t('issues.backToIssues')} onClick={() => go(paths.issues)} />
        <div className={styles.names}>
          <h1>{t('issues.heading', { number: row.number, product: row.productName })}</h1>
          <p>
            {row.master !== null && `${t('editions.ofMaster')} · `}
            {formatDay(fromWallTime(row.date))} · {t('issues.pageCount', { count: row.pages })} ·{' '}
            {row.unsigned > 0 && !row.isPublished ? (
              <span className={styles.warn}>{t('issues.unsigned', { count: row.unsigned })}</span>
            ) : (
              t('issues.articleCount', { count: row.articles })
            )}
            {since && <span className={styles.warn}> · {since}</span>}
          </p>
        </div>
        <span className={styles.gap} />
        <IconButton
          icon={Undo2}
          label={`${undoes ? t('flatplan.undo', { what: undoes }) : t('menu.undo')} (Ctrl+Z)`}
          disabled={!undoes}
          onClick={undo}
        />
        <IconButton
          icon={Redo2}
          label={`${redoes ? t('flatplan.redo', { what: redoes }) : t('menu.redo')} (Ctrl+Y)`}
          disabled={!redoes}
          onClick={redo}
        />
        <IconButton
          icon={PencilLine}
          label={t('issues.change')}
          disabled={!mayWrite}
          onClick={() => setChanging(true)}
        />
        {isNewsletter && !isPrinterAlone(actorToday(member).roles) && (
          <Button
            icon={Layers}
            onClick={() => void flush().then(() => go(paths.editions(row.master ?? row.id)))}
          >
            {t('editions.open')}
          </Button>
        )}
        {!isPrinterAlone(actorToday(member).roles) && (
          <>
            <IconButton icon={Stamp} label={t('rounds.open')} onClick={onRounds} />
            <IconButton icon={FileDown} label={t('files.openIssue')} onClick={saveFile} />
          </>
        )}
        {row.files.length > 0 && (
          <IconButton icon={FolderArchive} label={t('dossiers.make')} onClick={onDossier} />
        )}
        <Button icon={CalendarPlus} onClick={onSchedule}>
          {t('issues.schedule')}
        </Button>
        <Button look="primary" icon={Printer} onClick={() => void flush().then(() => setExporting(true))}>
          {t('issues.export')}
        </Button>
      </header>
      {row.isPublished && (
        <div className={styles.notice}>
          <Notice tone="info">{t('issues.publishedText')}</Notice>
        </div>
      )}
      <Fitting
        issue={row.id}
        mayWrite={mayWrite}
        plan={plan}
        savedPlan={savedPlan}
        change={change}
        flush={flush}
        titleOf={titleOf}
      >
        <PlanDragging acts={planActs} onKeep={keep}>
          <div ref={columns} className={styles.columns}>
            {mayWrite && <Candidates issue={row.id} plan={plan} onPlace={planActs.place} onKeep={keep} />}
            <Flatplan
              plan={plan}
              articles={known}
              typeset={typeset}
              isEditable={mayWrite}
              acts={planActs}
              asked={keeping}
              onAnswered={() => setKeeping(null)}
              header={<PlanBar issue={row} plan={plan} isEditable={mayWrite} acts={planActs} told={told} />}
            />
            <PagePreview
              title={t('issues.heading', { number: row.number, product: row.productName })}
              typeset={typeset}
              plan={plan}
              onPrintout={onPrintout}
              ways={
                isPrinterAlone(actorToday(member).roles)
                  ? undefined
                  : {
                      titleOf,
                      onOpen: ({ article, target }) => go(paths.articleAt(article, target)),
                      onCorrect: isCorrecting
                        ? ({ article, target }) => onCorrect(article, target)
                        : undefined
                    }
              }
              correcting={
                can(actorToday(member), 'articles.write')
                  ? { isOn: isCorrecting, onChange: setCorrecting }
                  : undefined
              }
              asked={asked}
            >
              <PreflightPanel findings={findings} acts={acts} />
            </PagePreview>
          </div>
        </PlanDragging>
      </Fitting>
      {isExporting && (
        <ExportDialog
          issue={row.id}
          plan={savedPlan}
          hasPrintFile={row.files.length > 0}
          mayEditPresets={can(actorToday(member), 'office.write')}
          acts={acts}
          onClose={() => setExporting(false)}
        />
      )}
      {isCounting && <PageCountDialog plan={plan} acts={planActs} onClose={() => setCounting(false)} />}
      {isChanging && (
        <ChangeIssueDialog
          issue={row}
          proposed={proposed}
          onClose={() => {
            setChanging(false)
            setProposed(null)
          }}
        />
      )}
      {dialogs}
    </section>
  )
}
