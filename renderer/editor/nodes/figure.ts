import { mergeAttributes, Node } from '@tiptap/core'
import { createFigureView, type FigureOptions } from './figureView'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a photo with its caption and credit at the selection. */
      insertFigure: (photo: { media: string; caption: string; credit: string }) => ReturnType
    }
  }
}

/** A photo with caption, credit and a text for those who cannot see it. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  content: 'caption credit',
  draggable: true,
  isolating: true,

  addOptions: () => ({ source: () => '', words: { alt: '', altHint: '', remove: '' } }),

  addAttributes: () => ({
    media: {
      // Required: a figure cannot come into being without its photo.
      default: undefined,
      isRequired: true,
      parseHTML: (element) => element.getAttribute('data-media'),
      renderHTML: ({ media }) => ({ 'data-media': media as string })
    },
    alt: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-alt') ?? '',
      renderHTML: ({ alt }) => ({ 'data-alt': alt as string })
    }
  }),

  // Only our own copy: a picture pasted from elsewhere has no photo behind it.
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), 0],

  addCommands() {
    return {
      insertFigure:
        ({ media, caption, credit }) =>
        ({ commands }) =>
          commands.insertContent({
            type: this.name,
            attrs: { media },
            content: [
              { type: 'caption', content: caption ? [{ type: 'text', text: caption }] : [] },
              { type: 'credit', content: credit ? [{ type: 'text', text: credit }] : [] }
            ]
          })
    }
  },

  addNodeView() {
    return (props) => createFigureView(props, this.options)
  }
})

/** What the photo shows: who, where, when. */
export const Caption = Node.create({
  name: 'caption',
  content: 'text*',
  marks: 'italic',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-caption]' }],
  renderHTML: () => ['div', { 'data-caption': '' }, 0]
})

/** Who made the photo. */
export const Credit = Node.create({
  name: 'credit',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-credit]' }],
  renderHTML: () => ['div', { 'data-credit': '' }, 0]
})
