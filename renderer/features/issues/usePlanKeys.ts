import { useEffect } from 'react'

/** Ctrl+Z and Ctrl+Y for the plan, where nobody is typing. */
export function usePlanKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (!event.ctrlKey || isTyping) return
      if (event.key === 'z') undo()
      else if (event.key === 'y') redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
