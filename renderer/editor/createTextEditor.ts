import type { Node } from '@tiptap/pm/model'
import { Editor, type JSONContent } from '@tiptap/react'
import type { DocumentJson } from '@shared/document/document'
import type { PastedLosses } from '@shared/document/pastedTree'
import type { Tracked } from '@shared/document/tracked'
import { editorExtensions, type EditorWords } from './extensions'
import { cleanPastedHtml, cleanPastedText, hasPastedText } from './paste'
import { Tracking } from './tracking/tracking'
import { trackingOf, type TrackingOptions } from './tracking/trackingPlugin'

export interface EditorProps {
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
  readonly onReady?: (editor: Editor) => void
  /** A link was followed: by a click where the text is only read, by Ctrl and click where it is written. */
  readonly onOpenLink?: (href: string) => void
}

// A browser does not know every kind by name.
const isPicture = (file: File) =>
  file.type.startsWith('image/') || /\.(heic|heif|tiff?|avif|webp)$/i.test(file.name)

/**
 * Makes the editor of a text, not yet shown anywhere.
 *
 * @param first what is read once.
 * @param latest asked whenever something happens in the text.
 */
export function createTextEditor(first: EditorProps, latest: () => EditorProps): Editor {
  const takePhotos = (list: FileList | undefined, position: number): boolean => {
    const files = [...(list ?? [])]
    const { onPhotos } = latest()
    // What lies among photos and is none is told apart by who reads it, and named.
    if (!files.some(isPicture) || !onPhotos) return false
    onPhotos(files, position)
    return true
  }
  return new Editor({
    element: null,
    extensions: [
      ...editorExtensions({
        words: first.words,
        photoSource: first.photoSource,
        onEditPhoto: (position) => latest().onEditPhoto?.(position)
      }),
      Tracking.configure({
        initial: first.tracking?.initial ?? null,
        isOn: first.tracking?.isOn ?? false,
        author: () => latest().tracking?.author() ?? '',
        now: Date.now
      })
    ],
    // Ours is the same JSON, read-only.
    content: first.initial as JSONContent,
    editable: first.isEditable,
    // The page owns no theme in the document; what the clipboard brings is cleaned first.
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': first.label,
        class: 'document',
        lang: 'vi'
      },
      transformPastedHTML: (html) => cleanPastedHtml(html, (losses) => latest().onPasteLosses?.(losses)),
      transformPastedText: cleanPastedText,
      handleClick: (view, _position, event) => {
        const href = (event.target as HTMLElement).closest('a')?.getAttribute('href')
        if (!href || (view.editable && !event.ctrlKey)) return false
        latest().onOpenLink?.(href)
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
    onTransaction: ({ editor, transaction }) =>
      transaction.docChanged && latest().onChange?.(editor.state.doc, trackingOf(editor.state).tracked),
    onCreate: ({ editor }) => latest().onReady?.(editor)
  })
}
