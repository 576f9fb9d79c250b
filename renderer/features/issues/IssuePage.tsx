import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragStartEvent
} from '@dnd-kit/core'
import { ArrowLeft, CalendarPlus, FolderArchive, PencilLine, Printer, Redo2, Undo2 } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import {
  changeTemplate,
  freeStorySlots,
  moveArticle,
  nameSection,
  placeArticle,
  removeArticle,
  type PagePlan
} from '@shared/domain/pagePlan'
import { can } from '@shared/domain/permissions'
import type { Output } from '@shared/ipc/contract'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useSinceSigned } from '@renderer/ui/useSinceSigned'
import { Candidates } from './Candidates'
import { ChangeIssueDialog, type NumberFix } from './ChangeIssueDialog'
import { dragSchema, type Drag, type Place } from './drag'
import { ExportDialog } from './ExportDialog'
import styles from './IssuePage.module.css'
import { PageCard } from './PageCard'
import { PagePreview } from './PagePreview'
import { PreflightPanel } from './PreflightPanel'
import { useFindings, type FindingActs } from './useFindings'
import { usePlan } from './usePlan'
import { useTypeset } from './useTypeset'

interface IssuePageProps {
  readonly issue: Output<'issues.read'>
  readonly member: MemberView
  /** Opens the dialog that puts this issue on the schedule. */
  readonly onSchedule: () => void
  /** Opens the dialog that makes the dossier of this issue. */
  readonly onDossier: () => void
  readonly dialogs: ReactNode
}

/** One issue: the articles to choose from, the page plan, and the typeset pages beside it. */
export function IssuePage({ issue, member, onSchedule, onDossier, dialogs }: IssuePageProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { row } = issue
  const since = useSinceSigned()(row)
  const mayWrite = can(actorToday(member), 'issues.write') && !row.isPublished
  const { plan, savedPlan, change, undo, redo, canUndo, canRedo, flush } = usePlan(row.id, issue.plan)
  const typeset = useTypeset(row.id, savedPlan)
  const findings = useFindings(row.id, savedPlan)
  const [asked, setAsked] = useState<{ page: number } | null>(null)
  const [proposed, setProposed] = useState<NumberFix | null>(null)
  const [dragged, setDragged] = useState<Drag | null>(null)
  const [isExporting, setExporting] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const { data: candidates } = useRequest('issues.candidates', { issue: row.id, query: '' })
  const known = new Map<string, ArticleRowView>(
    [...(candidates ?? []), ...issue.placed].map((each) => [each.id, each])
  )
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor)
  )

  const put = (drag: Drag, to: Place) => {
    const place = { page: to.page, slot: to.slot }
    change(
      drag.from
        ? moveArticle(plan, drag.article, drag.from, place)
        : placeArticle(plan, to.page, to.slot, drag.article)
    )
  }
  const onDragStart = (event: DragStartEvent) => setDragged(dragSchema.parse(event.active.data.current))
  const onDragEnd = (event: DragEndEvent) => {
    setDragged(null)
    if (event.over) put(dragSchema.parse(event.active.data.current), event.over.data.current as Place)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (!event.ctrlKey || isTyping) return
      if (event.key === 'z') undo()
      else if (event.key === 'y') redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])

  const edit = (next: PagePlan) => mayWrite && change(next)
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
      const { page, slot, article } = fix
      edit(
        fix.kind === 'remove'
          ? removeArticle(plan, page, slot, article)
          : placeArticle(plan, page, slot, article)
      )
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
        <IconButton icon={Undo2} label={`${t('menu.undo')} (Ctrl+Z)`} disabled={!canUndo} onClick={undo} />
        <IconButton icon={Redo2} label={`${t('menu.redo')} (Ctrl+Y)`} disabled={!canRedo} onClick={redo} />
        <IconButton
          icon={PencilLine}
          label={t('issues.change')}
          disabled={!mayWrite}
          onClick={() => setChanging(true)}
        />
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
      <DndContext
        sensors={sensors}
        onDragStart={onDragStart}
        onDragEnd={onDragEnd}
        onDragCancel={() => setDragged(null)}
      >
        <div className={styles.columns}>
          {mayWrite && (
            <Candidates
              issue={row.id}
              plan={plan}
              onPlace={(article, place) => put({ article, from: null }, place)}
            />
          )}
          <div className={styles.plan} aria-label={t('issues.plan')}>
            {plan.pages.map((page, index) => (
              <PageCard
                key={index}
                number={index + 1}
                page={page}
                articles={known}
                reports={typeset.reports.filter((report) => report.page === index + 1)}
                picture={typeset.pages[index]}
                isEditable={mayWrite}
                continuations={freeStorySlots(plan, index + 1)}
                onContinue={(article, place) => edit(placeArticle(plan, place.page, place.slot, article))}
                onTemplate={(template) => edit(changeTemplate(plan, index + 1, template))}
                onSection={(section) => edit(nameSection(plan, index + 1, section))}
                onRemove={(slot, article) => edit(removeArticle(plan, index + 1, slot, article))}
              />
            ))}
          </div>
          <PagePreview typeset={typeset} pages={plan.pages.length} asked={asked}>
            <PreflightPanel findings={findings} acts={acts} />
          </PagePreview>
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className={styles.dragged}>
              {known.get(dragged.article)?.title || t('articles.untitled')}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {isExporting && (
        <ExportDialog issue={row.id} findings={findings} acts={acts} onClose={() => setExporting(false)} />
      )}
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
