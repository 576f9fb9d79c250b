import { Node } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Makes the chosen paragraphs a pull quote, or running text again. */
      togglePullQuote: () => ReturnType
    }
  }
}

/** A sentence of the text that stands out large between the columns. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  // Before the plain quotation, which takes every other blockquote.
  parseHTML: () => [{ tag: 'blockquote[data-pull]', priority: 60 }],
  renderHTML: () => ['blockquote', { 'data-pull': '', class: 'pull-quote' }, 0],

  addCommands() {
    return {
      togglePullQuote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name)
    }
  }
})
