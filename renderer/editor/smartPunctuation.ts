import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Mark, ResolvedPos } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import { correctPunctuation } from '@shared/text/punctuation'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    smartPunctuation: {
      /** Switches the corrections on or off; on in the beginning. */
      setSmartPunctuation: (isOn: boolean) => ReturnType
    }
  }
}

const isLink = (mark: Mark) => mark.type.name === 'link'

/** Text of a paragraph up to the caret; what is no letter takes one place. */
const textBefore = ($at: ResolvedPos) => $at.parent.textBetween(0, $at.parentOffset, undefined, '\ufffc')

/** Corrects the word before `$at` in a transaction of its own; null where nothing is to be corrected. */
function correctWord(state: EditorState, $at: ResolvedPos): Transaction | null {
  const begin = $at.start()
  const corrections = correctPunctuation(textBefore($at)).filter(
    ({ from, to }) =>
      !state.doc.rangeHasMark(begin + from, begin + to, state.schema.marks.link!) &&
      !state.doc
        .resolve(begin + from)
        .marks()
        .some(isLink)
  )
  if (corrections.length === 0) return null
  const { tr } = state
  for (const { from, to, text } of [...corrections].reverse()) {
    // The letter keeps its bold or italic.
    const marks = state.doc.resolve(begin + to).marks()
    tr.replaceWith(begin + from, begin + to, state.schema.text(text, marks))
  }
  return closeHistory(tr)
}

/**
 * “ ”, ‘ ’, – and … by themselves. It waits for the blank or Enter that ends a word, so it never
 * meets the letters, backspaces and letters of a Vietnamese keyboard, and one undo brings back what was typed.
 */
export const SmartPunctuation = Extension.create<object, { isOn: boolean }>({
  name: 'smartPunctuation',
  // Before Enter parts the paragraph.
  priority: 300,
  addStorage: () => ({ isOn: true }),

  addCommands() {
    return {
      setSmartPunctuation: (isOn) => () => {
        this.storage.isOn = isOn
        return true
      }
    }
  },

  addProseMirrorPlugins() {
    const isOn = () => this.storage.isOn
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, to, typed) {
            if (!isOn() || view.composing || typed !== ' ' || from !== to) return false
            const correction = correctWord(view.state, view.state.doc.resolve(from))
            if (!correction) return false
            // First what was typed, as it was typed: undo stops here.
            view.dispatch(view.state.tr.insertText(typed, from, to))
            const corrected = correctWord(view.state, view.state.doc.resolve(from))
            if (corrected) view.dispatch(corrected)
            view.dispatch(closeHistory(view.state.tr))
            return true
          },
          handleKeyDown(view, event) {
            const { selection } = view.state
            if (event.key !== 'Enter' || event.isComposing || view.composing) return false
            if (!isOn() || !selection.empty || !selection.$from.parent.isTextblock) return false
            const correction = correctWord(view.state, selection.$from)
            if (correction) {
              view.dispatch(correction)
              view.dispatch(closeHistory(view.state.tr))
            }
            return false
          }
        }
      })
    ]
  }
})
