import { Node } from '@tiptap/core'
import { MAX_FOOTNOTE } from '@shared/document/schema'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts an empty footnote behind the selection. */
      insertFootnote: () => ReturnType
    }
  }
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
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'footnote', role: 'doc-noteref' }],

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ chain, state }) =>
          chain().insertContentAt(state.selection.to, { type: this.name }).run()
    }
  }
})
