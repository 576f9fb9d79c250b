import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { startTransition, useEffect, useState } from 'react'

/** The document of an editor as it is written; no key waits until what follows it is drawn. */
export function useWrittenDoc(editor: Editor): Node {
  const [doc, setDoc] = useState(editor.state.doc)
  useEffect(() => {
    const notice = () => startTransition(() => setDoc(editor.state.doc))
    editor.on('update', notice)
    return () => void editor.off('update', notice)
  }, [editor])
  return doc
}
