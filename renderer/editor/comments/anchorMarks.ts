import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { mapAnchors, placeAnchors, type AnchoredItem, type LiveAnchor } from '@shared/document/liveAnchors'
import { tellPlugin } from '../caretInTime'

/** A remark to be marked in the text. */
export interface MarkedItem extends AnchoredItem {
  /** `strong`: has to be seen to; drawn in another shape. */
  readonly kind: 'plain' | 'strong'
}

interface MarksState {
  readonly items: readonly MarkedItem[]
  readonly live: readonly LiveAnchor[]
  readonly active: string | null
  readonly drawn: DecorationSet
  /** What is drawn is only carried along: redrawing waits until a word has been composed. */
  readonly isStale: boolean
}

type Change = Partial<Pick<MarksState, 'items' | 'active'>>

const key = new PluginKey<MarksState>('anchorMarks')

function draw(
  doc: Node,
  { items, live, active }: Pick<MarksState, 'items' | 'live' | 'active'>
): DecorationSet {
  const kinds = new Map(items.map((item) => [item.id, item.kind]))
  return DecorationSet.create(
    doc,
    live.flatMap(({ id, range }) => {
      if (!range) return []
      const look = ['remarked', `remarked-${kinds.get(id) ?? 'plain'}`, id === active && 'remarked-active']
      const attributes = { class: look.filter(Boolean).join(' '), 'data-thread': id }
      return [Decoration.inline(range.from, range.to, attributes)]
    })
  )
}

/** Keeps what is known of the anchors that stay, and looks for the new ones. */
function takeItems(doc: Node, live: readonly LiveAnchor[], items: readonly MarkedItem[]): LiveAnchor[] {
  const known = new Map(live.map((each) => [each.id, each]))
  const isKnown = (item: MarkedItem) => known.get(item.id)?.anchor.quote === item.anchor.quote
  const placed = new Map(
    placeAnchors(
      doc,
      items.filter((item) => !isKnown(item))
    ).map((each) => [each.id, each])
  )
  return items.map((item) => placed.get(item.id) ?? known.get(item.id)!)
}

/** Whether each range is where its drawing has been carried to by itself. */
function isCarried(before: readonly LiveAnchor[], after: readonly LiveAnchor[], tr: Transaction): boolean {
  return after.every((live, index) => {
    const was = before[index]!.range
    if (!was || !live.range) return was === live.range
    const [from, to] = [tr.mapping.map(was.from, 1), tr.mapping.map(was.to, -1)]
    return live.range.from === from && live.range.to === to
  })
}

function advance(tr: Transaction, old: MarksState, isComposing: boolean): MarksState {
  const change = tr.getMeta(key) as Change | undefined
  if (!change && !tr.docChanged) return old
  const items = change?.items ?? old.items
  const active = change?.active === undefined ? old.active : change.active
  const followed = tr.docChanged ? mapAnchors(old.live, tr) : old.live
  const live = change?.items ? takeItems(tr.doc, followed, items) : followed
  const drawn = tr.docChanged ? old.drawn.map(tr.mapping, tr.doc) : old.drawn
  const next = { items, live, active }
  if (!change && !old.isStale && isCarried(old.live, live, tr)) return { ...next, drawn, isStale: false }
  return isComposing
    ? { ...next, drawn, isStale: true }
    : { ...next, drawn: draw(tr.doc, next), isStale: false }
}

/** What the plugin tells whoever shows the remarks. */
export interface AnchorListener {
  readonly onActivate: (id: string) => void
}

const listeners = new WeakMap<EditorView, AnchorListener>()

function createPlugin(): Plugin<MarksState> {
  let shown: EditorView | null = null
  return new Plugin<MarksState>({
    key,
    state: {
      init: () => ({ items: [], live: [], active: null, drawn: DecorationSet.empty, isStale: false }),
      apply: (tr, old) => advance(tr, old, shown?.composing ?? false)
    },
    view(view) {
      shown = view
      return { destroy: () => (shown = null) }
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleClick(view, _position, event) {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-thread]')?.dataset.thread
        if (id) listeners.get(view)?.onActivate(id)
        return false
      },
      handleDOMEvents: {
        // Composing ends after this event; what waited is drawn then.
        compositionend(view) {
          setTimeout(() => {
            if (!view.isDestroyed && key.getState(view.state)?.isStale) tell(view, {})
          }, 50)
          return false
        }
      }
    }
  })
}

const tell = (view: EditorView, what: Change) => tellPlugin(view, key, what)

/** Marks where remarks stand, and carries the marks along with every edit. */
export const AnchorMarks = Extension.create({
  name: 'anchorMarks',
  addProseMirrorPlugins: () => [createPlugin()]
})

/** Says which remarks there are. Known ones keep their place. */
export function setMarkedItems(view: EditorView, items: readonly MarkedItem[]): void {
  tell(view, { items })
}

/** Draws one mark stronger than the others; null for none. */
export function setActiveMark(view: EditorView, active: string | null): void {
  if (key.getState(view.state)?.active !== active) tell(view, { active })
}

/** Where each remark stands just now. */
export function readMarks(state: EditorState): readonly LiveAnchor[] {
  return key.getState(state)?.live ?? []
}

/** Whoever shows the remarks is told of clicks on marked words, until the returned function is called. */
export function followMarks(view: EditorView, listener: AnchorListener): () => void {
  listeners.set(view, listener)
  return () => void listeners.delete(view)
}
