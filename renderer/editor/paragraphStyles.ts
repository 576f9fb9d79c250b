import { Extension, type Editor } from '@tiptap/core'
import { NodeRange } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { Numbering } from '@shared/text/numbering'
import { asOneStep } from './asOneStep'

export type StyleId =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'quote'
  | 'pullQuote'
  | 'box'
  | 'question'
  | 'answer'
  | 'bulletList'
  | Numbering

interface ParagraphStyle {
  readonly id: StyleId
  /** As tiptap writes it. */
  readonly key: string
  readonly beginsGroup?: true
}

/** The ways in which a paragraph can look: all there are, in the order of the panel. */
export const paragraphStyles: readonly ParagraphStyle[] = [
  { id: 'paragraph', key: 'Mod-Alt-0' },
  { id: 'heading2', key: 'Mod-Alt-2' },
  { id: 'heading3', key: 'Mod-Alt-3' },
  { id: 'quote', key: 'Mod-Alt-4', beginsGroup: true },
  { id: 'pullQuote', key: 'Mod-Alt-5' },
  { id: 'box', key: 'Mod-Alt-6' },
  { id: 'question', key: 'Mod-Alt-7', beginsGroup: true },
  { id: 'answer', key: 'Mod-Alt-8' },
  { id: 'bulletList', key: 'Mod-Shift-8', beginsGroup: true },
  { id: 'decimal', key: 'Mod-Shift-7' },
  { id: 'alpha', key: 'Mod-Shift-9' },
  { id: 'roman', key: 'Mod-Shift-6' }
]

/** Style of the paragraph with the caret; null in captions, which have none. */
export function styleAt({ selection: { $from } }: EditorState): StyleId | null {
  if ($from.parent.type.name === 'caption' || $from.parent.type.name === 'credit') return null
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type, attrs } = $from.node(depth)
    switch (type.name) {
      case 'heading':
        return (attrs.level as number) <= 2 ? 'heading2' : 'heading3'
      case 'question':
      case 'answer':
      case 'pullQuote':
      case 'bulletList':
        return type.name
      case 'orderedList':
        return attrs.numbering as Numbering
      case 'blockquote':
        return 'quote'
      case 'boxedText':
        return 'box'
    }
  }
  return 'paragraph'
}

/** Takes a box away and leaves what was in it. Lifting stops at a box: it is closed to what edits around it. */
function openBox(editor: Editor): boolean {
  return editor.commands.command(({ tr, dispatch }) => {
    const { $from } = tr.selection
    let depth = $from.depth
    while (depth > 0 && $from.node(depth).type.name !== 'boxedText') depth--
    if (depth === 0) return false
    const inside = new NodeRange(tr.doc.resolve($from.start(depth)), tr.doc.resolve($from.end(depth)), depth)
    if (dispatch) tr.lift(inside, depth - 1)
    return true
  })
}

function setPlain(editor: Editor): boolean {
  if (editor.state.selection.$from.parent.type.name !== 'paragraph') return editor.commands.setParagraph()
  return styleAt(editor.state) === 'box' ? openBox(editor) : editor.commands.clearNodes()
}

/** Gives the chosen paragraphs a style; the style that they have already, given again, is taken off. One undo. */
export function applyStyle(editor: Editor, id: StyleId): boolean {
  return asOneStep(editor, () => toggleStyle(editor, id))
}

function toggleStyle(editor: Editor, id: StyleId): boolean {
  const isOn = styleAt(editor.state) === id
  switch (id) {
    case 'paragraph':
      return setPlain(editor)
    case 'heading2':
      return editor.commands.toggleHeading({ level: 2 })
    case 'heading3':
      return editor.commands.toggleHeading({ level: 3 })
    case 'quote':
      return isOn ? editor.commands.lift('blockquote') : editor.chain().clearNodes().toggleBlockquote().run()
    case 'pullQuote':
      return isOn ? editor.commands.lift('pullQuote') : editor.chain().clearNodes().togglePullQuote().run()
    case 'box':
      return isOn ? openBox(editor) : editor.commands.wrapIn('boxedText')
    case 'question':
      return isOn ? editor.commands.setParagraph() : editor.commands.setQuestion()
    case 'answer':
      return isOn ? editor.commands.setParagraph() : editor.commands.setAnswer()
    case 'bulletList':
      return editor.commands.toggleBulletList()
    case 'decimal':
    case 'alpha':
    case 'roman':
      return editor.commands.toggleNumberedList(id)
  }
}

/** The key of each style. */
export const StyleKeys = Extension.create({
  name: 'styleKeys',
  // Before the keys that single extensions bring along.
  priority: 200,
  addKeyboardShortcuts() {
    return Object.fromEntries(
      paragraphStyles.map(({ id, key }) => [key, ({ editor }) => applyStyle(editor, id)])
    )
  }
})

/** A key as it stands on an office keyboard: "Ctrl+Alt+2". */
export const formatKey = (key: string) => key.replace('Mod', 'Ctrl').replaceAll('-', '+')
