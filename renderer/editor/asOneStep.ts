import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'

/**
 * Runs a command so that one undo takes back all of it and nothing else: what was typed just before it, and what is
 * typed just after it, are steps of their own, however quick the hands are.
 */
export function asOneStep<Result>(editor: Editor, act: () => Result): Result {
  const close = () => editor.view.dispatch(closeHistory(editor.state.tr))
  close()
  const result = act()
  close()
  return result
}
