import type { Node } from '@tiptap/pm/model'
import { startTransition, useCallback, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import type { OpenChange } from '@shared/document/openChanges'
import type { ArticleContent, ArticleMeta } from '@shared/document/revision'
import { fieldsBefore } from '@shared/document/trackedFields'
import type { Verdict } from '@shared/document/trackedDecision'
import type { TrackedField } from '@shared/document/trackedJson'
import { measureText } from '@shared/document/textLength'
import { documentToJson, parseDocument } from '@shared/document/document'
import { countDocumentWords } from '@shared/document/documentWords'
import { findGaps } from '@shared/domain/completeness'
import { checkLength } from '@shared/domain/lengthRule'
import { countWords } from '@shared/text/words'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { photoSource } from '@renderer/api/paths'
import { useLengthRules } from '@renderer/api/useLengthRules'
import { useRequest } from '@renderer/api/queries'
import { Editor, type TiptapEditor } from '@renderer/editor/Editor'
import { openChangesOf } from '@renderer/editor/tracking/decideChanges'
import { trackingOf } from '@renderer/editor/tracking/trackingPlugin'
import { Toolbar, type OpenTool } from '@renderer/editor/Toolbar'
import { useTranslate } from '@renderer/ui/Language'
import { Sheet } from '@renderer/ui/Sheet'
import { useToaster } from '@renderer/ui/Toaster'
import { ArticleHeader, type HandOver, type MustCheck } from './ArticleHeader'
import styles from './ArticlePage.module.css'
import { FindBar } from './FindBar'
import { HeadFields } from './HeadFields'
import { HeadsNotice, type HeadPair } from './HeadsNotice'
import { PrintDialog } from './PrintDialog'
import { ReadAloudDialog } from './ReadAloudDialog'
import { StatusBar } from './StatusBar'
import { ArticleText } from './ArticleText'
import { StateNotice } from './StateNotice'
import { useAfterPaint } from './useAfterPaint'
import { useEditorWords } from './useEditorWords'
import { TrackingBar } from './TrackingBar'
import { useTracking } from './useTracking'
import { openText, toContent } from './workingText'
import { useJournal } from './useJournal'
import { usePaperZoom } from './usePaperZoom'
import { usePasteLosses } from './usePasteLosses'

/** What the side panels of an article need from the text. */
export interface ArticleDesk {
  readonly meta: ArticleMeta
  readonly changeMeta: (part: Partial<ArticleMeta>) => void
  readonly words: number
  readonly isEditable: boolean
  readonly editor: TiptapEditor | null
  /** Open changes of the body, and of the lines above it. */
  readonly changes: readonly OpenChange[]
  readonly fields: readonly TrackedField[]
  readonly decideField: (field: TrackedField, verdict: Verdict) => void
  readonly saveRevision: (note: string) => Promise<unknown>
  /** Puts what is typed on disk now. */
  readonly flush: () => Promise<void>
}

/** What a text asks of whoever brings its photos in. */
export interface PhotoActs {
  readonly take: (files: readonly File[], position: number) => void
  readonly choose: () => void
  readonly edit: (position: number) => void
}

interface ArticlePageProps {
  readonly article: ArticleView
  readonly opened: {
    readonly content: ArticleContent
    readonly base: string | null
    readonly changedAt: number | null
  }
  readonly renderPanels: (desk: ArticleDesk) => ReactNode
  /** What a returned article asks for, above its text. */
  readonly returned: ReactNode
  /** Shows two texts of the article side by side. */
  readonly onCompare: (pair: HeadPair) => void
  /** The room that brings photos into the text and edits them; it answers through `ref`. */
  readonly renderPhotos: (room: {
    readonly editor: TiptapEditor
    readonly isEditable: boolean
    readonly ref: Ref<PhotoActs>
  }) => ReactNode
  /** Asks what must be known before the article is handed over. */
  readonly renderHandOver: (handOver: HandOver, check: MustCheck) => ReactNode
  /** Asks as what kind of file the article is to be saved. */
  readonly renderSaving: (saving: {
    readonly onSettle: () => Promise<void>
    readonly onClose: () => void
  }) => ReactNode
  /** The room that proofs the text. */
  readonly proofing: {
    readonly render: (room: {
      readonly editor: TiptapEditor
      readonly meta: ArticleMeta
      readonly isEditable: boolean
    }) => ReactNode
    readonly check: MustCheck
  }
  /** What stands beside the text, if anything does. */
  readonly margin: {
    readonly isUsed: boolean
    readonly render: (editor: TiptapEditor | null, sheet: HTMLElement, hasRoom: boolean) => ReactNode
  }
}

const wordsOf = ({ title, deck, lead }: ArticleMeta, doc: Node) =>
  countWords([title, deck, lead].join('\n')) + countDocumentWords(doc)

/** One article: its head fields and text on paper, its state above, its papers beside. */
export function ArticlePage({
  article,
  opened,
  renderPanels,
  returned,
  onCompare,
  renderPhotos,
  renderHandOver,
  renderSaving,
  proofing,
  margin: beside
}: ArticlePageProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const editorWords = useEditorWords()
  const journal = useJournal(article.row.id, opened)
  const { change } = journal
  const [start] = useState(() => parseDocument(opened.content.body))
  /** The text as it is now. It becomes JSON when it is saved, never at a key. */
  const [begun] = useState(() => openText(opened.content, start))
  const text = useRef(begun)
  const [meta, setMeta] = useState(opened.content.meta)
  const [words, setWords] = useState(() => wordsOf(opened.content.meta, start))
  const [editor, setEditor] = useState<TiptapEditor | null>(null)
  const tracking = useTracking(opened.content, article.row.submittedAt !== null, editor)
  const { view, changes } = tracking
  const photos = useRef<PhotoActs>(null)
  const [isUnlocked, setUnlocked] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const [isReadAloud, setReadAloud] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const zoom = usePaperZoom(scroller)
  const isTextShown = useAfterPaint()
  const [tool, setTool] = useState<OpenTool>(null)
  const { data: settings } = useRequest('settings.read', {})
  const ruleOf = useLengthRules()

  const isOpenState = article.state === 'drafting' || article.state === 'returned'
  const isEditable = article.mayWrite && (isOpenState || isUnlocked)

  const readContent = useCallback(() => toContent(text.current), [])
  const update = useCallback(
    (part: Partial<typeof text.current>) => {
      text.current = { ...text.current, ...part }
      change(readContent)
      // The next key does not wait until the panels show the new count.
      startTransition(() => setWords(wordsOf(text.current.meta, text.current.doc)))
    },
    [change, readContent]
  )
  const { note: noteFields, setFields } = tracking
  const changeMeta = useCallback(
    (part: Partial<ArticleMeta>) => {
      const next = { ...text.current.meta, ...part }
      const fields = noteFields(text.current.fields, text.current.meta, next)
      setMeta(next)
      setFields(fields)
      update({ meta: next, fields })
    },
    [update, noteFields, setFields]
  )

  // A field holds its words itself: what else shows them may come a moment later, and the next key does not wait.
  const writeHead = useCallback(
    (part: Partial<ArticleMeta>) => startTransition(() => changeMeta(part)),
    [changeMeta]
  )

  const readGaps = useCallback(() => findGaps(text.current.meta, text.current.doc), [])
  const saveRevision = useCallback(
    async (note: string) => {
      try {
        const saved = await journal.saveRevision(note)
        tell(saved.isNew ? t('revisions.saved') : t('revisions.nothingNew'))
      } catch (error) {
        tellError(error)
      }
    },
    [journal, t, tell, tellError]
  )
  useCommand('saveRevision', isEditable ? () => void saveRevision('') : null)
  useCommand('printArticle', () => setPrinting(true))
  useCommand('readAloud', () => setReadAloud(true))
  useCommand('saveFile', () => setSaving(true))
  useCommand('paragraphStyles', isEditable ? () => setTool('styles') : null)
  useCommand('specialCharacters', isEditable ? () => setTool('characters') : null)
  useCommand('insertFootnote', isEditable ? () => void editor?.commands.insertFootnote() : null)
  const tellPasteLosses = usePasteLosses()
  useCommand('focusMode', () => setFocused((now) => !now))

  const compareHeads = (pair: HeadPair) => void journal.flush().then(() => onCompare(pair), tellError)
  const decideField = useCallback(
    (field: TrackedField, verdict: Verdict) => {
      const fields = text.current.fields.filter((each) => each.field !== field.field)
      const lines =
        verdict === 'accept' ? text.current.meta : { ...text.current.meta, [field.field]: field.before }
      setMeta(lines)
      setFields(fields)
      update({ meta: lines, fields })
    },
    [update, setFields]
  )
  const decideOf = (verdict: Verdict, author: string | null): number => {
    const heads = text.current.fields.filter((each) => author === null || each.author === author)
    for (const field of heads) decideField(field, verdict)
    return heads.length + tracking.decideBody(verdict, author)
  }
  // Asked of the text itself: the list beside it comes a moment later.
  const readOpen = () => {
    const open = [...(editor ? openChangesOf(editor.state) : []), ...text.current.fields]
    return {
      count: open.length,
      isOwn: open.every((each) => each.author === tracking.author),
      accept: () => void decideOf('accept', null)
    }
  }
  const decideAll = (verdict: Verdict, author: string | null) => {
    const count = decideOf(verdict, author)
    tell(t(verdict === 'accept' ? 'changes.accepted' : 'changes.rejected', { count }))
  }

  const desk = useMemo<ArticleDesk>(
    () => ({
      meta,
      changeMeta,
      words,
      isEditable,
      editor,
      changes,
      fields: tracking.fields,
      decideField,
      saveRevision,
      flush: journal.flush
    }),
    [
      meta,
      changeMeta,
      words,
      isEditable,
      editor,
      changes,
      tracking.fields,
      decideField,
      saveRevision,
      journal.flush
    ]
  )

  const margin = useMemo(
    () => ({
      isUsed: beside.isUsed,
      render: (sheet: HTMLElement, hasRoom: boolean) => beside.render(editor, sheet, hasRoom)
    }),
    [beside, editor]
  )

  return (
    <section className={styles.page} data-focus={isFocused} aria-label={meta.title || t('articles.untitled')}>
      <h1 className="visually-hidden">{meta.title || t('articles.untitled')}</h1>
      <ArticleHeader
        article={article}
        journal={journal}
        words={words}
        isFocused={isFocused}
        isUnlocked={isUnlocked}
        findGaps={readGaps}
        findLength={() =>
          checkLength(ruleOf(text.current.meta.product), measureText(text.current.meta, text.current.doc))
        }
        findOpen={readOpen}
        renderHandOver={(handOver) => renderHandOver(handOver, proofing.check)}
      />
      <div className={styles.columns}>
        <div className={styles.desk}>
          {editor && (
            <div className={styles.tools}>
              {isEditable && view !== 'original' && (
                <Toolbar
                  editor={editor}
                  tool={tool}
                  onTool={setTool}
                  onAddPhoto={() => photos.current?.choose()}
                />
              )}
              <TrackingBar
                editor={editor}
                isEditable={isEditable}
                isOn={tracking.isOn}
                onToggle={tracking.toggle}
                view={view}
                onView={tracking.show}
                changes={changes}
                openFields={tracking.fields.length}
                onDecideAll={decideAll}
              />
            </div>
          )}
          {editor && <FindBar editor={editor} meta={meta} changeMeta={changeMeta} isEditable={isEditable} />}
          <div ref={scroller} className={styles.scroller}>
            <div className={styles.notices}>
              <HeadsNotice article={article} base={opened.base} onCompare={compareHeads} />
              <StateNotice article={article} isUnlocked={isUnlocked} onUnlock={() => setUnlocked(true)} />
              {returned}
            </div>
            {view === 'original' && (
              <Sheet>
                <ArticleText
                  key={changes.length}
                  content={{
                    meta: fieldsBefore(meta, tracking.fields),
                    body: documentToJson(trackingOf(editor!.state).tracked!.base)
                  }}
                />
              </Sheet>
            )}
            <Sheet
              margin={view === 'original' ? undefined : margin}
              zoom={zoom.percent / 100}
              isHidden={view === 'original'}
            >
              <HeadFields
                meta={meta}
                isEditable={isEditable}
                onChange={writeHead}
                onLeave={() => editor?.commands.focus('start')}
              />
              <Editor
                initial={opened.content.body}
                label={t('articles.meta.body')}
                isEditable={isEditable}
                words={editorWords}
                photoSource={photoSource}
                isPunctuated={settings?.punctuation ?? true}
                onOpenLink={(href) => void request('app.openLink', { href })}
                tracking={{
                  initial: opened.content.tracked ?? null,
                  isOn: tracking.isOn,
                  author: () => tracking.author
                }}
                onChange={(doc, tracked) => update({ doc, tracked })}
                onPhotos={(files, position) => photos.current?.take(files, position)}
                onEditPhoto={(position) => photos.current?.edit(position)}
                onPasteLosses={tellPasteLosses}
                onReady={setEditor}
              />
            </Sheet>
          </div>
          {isSaving && renderSaving({ onSettle: journal.flush, onClose: () => setSaving(false) })}
          {isPrinting && (
            <PrintDialog article={article} onSettle={journal.flush} onClose={() => setPrinting(false)} />
          )}
          {isReadAloud && (
            <ReadAloudDialog
              article={article.row.id}
              onSettle={journal.flush}
              onClose={() => setReadAloud(false)}
            />
          )}
          {editor && <StatusBar article={article} editor={editor} words={words} meta={meta} zoom={zoom} />}
        </div>
        {/* oxlint-disable-next-line react/refs -- it is answered through the ref, not while rendering */}
        {editor && renderPhotos({ editor, isEditable, ref: photos })}
        {editor && proofing.render({ editor, meta, isEditable })}
        {/* oxlint-disable-next-line react/refs -- the panels change the text on events, not while rendering */}
        {!isFocused && <aside className={styles.panels}>{isTextShown && renderPanels(desk)}</aside>}
      </div>
    </section>
  )
}
