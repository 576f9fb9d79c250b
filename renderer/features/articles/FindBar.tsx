import { useState } from 'react'
import type { ArticleMeta } from '@shared/document/revision'
import { plainSearch } from '@shared/text/search'
import { useCommand } from '@renderer/api/commands'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { chosenText } from './chosenText'
import { FindPanel } from './FindPanel'

interface FindBarProps {
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly changeMeta: (part: Partial<ArticleMeta>) => void
  readonly isEditable: boolean
}

/** Opens and closes the search in an article, and keeps what was looked for last. */
export function FindBar({ editor, meta, changeMeta, isEditable }: FindBarProps) {
  const [open, setOpen] = useState<'find' | 'replace' | null>(null)
  const [last, setLast] = useState(plainSearch)
  const show = (how: 'find' | 'replace') => {
    const chosen = chosenText(editor)
    if (chosen !== '') setLast((before) => ({ ...before, query: chosen, isPattern: false }))
    setOpen(how)
  }
  useCommand('find', () => show('find'))
  useCommand('replace', isEditable ? () => show('replace') : null)
  useCommand('findNext', () => setOpen('find'))

  if (!open) return null
  return (
    <FindPanel
      editor={editor}
      meta={meta}
      changeMeta={changeMeta}
      isEditable={isEditable}
      beginsReplacing={open === 'replace'}
      initial={last}
      onSearch={setLast}
      onClose={() => {
        setOpen(null)
        // At once: the next key belongs to the text.
        editor.view.focus()
      }}
    />
  )
}
