import { NodeSelection, Selection } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { spotTargets } from '@shared/document/spotTargets'
import type { TiptapEditor } from '@renderer/editor/Editor'

const FIELDS: Readonly<Record<string, string>> = { [spotTargets.head]: 'title', [spotTargets.lead]: 'lead' }

/** Where a target stands in the body just now; null when it is not there any more. */
function findPlace({ state }: TiptapEditor, target: string): number | null {
  let place: number | null = null
  state.doc.descendants((node, position) => {
    if (place !== null) return false
    const isIt = target === spotTargets.photo ? node.type.name === 'figure' : node.attrs.bid === target
    if (isIt) place = position
    return !isIt
  })
  return place
}

/** Brings it into the middle, and lights it up for a moment. */
function show(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
  element.animate([{ backgroundColor: 'var(--found)' }, { backgroundColor: 'transparent' }], 1_600)
}

/** Goes to a block or a line of the head; the next key belongs to the text. */
export function goToTarget(editor: TiptapEditor, target: string): void {
  const field = FIELDS[target]
  if (field !== undefined) {
    const area = document.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`)
    area?.focus()
    if (area) show(area)
    return
  }
  const place = findPlace(editor, target)
  if (place === null) return
  const { doc, tr } = editor.state
  const selection =
    target === spotTargets.photo
      ? NodeSelection.create(doc, place)
      : Selection.near(doc.resolve(place + 1), 1)
  editor.view.dispatch(tr.setSelection(selection))
  editor.view.focus()
  const block = editor.view.nodeDOM(place)
  if (block instanceof HTMLElement) show(block)
}

/** Goes to the place for which the article was opened, once its text is there. */
export function SoughtPlace({ editor, target }: { editor: TiptapEditor; target: string }) {
  useEffect(() => {
    // After the sheet has its height: the head grows to its words first.
    const frame = requestAnimationFrame(() => goToTarget(editor, target))
    return () => cancelAnimationFrame(frame)
  }, [editor, target])
  return null
}
