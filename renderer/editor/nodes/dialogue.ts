import { Node, type Editor } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    dialogue: {
      /** Makes the chosen paragraphs questions of an interview. */
      setQuestion: () => ReturnType
      /** Makes the chosen paragraphs answers of an interview. */
      setAnswer: () => ReturnType
    }
  }
}

/** Enter ends this kind of paragraph; the next one is of another kind. An empty one turns into `whenEmpty`. */
function endWith(editor: Editor, own: string, next: string, whenEmpty: string): boolean {
  const { empty, $from } = editor.state.selection
  if (!empty || $from.parent.type.name !== own) return false
  if ($from.parent.content.size === 0) return editor.commands.setNode(whenEmpty)
  if ($from.parentOffset < $from.parent.content.size) return false
  return editor.chain().splitBlock().setNode(next).run()
}

/** A question of an interview. Enter goes on with the answer; on an empty line, back to running text. */
export const Question = Node.create({
  name: 'question',
  group: 'block dialogue',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-speech="question"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-speech': 'question' }, 0],

  addCommands() {
    return {
      setQuestion:
        () =>
        ({ commands }) =>
          commands.setNode(this.name)
    }
  },

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => endWith(editor, this.name, 'answer', 'paragraph') }
  }
})

/** A paragraph of an answer. Enter goes on answering; on an empty line it asks the next question. */
export const Answer = Node.create({
  name: 'answer',
  group: 'block dialogue',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-speech="answer"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-speech': 'answer' }, 0],

  addCommands() {
    return {
      setAnswer:
        () =>
        ({ commands }) =>
          commands.setNode(this.name)
    }
  },

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => endWith(editor, this.name, 'answer', 'question') }
  }
})
