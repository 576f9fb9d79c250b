import type { Change } from '@tiptap/pm/changeset'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { adoptIds } from '@shared/document/adoptIds'
import { beginTracking, trackSteps, type Authorship, type Tracked } from '@shared/document/tracked'
import { readTracked, type TrackedJson } from '@shared/document/trackedJson'
import { tellPlugin } from '../caretInTime'
import { decorate, type ChangeSpec } from './decorations'
import { DecisionStep } from './decisionStep'

/** How the text is shown: with its changes, or as it would read if all were accepted. */
export type TrackingView = 'marked' | 'clean'

export interface TrackingState {
  /** Null while nobody tracks and nothing is open. */
  readonly tracked: Tracked | null
  readonly view: TrackingView
  readonly decorations: DecorationSet
}

export interface TrackingOptions {
  /** Open changes that the text comes with. */
  readonly initial: TrackedJson | null
  /** Whether to track from the first key on. */
  readonly isOn: boolean
  /** The name under which changes are noted, asked at each change. */
  readonly author: () => string
  readonly now: () => number
}

/** What a transaction may tell the plugin. */
type Message =
  | { readonly kind: 'view'; readonly view: TrackingView }
  | { readonly kind: 'track'; readonly isOn: boolean }
  | { readonly kind: 'redraw' }
  /** Takes away what is drawn at a place, until the next redraw. */
  | { readonly kind: 'rest'; readonly at: number }

export const trackingKey = new PluginKey<TrackingState>('tracking')

/** What is open in a text, and whether changes are tracked at all. */
export const trackingOf = (state: EditorState): TrackingState =>
  trackingKey.getState(state) ?? { tracked: null, view: 'marked', decorations: DecorationSet.empty }

export const tellTracking = (tr: Transaction, message: Message): Transaction =>
  tr.setMeta(trackingKey, message).setMeta('addToHistory', false)

function isLikeBefore(a: ChangeSpec, b: ChangeSpec): boolean {
  return a.deleted === b.deleted && a.inserted === b.inserted
}

/** The changes that are not just the same ones at another place. */
function whatDiffers(before: readonly Change<Authorship>[], after: readonly Change<Authorship>[]) {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && isLikeBefore(before[start]!, after[start]!)) start++
  let end = 0
  while (end < most - start && isLikeBefore(before.at(-1 - end)!, after.at(-1 - end)!)) end++
  return { gone: before.slice(start, before.length - end), fresh: after.slice(start, after.length - end) }
}

function draw(tracked: Tracked | null, view: TrackingView): DecorationSet {
  if (!tracked || view === 'clean') return DecorationSet.empty
  return DecorationSet.create(tracked.doc, decorate(tracked, tracked.changes))
}

/** Whether all that was done was done to letters inside of one block, as typing does. */
function staysInLines({ steps, docs }: Transaction): boolean {
  return steps.every((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
    if (!(step instanceof ReplaceStep)) return false
    const { from, to, slice } = step
    const start = docs[index]!.resolve(from)
    const isInline = slice.openStart === 0 && (slice.content.firstChild?.isInline ?? true)
    return isInline && start.parent.isTextblock && to <= start.end()
  })
}

/**
 * Moves what is drawn along with the text, and draws anew only what changed: a key costs the same in a text full of
 * changes. Where blocks came, went or were split, all is drawn anew: ProseMirror does not always find again what it
 * moved out of a block.
 */
function redraw(previous: TrackingState, next: Tracked, tr: Transaction): DecorationSet {
  if (!staysInLines(tr)) return draw(next, previous.view)
  // Specs are made by `decorate` alone.
  const lost: ChangeSpec[] = []
  const onRemove = (spec: unknown) => void lost.push(spec as ChangeSpec)
  const moved = previous.decorations.map(tr.mapping, tr.doc, { onRemove })
  const { gone, fresh } = whatDiffers(previous.tracked?.changes ?? [], next.changes)
  const anew = next.changes.filter(
    (change) => fresh.includes(change) || lost.some((spec) => isLikeBefore(change, spec))
  )
  const stale = moved.find(undefined, undefined, (spec) =>
    [...gone, ...anew].some((change) => isLikeBefore(change, spec as ChangeSpec))
  )
  return moved.remove(stale).add(tr.doc, decorate(next, anew))
}

/** Block ids given by the editor itself are no change of anybody's. */
const givesIdsOnly = (tr: Transaction) =>
  tr.getMeta('__uniqueIDTransaction') === true ||
  (tr.getMeta('addToHistory') === false && tr.doc.content.size === tr.before.content.size)

export function createTrackingPlugin(options: TrackingOptions): Plugin<TrackingState> {
  let view: EditorView | null = null

  const follow = (tracked: Tracked, tr: Transaction): Tracked => {
    const decision = [...tr.steps].reverse().find((step) => step instanceof DecisionStep)
    if (decision?.after.doc.eq(tr.doc)) return { ...decision.after, doc: tr.doc }
    if (givesIdsOnly(tr)) return adoptIds(tracked, tr.doc)
    return trackSteps(tracked, tr, { author: options.author(), at: options.now() })
  }

  const start = (doc: Node): TrackingState => {
    const tracked = options.initial
      ? readTracked(options.initial, doc)
      : options.isOn
        ? beginTracking(doc)
        : null
    return { tracked, view: 'marked', decorations: draw(tracked, 'marked') }
  }

  return new Plugin<TrackingState>({
    key: trackingKey,
    state: {
      init: (_config, { doc }) => start(doc),
      apply(tr, previous) {
        const message = tr.getMeta(trackingKey) as Message | undefined
        if (message?.kind === 'view')
          return { ...previous, view: message.view, decorations: draw(previous.tracked, message.view) }
        if (message?.kind === 'redraw')
          return { ...previous, decorations: draw(previous.tracked, previous.view) }
        if (message?.kind === 'rest') {
          const drawn = previous.decorations.find(message.at, message.at)
          return { ...previous, decorations: previous.decorations.remove(drawn) }
        }
        if (message?.kind === 'track') {
          const tracked = message.isOn ? (previous.tracked ?? beginTracking(tr.doc)) : null
          return { ...previous, tracked, decorations: draw(tracked, previous.view) }
        }
        if (!tr.docChanged || !previous.tracked) return previous
        const tracked = follow(previous.tracked, tr)
        if (previous.view === 'clean') return { ...previous, tracked }
        // Nothing around the caret is touched while a keyboard puts a word together.
        const decorations = view?.composing
          ? previous.decorations.map(tr.mapping, tr.doc)
          : redraw(previous, tracked, tr)
        return { ...previous, tracked, decorations }
      }
    },
    props: {
      decorations: (state) => trackingOf(state).decorations,
      handleDOMEvents: {
        // At the end of a link element Chromium writes beside it, so a word put together there must not stand in an element of its own.
        compositionstart: (begun) => {
          const { $head } = begun.state.selection
          if (begun.composing || !$head.marks().some((mark) => mark.type.name === 'link')) return false
          begun.dispatch(tellTracking(begun.state.tr, { kind: 'rest', at: $head.pos }))
          return false
        },
        compositionend: (ended) => {
          setTimeout(() => {
            if (ended.isDestroyed || ended.composing || !trackingOf(ended.state).tracked) return
            tellPlugin<Message>(ended, trackingKey, { kind: 'redraw' })
          }, 60)
          return false
        }
      }
    },
    view: (made) => {
      view = made
      return { destroy: () => (view = null) }
    }
  })
}
