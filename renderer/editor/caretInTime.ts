import { Extension } from '@tiptap/core'
import { Plugin, type PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Reads where the caret is. Chromium tells that by an event of its own, which stands behind keys and
 * timers that wait already. Inside a composition the keyboard has the caret.
 */
function readCaret({ composing, dom }: EditorView): void {
  if (!composing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** Tells a plugin something that changes no text; a caret that has just moved is not drawn back where it was. */
export function tellPlugin<Message>(view: EditorView, key: PluginKey, message: Message): void {
  readCaret(view)
  view.dispatch(view.state.tr.setMeta(key, message).setMeta('addToHistory', false))
}

/**
 * Carries each key out where the caret is: on a busy PC one that waited behind an arrow key would walk
 * past a footnote's mark, or break the line where the caret was before.
 */
export const CaretInTime = Extension.create({
  name: 'caretInTime',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, { isComposing }) => {
            if (!isComposing) readCaret(view)
            return false
          }
        }
      }
    })
  ]
})
