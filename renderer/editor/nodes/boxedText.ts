import { Node } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    boxedText: {
      /** Puts the chosen paragraphs into a box, or takes them out of it. */
      toggleBoxedText: () => ReturnType
    }
  }
}

/** Text set apart in a tinted box: figures of a project, a contact, how to take part. */
export const BoxedText = Node.create({
  name: 'boxedText',
  group: 'block',
  content: '(paragraph | heading | list | dialogue)+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: () => ['aside', { class: 'boxed-text' }, 0],

  addCommands() {
    return {
      toggleBoxedText:
        () =>
        ({ commands, editor }) =>
          editor.isActive(this.name) ? commands.lift(this.name) : commands.wrapIn(this.name)
    }
  }
})
