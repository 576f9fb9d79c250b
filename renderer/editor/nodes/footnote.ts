import { Node } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { countFootnotesBefore } from '@shared/document/footnotes'
import { MAX_FOOTNOTE } from '@shared/document/schema'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts an empty footnote behind the selection and opens its field. */
      insertFootnote: () => ReturnType
    }
  }
}

/** Sent from the text when somebody wants to write a footnote; its detail is the footnote's place in the order. */
export const FOOTNOTE_WANTED = 'footnote-wanted'

/**
 * Word joiner. Chromium takes a mark without letters of its own for nothing: it ends a composition that
 * begins behind it after one key, and the word then stands there twice. This letter is not seen, not
 * copied, and lets no line break between a mark and its word.
 */
const NO_WIDTH = '\u2060'

function wantFootnote(view: EditorView, place: number): void {
  const detail = countFootnotesBefore(view.state.doc, place)
  view.dom.dispatchEvent(new CustomEvent(FOOTNOTE_WANTED, { detail }))
}

/**
 * A footnote. Its text is an attribute, written in a plain field under the text:
 * there is no caret inside the line that composed input could lose.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => (element.getAttribute('data-footnote') ?? '').slice(0, MAX_FOOTNOTE),
      renderHTML: ({ text }) => ({ 'data-footnote': text as string, title: text as string })
    }
  }),

  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  // Its number is counted by the style sheet, in reading order.
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'footnote', role: 'note' },
    NO_WIDTH
  ],

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ tr, view, dispatch }) => {
          const { $to, to } = tr.selection
          if (!$to.parent.type.contentMatch.matchType(this.type)) return false
          if (dispatch) {
            tr.insert(to, this.type.create()).scrollIntoView()
            // The field is there as soon as the text has its mark.
            queueMicrotask(() => wantFootnote(view, to))
          }
          return true
        }
    }
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        wantFootnote(editor.view, selection.from)
        return true
      }
    }
  },

  addProseMirrorPlugins() {
    const { type } = this
    return [
      new Plugin({
        props: {
          handleClickOn: (view, _at, node, place) => {
            if (node.type !== type) return false
            wantFootnote(view, place)
            return true
          }
        }
      })
    ]
  }
})
