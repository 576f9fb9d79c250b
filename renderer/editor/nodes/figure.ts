import { mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { isAngle, isCrop, isPeople, MAX_RIGHTS } from '@shared/document/figure'
import { findFigure } from '../editFigure'
import { createFigureView, type FigureOptions } from './figureView'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      /** Opens the photo that the cursor stands in or that is selected; false where there is none. */
      editFigure: () => ReturnType
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

  addOptions: () => ({
    source: () => '',
    onEdit: () => {},
    words: { alt: '', altHint: '', remove: '', edit: '' }
  }),

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
    },
    crop: {
      default: null,
      parseHTML: (element) => readCopied(element, 'crop', isCrop) ?? null,
      renderHTML: ({ crop }) => (crop ? { 'data-crop': JSON.stringify(crop) } : {})
    },
    angle: {
      default: 0,
      parseHTML: (element) => readCopied(element, 'angle', isAngle) ?? 0,
      renderHTML: ({ angle }) => (angle === 0 ? {} : { 'data-angle': String(angle) })
    },
    rights: {
      default: '',
      parseHTML: (element) => (element.getAttribute('data-rights') ?? '').slice(0, MAX_RIGHTS),
      renderHTML: ({ rights }) => (rights === '' ? {} : { 'data-rights': rights as string })
    },
    people: {
      default: [],
      parseHTML: (element) => readCopied(element, 'people', isPeople) ?? [],
      renderHTML: ({ people }) =>
        (people as unknown[]).length === 0 ? {} : { 'data-people': JSON.stringify(people) }
    }
  }),

  // Only our own copy: a picture pasted from elsewhere has no photo behind it.
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), 0],

  addCommands() {
    return {
      editFigure:
        () =>
        ({ state }) => {
          const found = findFigure(state)
          if (found) this.options.onEdit(found.position)
          return found !== null
        }
    }
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) =>
        // A composing keyboard takes its word with Enter.
        !editor.view.composing &&
        editor.state.selection instanceof NodeSelection &&
        editor.commands.editFigure()
    }
  },

  addNodeView() {
    return (props) => createFigureView(props, this.options)
  }
})

/** Reads an attribute of a copied figure; undefined where it is missing or no such value. */
function readCopied<T>(
  element: HTMLElement,
  name: string,
  fits: (value: unknown) => value is T
): T | undefined {
  const text = element.getAttribute(`data-${name}`)
  if (text === null || text.length > MAX_COPIED) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return fits(value) ? value : undefined
  } catch {
    return undefined
  }
}

const MAX_COPIED = 20_000

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
