import type { Node } from '@tiptap/pm/model'
import { EditorContent, useEditor, type Editor as TiptapEditor, type JSONContent } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import type { DocumentJson } from '@shared/document/document'
import { editorExtensions, type EditorWords } from './extensions'
import { cleanPastedHtml, cleanPastedText } from './paste'
import './editor.css'

export type { TiptapEditor }

interface EditorProps {
  /** Read once: afterwards the editor holds the text, and tells. */
  readonly initial: DocumentJson
  readonly label: string
  readonly isEditable: boolean
  readonly words: EditorWords
  readonly photoSource: (media: string) => string
  /** Called at every key: hands over the document itself, which never changes, and no copy of it. */
  readonly onChange?: (doc: Node) => void
  /** Picture files dropped or pasted; the caller brings them in and puts them where they were meant. */
  readonly onPhotos?: (files: readonly File[], position: number) => void
  readonly onReady?: (editor: TiptapEditor) => void
  /** A link was followed: by a click where the text is only read, by Ctrl and click where it is written. */
  readonly onOpenLink?: (href: string) => void
}

const isPicture = (file: File) => file.type.startsWith('image/')

/** The text of an article's body. Knows documents, not articles. */
export function Editor(props: EditorProps) {
  const { initial, label, isEditable, words, photoSource } = props
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const extensions = useMemo(() => editorExtensions({ words, photoSource }), [words, photoSource])

  const takePhotos = (list: FileList | undefined, position: number): boolean => {
    const pictures = [...(list ?? [])].filter(isPicture)
    if (pictures.length === 0 || !latest.current.onPhotos) return false
    latest.current.onPhotos(pictures, position)
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
        transformPastedHTML: cleanPastedHtml,
        transformPastedText: cleanPastedText,
        handleClick: (view, _position, event) => {
          const href = (event.target as HTMLElement).closest('a')?.getAttribute('href')
          if (!href || (view.editable && !event.ctrlKey)) return false
          latest.current.onOpenLink?.(href)
          return true
        },
        handlePaste: (view, event) => takePhotos(event.clipboardData?.files, view.state.selection.from),
        handleDrop: (view, event) => {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          return takePhotos(event.dataTransfer?.files, place?.pos ?? view.state.doc.content.size)
        }
      },
      onUpdate: ({ editor: changed }) => latest.current.onChange?.(changed.state.doc),
      onCreate: ({ editor: created }) => latest.current.onReady?.(created),
      shouldRerenderOnTransaction: false
    },
    [extensions]
  )

  useEffect(() => {
    if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])

  return <EditorContent editor={editor} className="editor" />
}
