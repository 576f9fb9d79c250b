import type { Editor } from '@tiptap/react'
import { startTransition, useEffect, useState } from 'react'
import type { OpenChange } from '@shared/document/openChanges'
import { openChangesOf } from './decideChanges'
import { trackingOf } from './trackingPlugin'

/** The list need not keep up with every key, in milliseconds. */
const CALM = 150

/** The open changes of an editor, a moment after each change. */
export function useOpenChanges(editor: Editor | null): readonly OpenChange[] {
  const [changes, setChanges] = useState<readonly OpenChange[]>(() =>
    editor ? openChangesOf(editor.state) : []
  )
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let shown: unknown
    const read = () => {
      const { tracked } = trackingOf(editor.state)
      if (tracked?.changes === shown) return
      shown = tracked?.changes
      // The next key does not wait until a long list is drawn.
      startTransition(() => setChanges(openChangesOf(editor.state)))
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(read, CALM)
    }
    soon()
    editor.on('transaction', soon)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', soon)
    }
  }, [editor])
  return changes
}
