import {
  FilePenLine,
  FileWarning,
  History,
  Info,
  ListTree,
  MessageSquareText,
  Newspaper,
  BookOpenText,
  Paperclip,
  Share2,
  SpellCheck2
} from 'lucide-react'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { OfficeError } from '@shared/ipc/errors'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { useAction, useRequest } from '@renderer/api/queries'
import { ArticlePage, type ArticleDesk } from '@renderer/features/articles/ArticlePage'
import { ChangesPanel } from '@renderer/features/articles/ChangesPanel'
import { FitDesk } from '@renderer/features/articles/FitDesk'
import { InfoPanel } from '@renderer/features/articles/InfoPanel'
import { OutlinePanel } from '@renderer/features/articles/OutlinePanel'
import { goToTarget, SoughtPlace } from '@renderer/features/articles/SoughtPlace'
import { SourcesPanel } from '@renderer/features/articles/SourcesPanel'
import { ArticleAssignments } from '@renderer/features/assignments/ArticleAssignments'
import { HandOverDialog } from '@renderer/features/chains/HandOverDialog'
import { PrintedNotice } from '@renderer/features/chains/PrintedNotice'
import { PrintedPlaces } from '@renderer/features/chains/PrintedPlaces'
import { ChainTimeline } from '@renderer/features/chains/ChainTimeline'
import { ReturnNotes } from '@renderer/features/comments/ReturnNotes'
import { CitationRoom } from '@renderer/features/directives/CitationRoom'
import { ArticleEvidence } from '@renderer/features/dossiers/ArticleEvidence'
import { HandoutsSection } from '@renderer/features/handouts/HandoutsSection'
import { SaveFileDialog } from '@renderer/features/files/SaveFileDialog'
import { RemarksProvider, useRemarks } from '@renderer/features/comments/RemarksDesk'
import { CropStage } from '@renderer/features/media/CropStage'
import { PhotoDesk } from '@renderer/features/media/PhotoDesk'
import type { HeadPair } from '@renderer/features/articles/HeadsNotice'
import { ImportReportDialog } from '@renderer/features/imports/ImportReportDialog'
import { CompareDialog } from '@renderer/features/revisions/CompareDialog'
import { RereadDialog } from '@renderer/features/imports/RereadDialog'
import { PageCopyDialog } from '@renderer/features/pageCopies/PageCopyDialog'
import { SettlementsNotice, SettlementsPart } from '@renderer/features/settlements/ArticleSettlements'
import { RevisionsPanel } from '@renderer/features/revisions/RevisionsPanel'
import { countOf, ProofingProvider, useProofing } from '@renderer/features/proofing/ProofingDesk'
import { ProofRoom } from '@renderer/features/proofing/ProofRoom'
import { useCopyCount } from '@renderer/features/search/CopyNotice'
import { TypedPages } from '@renderer/features/issues/TypedPages'
import { ChannelsPanel, type ComparedSource } from '@renderer/features/variants/ChannelsPanel'
import { SourceNotice } from '@renderer/features/variants/SourceNotice'
import { PortalExport } from '@renderer/features/webEditions/PortalExport'
import { RelatedPanel } from '@renderer/features/search/RelatedPanel'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Tabs } from '@renderer/ui/Tabs'
import { CutMarkRoom, CutRoom } from './CutRoom'
import { SourceCompare } from './SourceCompare'
import { usePaperTabs } from './usePaperTabs'
import { useRemarkMargin } from './useRemarkMargin'

interface PanelsProps {
  readonly article: ArticleView
  readonly desk: ArticleDesk
  readonly onRestored: () => void
  readonly onCompareSource: (compared: ComparedSource) => void
  readonly pageCopyFor: string | null
}

function Panels({ article, desk, onRestored, onCompareSource, pageCopyFor }: PanelsProps) {
  const t = useTranslate()
  const { active, asked, isBeside } = useRemarks()
  const { tab, setTab, comments, proofing } = usePaperTabs('info')
  const [report, setReport] = useState<number | null>(null)
  const [reread, setReread] = useState<number | null>(null)
  const copies = useCopyCount(article.row.id)
  const [pageCopy, setPageCopy] = useState(
    pageCopyFor === null ? null : { article: article.row.id, product: pageCopyFor }
  )
  // Without a margin, a remark that was pointed at is shown here.
  const [shown, setShown] = useState(active === null ? asked : -1)
  if (asked !== shown) {
    setShown(asked)
    if (!isBeside) setTab('comments')
  }
  return (
    <>
      <CutRoom article={article.row.id} desk={desk} />
      <Tabs
        label={t('articles.papers')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'info',
            icon: Info,
            label: t('articles.tab.info'),
            content: (
              <InfoPanel
                article={article}
                desk={desk}
                assignments={<ArticleAssignments article={article.row.id} />}
                chain={
                  <>
                    <ChainTimeline article={article} />
                    <ArticleEvidence article={article} />
                  </>
                }
                printed={
                  <>
                    <HandoutsSection article={article.row.id} />
                    <PrintedPlaces article={article} />
                  </>
                }
              />
            )
          },
          {
            id: 'outline',
            icon: ListTree,
            label: t('articles.tab.outline'),
            content: desk.editor && <OutlinePanel editor={desk.editor} isEditable={desk.isEditable} />
          },
          {
            id: 'pages',
            icon: BookOpenText,
            label: t('pages.liveTab'),
            content: desk.editor && (
              <TypedPages
                article={article.row.id}
                editor={desk.editor}
                meta={desk.meta}
                onGo={(target) => goToTarget(desk.editor!, target)}
              />
            )
          },
          { ...comments, icon: MessageSquareText },
          {
            id: 'changes',
            icon: FilePenLine,
            label: t('articles.tab.changes'),
            count: desk.changes.length + desk.fields.length,
            content: <ChangesPanel desk={desk} />
          },
          { ...proofing, icon: SpellCheck2 },
          {
            id: 'revisions',
            icon: History,
            label: t('articles.tab.revisions'),
            content: (
              <RevisionsPanel
                article={article}
                isEditable={desk.isEditable}
                onSave={desk.saveRevision}
                onSettle={desk.flush}
                onRestored={onRestored}
              />
            )
          },
          {
            id: 'channels',
            icon: Share2,
            label: t('variants.tab'),
            content: (
              <ChannelsPanel
                article={article.row.id}
                onSettle={desk.flush}
                onCompare={onCompareSource}
                onPageCopy={setPageCopy}
                settlements={<SettlementsPart article={article.row.id} />}
              />
            )
          },
          {
            id: 'sources',
            icon: Paperclip,
            label: t('articles.tab.sources'),
            count: article.attachments.length,
            content: (
              <SourcesPanel
                article={article}
                onReport={setReport}
                onReread={desk.isEditable ? setReread : undefined}
              />
            )
          },
          {
            id: 'related',
            icon: Newspaper,
            label: t('search.relatedTab'),
            count: copies,
            content: <RelatedPanel article={article.row.id} />
          }
        ]}
      />
      {pageCopy !== null && (
        <PageCopyDialog
          {...pageCopy}
          onSettle={desk.flush}
          renderCrop={(given) => <CropStage {...given} />}
          onClose={() => setPageCopy(null)}
        />
      )}
      {report !== null && (
        <ImportReportDialog report={article.attachments[report]!.report} onClose={() => setReport(null)} />
      )}
      {reread !== null && (
        <RereadDialog
          article={article.row.id}
          source={article.attachments[reread]!}
          example={findExample(desk)}
          onSettle={desk.flush}
          onRead={onRestored}
          onClose={() => setReread(null)}
        />
      )}
    </>
  )
}

/** The first words of the text by which an encoding can be told. */
function findExample({ editor }: ArticleDesk): string {
  let found = ''
  editor?.state.doc.descendants((node) => {
    if (found === '' && node.isTextblock && /[^\u0000-\u007f]/.test(node.textContent))
      found = node.textContent.slice(0, 90)
    return found === ''
  })
  return found
}

type WorkProps = Pick<Parameters<typeof ArticlePage>[0], 'article' | 'opened'> &
  Pick<PanelsProps, 'onRestored' | 'pageCopyFor'> & { readonly target: string | null }

function ArticleAtWork({ article, opened, target, onRestored, pageCopyFor }: WorkProps) {
  const margin = useRemarkMargin()
  const [compared, setCompared] = useState<HeadPair | null>(null)
  const [source, setSource] = useState<ComparedSource | null>(null)
  const { proof, showList } = useProofing()
  const proofing = useMemo(
    () => ({
      render: (room: Parameters<typeof ProofRoom>[0]) => (
        <>
          <ProofRoom {...room} />
          <CutMarkRoom editor={room.editor} />
          <CitationRoom editor={room.editor} lead={room.meta.lead} isEditable={room.isEditable} />
          {target !== null && <SoughtPlace editor={room.editor} target={target} />}
        </>
      ),
      check: { count: async () => countOf(await proof(), 'must'), show: showList }
    }),
    [proof, showList, target]
  )
  return (
    <>
      <ArticlePage
        article={article}
        opened={opened}
        margin={margin}
        proofing={proofing}
        returned={
          <>
            <SettlementsNotice article={article.row.id} />
            <SourceNotice article={article.row.id} mayWrite={article.mayWrite} onCompare={setSource} />
            <PrintedNotice article={article} />
            <ReturnNotes article={article} mayTick={article.mayWrite} />
          </>
        }
        renderHandOver={(handOver, check) => <HandOverDialog article={article} check={check} {...handOver} />}
        renderSaving={(saving) => (
          <SaveFileDialog subject={{ kind: 'article', id: article.row.id }} {...saving} />
        )}
        renderPhotos={(room) => <PhotoDesk article={article.row.id} {...room} />}
        renderPanels={(desk) => (
          <Panels
            article={article}
            desk={desk}
            onRestored={onRestored}
            onCompareSource={setSource}
            pageCopyFor={pageCopyFor}
          />
        )}
        onCompare={setCompared}
      />
      {source && <SourceCompare compared={source} onClose={() => setSource(null)} />}
      <PortalExport article={article.row.id} />
      {compared && (
        <CompareDialog
          article={article}
          initial={compared}
          hasWorkingCopy={article.mayWrite}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  )
}

interface ArticleRouteProps {
  readonly id: string
  /** The remark that was asked for. */
  readonly thread?: string | null
  /** The block or the line of the head that was asked for. */
  readonly target?: string | null
  /** The official page for which its copy was asked for. */
  readonly pageCopyFor?: string | null
}

/** An article at work: its text, and the papers that belong to it. */
export function ArticleRoute({ id, thread = null, target = null, pageCopyFor = null }: ArticleRouteProps) {
  const t = useTranslate()
  const [restored, setRestored] = useState(0)
  const { data: article, error, refetch } = useRequest('articles.read', { article: id })
  // Read anew each time the article is opened: the editor keeps it from then on.
  const { data: opened, error: openError } = useQuery({
    queryKey: ['journal.open', id, restored],
    queryFn: () => request('journal.open', { article: id }),
    gcTime: 0,
    staleTime: Infinity
  })
  const discard = useAction('journal.discard', { onSuccess: () => setRestored((count) => count + 1) })
  if (openError instanceof OfficeError && openError.code === 'draftDamaged')
    return (
      <EmptyState
        icon={FileWarning}
        title={t('errors.draftDamaged')}
        action={
          <Button look="primary" isBusy={discard.isPending} onClick={() => discard.mutate({ article: id })}>
            {t('journal.fromRevision')}
          </Button>
        }
      >
        {t('journal.damagedKept')}
      </EmptyState>
    )
  const failure = error ?? openError
  if (failure) return <ErrorState error={failure} onRetry={() => void refetch()} />
  if (!article || !opened) return <Skeleton lines={10} />
  return (
    <RemarksProvider key={restored} article={id} first={thread}>
      <ProofingProvider article={id} begunAt={article.revisions[0]?.at}>
        <FitDesk>
          <ArticleAtWork
            article={article}
            opened={opened}
            target={target}
            pageCopyFor={pageCopyFor}
            onRestored={() => setRestored((count) => count + 1)}
          />
        </FitDesk>
      </ProofingProvider>
    </RemarksProvider>
  )
}
