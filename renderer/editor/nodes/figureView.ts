import type { NodeViewRendererProps } from '@tiptap/core'
import type { NodeView } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'
import type { PhotoFraming } from '@shared/document/figure'
import { isUnframed, shownSize } from '@shared/document/framing'
import { frameStyle } from '../photoFrame'

/** Words that a figure's own controls show. */
export interface FigureWords {
  readonly alt: string
  readonly altHint: string
  readonly remove: string
  readonly edit: string
}

export interface FigureOptions {
  /** Address of a photo's small copy. */
  readonly source: (media: string) => string
  readonly words: FigureWords
  /** Opens the photo at a position of the text, to be cut and described. */
  readonly onEdit: (position: number) => void
}

/** Tallest that a photo stands in the text, in pixels. */
const MAX_HEIGHT = 460

// The schema has checked both.
const framingOf = ({ attrs }: Node) => attrs as PhotoFraming

/** Shows of a photo what its article shows; until it is loaded its sides are not known. */
function showFramed(frame: HTMLElement, image: HTMLImageElement, framing: PhotoFraming): void {
  const photo = { width: image.naturalWidth, height: image.naturalHeight }
  const isFramed = !isUnframed(framing) && photo.width > 0 && photo.height > 0
  frame.classList.toggle('is-framed', isFramed)
  frame.removeAttribute('style')
  image.removeAttribute('style')
  if (!isFramed) return
  const style = frameStyle(photo, framing)
  const { width, height } = shownSize(photo, framing)
  Object.assign(frame.style, style.frame, { width: `min(100%, ${(MAX_HEIGHT * width) / height}px)` })
  Object.assign(image.style, style.photo)
}

/**
 * Shows a figure: the photo, its editable caption and credit, and beneath it
 * the text for those who cannot see it. Plain DOM: composed Vietnamese input
 * must not wait for a framework.
 */
export function createFigureView(
  { node, editor, getPos }: NodeViewRendererProps,
  options: FigureOptions
): NodeView {
  let current = node
  const dom = document.createElement('figure')
  dom.className = 'figure'

  const photo = document.createElement('div')
  photo.className = 'figure-photo'
  photo.contentEditable = 'false'
  photo.draggable = true
  photo.dataset.dragHandle = ''
  const image = document.createElement('img')
  image.src = options.source(node.attrs.media as string)
  image.alt = node.attrs.alt as string
  image.draggable = false
  const frame = document.createElement('div')
  frame.className = 'figure-frame'
  frame.append(image)
  photo.append(frame)
  image.addEventListener('load', () => showFramed(frame, image, framingOf(current)))
  const open = () => {
    const position = getPos()
    if (editor.isEditable && position !== undefined) options.onEdit(position)
  }
  photo.addEventListener('dblclick', open)

  const contentDOM = document.createElement('figcaption')

  const altRow = document.createElement('label')
  altRow.className = 'figure-alt'
  altRow.contentEditable = 'false'
  const altName = document.createElement('span')
  altName.textContent = options.words.alt
  const alt = document.createElement('textarea')
  alt.rows = 1
  alt.value = node.attrs.alt as string
  alt.placeholder = options.words.altHint
  alt.maxLength = 500
  // As tall as its words: an approver must read all of it.
  const fit = () => {
    alt.style.height = 'auto'
    alt.style.height = `${alt.scrollHeight}px`
  }
  const fitting = new ResizeObserver(fit)
  fitting.observe(alt)
  alt.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault()
  })
  alt.addEventListener('input', () => {
    fit()
    if (!isComposing) writeAlt()
  })
  let isComposing = false
  alt.addEventListener('compositionstart', () => (isComposing = true))
  alt.addEventListener('compositionend', () => {
    isComposing = false
    writeAlt()
  })
  // The editor is locked and unlocked without telling its nodes.
  alt.addEventListener('focus', () => (alt.readOnly = !editor.isEditable))
  altRow.append(altName, alt)

  const remove = document.createElement('button')
  remove.type = 'button'
  remove.className = 'figure-remove'
  remove.contentEditable = 'false'
  remove.textContent = '×'
  remove.title = options.words.remove
  remove.setAttribute('aria-label', options.words.remove)
  remove.addEventListener('click', () => {
    const position = getPos()
    if (position === undefined) return
    editor.commands.deleteRange({ from: position, to: position + current.nodeSize })
    editor.commands.focus()
  })

  const edit = document.createElement('button')
  edit.type = 'button'
  edit.className = 'figure-edit'
  edit.contentEditable = 'false'
  edit.textContent = options.words.edit
  edit.addEventListener('click', open)

  dom.append(photo, contentDOM, altRow, edit, remove)
  showEditable()

  function writeAlt(): void {
    const position = getPos()
    if (!editor.isEditable || position === undefined || alt.value === current.attrs.alt) return
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'alt', alt.value))
  }

  function showEditable(): void {
    alt.readOnly = !editor.isEditable
    remove.hidden = !editor.isEditable
    edit.hidden = !editor.isEditable
    altRow.hidden = !editor.isEditable && alt.value === ''
  }

  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== current.type || next.attrs.media !== current.attrs.media) return false
      current = next
      image.alt = next.attrs.alt as string
      showFramed(frame, image, framingOf(next))
      // Undo changes it from outside; while it is being typed it is already right, or still being composed.
      if (!isComposing && alt.value !== next.attrs.alt) {
        alt.value = next.attrs.alt as string
        fit()
      }
      showEditable()
      return true
    },
    destroy: () => fitting.disconnect(),
    stopEvent: (event) => event.target === alt || event.target === remove || event.target === edit,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target)
  }
}
