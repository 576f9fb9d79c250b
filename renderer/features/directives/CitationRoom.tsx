import { useState } from 'react'
import { flushSync } from 'react-dom'
import { findSymbols, tidySymbol } from '@shared/text/proofing/documentSymbols'
import { useCommand } from '@renderer/api/commands'
import { asOneStep } from '@renderer/editor/asOneStep'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { CitationDialog } from './CitationDialog'

interface CitationRoomProps {
  readonly editor: TiptapEditor
  /** Words that stand above the text and may name a document already. */
  readonly lead: string
  readonly isEditable: boolean
}

/** Cites documents of the register where the caret stands, as one step of undo. */
export function CitationRoom({ editor, lead, isEditable }: CitationRoomProps) {
  /** Symbols of the documents that are named before the caret. */
  const [mentioned, setMentioned] = useState<ReadonlySet<string> | null>(null)
  const open = () => {
    const { doc, selection } = editor.state
    // A chosen photo is not to be written over.
    if (!selection.$from.parent.isTextblock) return
    const before = `${lead}\n${doc.textBetween(0, selection.from, '\n', ' ')}`
    setMentioned(new Set(findSymbols(before.normalize('NFC')).map(({ right }) => right)))
  }
  useCommand('insertCitation', isEditable ? open : null)
  if (!mentioned) return null
  const close = () => setMentioned(null)
  const insert = (citation: string) => {
    const { $from } = editor.state.selection
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ').at(-1) ?? ' '
    const words = /[\p{L}\p{N}.,;:)”]/u.test(before) ? ` ${citation}` : citation
    asOneStep(editor, () => editor.view.dispatch(editor.state.tr.insertText(words).scrollIntoView()))
    // Closed at once: while it is open it keeps the focus, and the next key belongs to the text.
    flushSync(close)
    editor.view.focus()
  }
  return (
    <CitationDialog
      isMentioned={(symbol) => mentioned.has(tidySymbol(symbol))}
      onInsert={insert}
      onClose={close}
    />
  )
}
