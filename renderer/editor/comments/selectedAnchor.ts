import {
  anchorAt,
  anchorInField,
  headFields,
  type HeadField,
  type TextAnchor
} from '@shared/document/anchors'
import type { TiptapEditor } from '../Editor'

/** What is selected, and at which height of the window; {@link toSheet} says where that is on the sheet. */
export interface SelectedWords {
  readonly anchor: TextAnchor
  readonly top: number
}

const isHeadField = (name: string): name is HeadField => (headFields as readonly string[]).includes(name)

function selectedInField(): SelectedWords | null {
  const area = document.activeElement
  if (!(area instanceof HTMLTextAreaElement) || !isHeadField(area.name)) return null
  const range = { from: area.selectionStart, to: area.selectionEnd }
  const anchor = anchorInField(area.name, area.value, range)
  return anchor && { anchor, top: area.getBoundingClientRect().top }
}

/**
 * The words that are selected in the body or in a head field, as an anchor;
 * null when none are. Read from the page itself: a text that is only read
 * keeps no selection of its own.
 */
export function readSelectedWords(editor: TiptapEditor | null): SelectedWords | null {
  const inField = selectedInField()
  if (inField || !editor || editor.isDestroyed) return inField
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!editor.view.dom.contains(range.commonAncestorContainer)) return null
  const from = editor.view.posAtDOM(range.startContainer, range.startOffset)
  const to = editor.view.posAtDOM(range.endContainer, range.endOffset)
  const anchor = anchorAt(editor.state.doc, { from: Math.min(from, to), to: Math.max(from, to) })
  return anchor && { anchor, top: range.getBoundingClientRect().top }
}

/**
 * How far below the top of its sheet something on the paper is seen. Where the
 * paper is zoomed, older engines measure things on it as if it were not.
 */
export function toSheet(sheet: HTMLElement, top: number): number {
  const paper = sheet.firstElementChild
  if (!paper) return 0
  const below = top - paper.getBoundingClientRect().top
  return 'currentCSSZoom' in paper ? below : below * (Number(getComputedStyle(paper).zoom) || 1)
}

/** How far below the top of its sheet a position of the body, or a head field, stands; null when it is not there. */
export function measureTop(
  editor: TiptapEditor,
  sheet: HTMLElement,
  place: number | HeadField
): number | null {
  if (editor.isDestroyed) return null
  const top =
    typeof place === 'string'
      ? sheet.querySelector(`textarea[name="${place}"]`)?.getBoundingClientRect().top
      : editor.view.coordsAtPos(Math.min(place, editor.state.doc.content.size)).top
  return top === undefined ? null : toSheet(sheet, top)
}

/** Brings a position of the body into view, and moves no more than it must. */
export function scrollToPosition(editor: TiptapEditor, position: number): void {
  if (editor.isDestroyed) return
  const { node } = editor.view.domAtPos(Math.min(position, editor.state.doc.content.size))
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'nearest' })
}
