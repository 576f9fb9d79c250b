import { wrappingInputRule } from '@tiptap/core'
import { OrderedList } from '@tiptap/extension-list'
import { NUMBERINGS, type Numbering } from '@shared/text/numbering'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    numberedList: {
      /** Makes the chosen paragraphs items numbered in this way, or running text again. */
      toggleNumberedList: (numbering: Numbering) => ReturnType
    }
  }
}

/** Other programs say how a list is numbered in one letter, or in a word of CSS. */
const FOREIGN: Readonly<Record<string, Numbering>> = {
  a: 'alpha',
  A: 'alpha',
  'lower-alpha': 'alpha',
  'lower-latin': 'alpha',
  i: 'roman',
  I: 'roman',
  'lower-roman': 'roman'
}

function readNumbering(list: HTMLElement): Numbering {
  const own = list.dataset.numbering
  const known = NUMBERINGS.find((numbering) => numbering === own)
  return known ?? FOREIGN[list.getAttribute('type') ?? list.style.listStyleType] ?? 'decimal'
}

function readStart(list: HTMLElement): number {
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isInteger(start) && start >= 0 && start <= 9_999_999 ? start : 1
}

/** A list numbered 1 2 3, a b c d đ or i ii iii. */
export const NumberedList = OrderedList.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: readStart },
    numbering: {
      default: 'decimal',
      parseHTML: readNumbering,
      renderHTML: ({ numbering }) => ({ 'data-numbering': numbering as string })
    }
  }),

  addCommands() {
    return {
      ...this.parent?.(),
      toggleNumberedList:
        (numbering) =>
        ({ chain, editor }) => {
          if (editor.isActive(this.name) && !editor.isActive(this.name, { numbering }))
            return chain().updateAttributes(this.name, { numbering }).run()
          const toggled = chain().toggleList(this.name, this.options.itemTypeName, this.options.keepMarks)
          return (
            editor.isActive(this.name) ? toggled : toggled.updateAttributes(this.name, { numbering })
          ).run()
        }
    }
  },

  // "1. " and "a) " at the beginning of a paragraph, when the blank is typed.
  addInputRules() {
    const lettered = wrappingInputRule({
      find: /^\s*a\)\s$/,
      type: this.type,
      getAttributes: { numbering: 'alpha' }
    })
    return [...(this.parent?.() ?? []), lettered]
  }
})
