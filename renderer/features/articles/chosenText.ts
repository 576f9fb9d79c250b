import { MAX_QUERY } from '@shared/text/search'
import type { TiptapEditor } from '@renderer/editor/Editor'

/** What is chosen in the text, to be looked for: a stretch of one line; of more, or of nothing, the empty text. */
export function chosenText(editor: TiptapEditor): string {
  const { from, to } = editor.state.selection
  const text = editor.state.doc.textBetween(from, to, '\n', '\n')
  return text.includes('\n') || text.length > MAX_QUERY ? '' : text
}
