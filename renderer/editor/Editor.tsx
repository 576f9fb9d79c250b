import type { Editor as TiptapEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createTextEditor, type EditorProps } from './createTextEditor'
import { Footnotes } from './Footnotes'
import './editor.css'
import './cutMark.css'
import './proofing/proofing.css'
import './tracking/tracking.css'

export type { TiptapEditor }

/** The text of an article's body. Knows documents, not articles. */
export function Editor(props: EditorProps) {
  const { isEditable, isPunctuated = true } = props
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  // Made once: another editor would begin with the text as it was opened.
  // oxlint-disable-next-line react/refs -- asked when something is changed or opened, not while rendering
  const [editor] = useState(() => createTextEditor(props, () => latest.current))

  // Not tiptap's own component: it draws the whole text again when it has put it in its place. Drawn outside the page,
  // because ProseMirror asks for the selection while it draws, and each time Chromium would lay the page out.
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    editor.mount(document.createElement('div'))
    place.current!.append(editor.view.dom)
    return () => editor.unmount()
  }, [editor])

  useEffect(() => {
    if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])

  useEffect(() => void editor.commands.setSmartPunctuation(isPunctuated), [editor, isPunctuated])

  return (
    <>
      <div ref={place} className="editor" />
      <Footnotes editor={editor} isEditable={isEditable} />
    </>
  )
}
