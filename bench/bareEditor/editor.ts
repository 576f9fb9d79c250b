import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Node, Schema, type NodeSpec } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { documentSchema } from '@shared/document/schema'

/** Enough of a look for the text of a bench; all else of the schema stays without. */
const withLook = (name: string, spec: NodeSpec): NodeSpec =>
  name === 'doc' || name === 'text' ? spec : { ...spec, toDOM: () => [name === 'paragraph' ? 'p' : 'div', 0] }

const { spec } = documentSchema
const nodes: Record<string, NodeSpec> = {}
spec.nodes.forEach((name, node) => (nodes[name] = withLook(name, node)))
const schema = new Schema({ nodes, marks: spec.marks })

let view: EditorView | null = null

/** Shows a text in an editor that is ProseMirror, undo and the ordinary keys, and nothing else. */
function mountEditor(json: unknown): void {
  view?.destroy()
  const doc = Node.fromJSON(schema, json)
  const plugins = [history(), keymap(baseKeymap)]
  view = new EditorView(document.getElementById('editor'), {
    state: EditorState.create({ schema, doc, plugins }),
    attributes: { class: 'document' }
  })
}

Object.assign(window, { mountEditor, unmountEditor: () => (view?.destroy(), (view = null)) })
