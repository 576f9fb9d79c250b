import type { Node } from '@tiptap/pm/model'
import { EditorContent, useEditor, type Editor as TiptapEditor, type JSONContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { DocumentJson } from '@shared/document/document'
import type { PastedLosses } from '@shared/document/pastedTree'
import type { Tracked } from '@shared/document/tracked'
import { editorExtensions, type EditorWords } from './extensions'
import { Tracking } from './tracking/tracking'
import { trackingOf, type TrackingOptions } from './tracking/trackingPlugin'
import { Footnotes } from './Footnotes'
import { cleanPastedHtml, cleanPastedText, hasPastedText } from './paste'
import './editor.css'
import './tracking/tracking.css'

export type { TiptapEditor }

interface EditorProps {
  /** Read once: afterwards the editor holds the text, and tells. */
  readonly initial: DocumentJson
  readonly label: string
  readonly isEditable: boolean
  readonly words: EditorWords
  readonly photoSource: (media: string) => string
  /** Open changes that the text comes with, and whether more are tracked. Read once. */
  readonly tracking?: Pick<TrackingOptions, 'initial' | 'isOn' | 'author'>
  /** Whether quotation marks, dashes and dots are corrected as words end; on unless it is switched off. */
  readonly isPunctuated?: boolean
  /** Called at every key: hands over the document itself, which never changes, and no copy of it. */
  readonly onChange?: (doc: Node, tracked: Tracked | null) => void
  /** Picture files dropped or pasted; the caller brings them in and puts them where they were meant. */
  readonly onPhotos?: (files: readonly File[], position: number) => void
  /** A photo was opened, by a double click, Enter or its button. */
  readonly onEditPhoto?: (position: number) => void
  /** A paste could not bring everything along. */
  readonly onPasteLosses?: (losses: PastedLosses) => void
  readonly onReady?: (editor: TiptapEditor) => void
  /** A link was followed: by a click where the text is only read, by Ctrl and click where it is written. */
  readonly onOpenLink?: (href: string) => void
}

// A browser does not know every kind by name.
const isPicture = (file: File) =>
  file.type.startsWith('image/') || /\.(heic|heif|tiff?|avif|webp)$/i.test(file.name)

/** The text of an article's body. Knows documents, not articles. */
export function Editor(props: EditorProps) {
  const { initial, label, isEditable, words, photoSource, isPunctuated = true } = props
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  // Made once. Extensions that changed would make another editor, which begins with the text as it was opened.
  // oxlint-disable-next-line react/refs -- asked when something is changed or opened, not while rendering
  const [extensions] = useState(() => [
    ...editorExtensions({
      words,
      photoSource,
      onEditPhoto: (position) => latest.current.onEditPhoto?.(position)
    }),
    Tracking.configure({
      initial: props.tracking?.initial ?? null,
      isOn: props.tracking?.isOn ?? false,
      author: () => latest.current.tracking?.author() ?? '',
      now: Date.now
    })
  ])

  const takePhotos = (list: FileList | undefined, position: number): boolean => {
    const files = [...(list ?? [])]
    // What lies among photos and is none is told apart by who reads it, and named.
    if (!files.some(isPicture) || !latest.current.onPhotos) return false
    latest.current.onPhotos(files, position)
    return true
  }

  const editor = useEditor(
    {
      extensions,
      // Ours is the same JSON, read-only.
      content: initial as JSONContent,
      editable: isEditable,
      // The page owns no theme in the document; what the clipboard brings is cleaned first.
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: 'document',
          lang: 'vi'
        },
        transformPastedHTML: (html) =>
          cleanPastedHtml(html, (losses) => latest.current.onPasteLosses?.(losses)),
        transformPastedText: cleanPastedText,
        handleClick: (view, _position, event) => {
          const href = (event.target as HTMLElement).closest('a')?.getAttribute('href')
          if (!href || (view.editable && !event.ctrlKey)) return false
          latest.current.onOpenLink?.(href)
          return true
        },
        handlePaste: (view, event) =>
          !hasPastedText(event.clipboardData) &&
          takePhotos(event.clipboardData?.files, view.state.selection.from),
        handleDrop: (view, event) => {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          return takePhotos(event.dataTransfer?.files, place?.pos ?? view.state.doc.content.size)
        }
      },
      // A decision about a change has steps and leaves the text as it is: `onUpdate` would pass over it.
      onTransaction: ({ editor: changed, transaction }) =>
        transaction.docChanged &&
        latest.current.onChange?.(changed.state.doc, trackingOf(changed.state).tracked),
      onCreate: ({ editor: created }) => latest.current.onReady?.(created),
      shouldRerenderOnTransaction: false
    },
    [extensions]
  )

  useEffect(() => {
    if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])

  useEffect(() => void editor.commands.setSmartPunctuation(isPunctuated), [editor, isPunctuated])

  return (
    <>
      <EditorContent editor={editor} className="editor" />
      <Footnotes editor={editor} isEditable={isEditable} />
    </>
  )
}
