import { useEffect, useState } from 'react'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { readSelectedWords, type SelectedWords } from '@renderer/editor/comments/selectedAnchor'

/** Milliseconds that a selection must rest: nobody is offered a remark while still selecting. */
const REST = 180

/** The words that are selected in a text just now, once the hand rests; null for none. */
export function useSelectedWords(editor: TiptapEditor | null): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(timer)
      setWords((now) => (now === null ? now : null))
      timer = setTimeout(() => setWords(readSelectedWords(editor)), REST)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [editor])
  return words
}
