import type { Change } from '@tiptap/pm/changeset'
import type { Node } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import { openRunsOf } from '@shared/document/trackedRuns'
import type { Authorship, Tracked } from '@shared/document/tracked'

/** So many hues; people beyond share one. */
const HUES = 6

/** The hue of a person: the same on every PC, from the name alone. */
export function hueOf(author: string): number {
  let sum = 0
  for (const letter of author) sum = (sum * 31 + letter.codePointAt(0)!) % 100_003
  return sum % HUES
}

/** What a decoration remembers of its change, to be found again. Both lists stay the same objects while a change only moves. */
export interface ChangeSpec {
  readonly deleted: Change<Authorship>['deleted']
  readonly inserted: Change<Authorship>['inserted']
}

export const specOf = ({ deleted, inserted }: Change<Authorship>): ChangeSpec => ({ deleted, inserted })

/** Signs for what has no letters: shown in the place of what was deleted. */
const SIGNS: Readonly<Record<string, string>> = { figure: '▣', table: '▦', footnote: '*' }

function deletedText(base: Node, from: number, to: number): string {
  const text = base.textBetween(from, to, '\n', (leaf) => SIGNS[leaf.type.name] ?? '')
  if (text !== '') return text
  let sign = '¶'
  base.nodesBetween(from, to, (node, pos) => {
    if (pos >= from && SIGNS[node.type.name]) sign = SIGNS[node.type.name]!
  })
  return sign
}

/** The length of the letter, with the marks that belong to it, before a place in a block. */
function letterBefore(block: Node, offset: number): number {
  const { node, offset: start } = block.childBefore(offset)
  if (!node?.isText) return node?.nodeSize ?? 0
  return /.\p{M}*$/su.exec(node.text!.slice(0, offset - start))?.[0].length ?? 0
}

/**
 * Shows what was deleted without putting anything into the text: the letter or
 * block beside it carries the words as an attribute, which the style sheet
 * draws. A node of its own would be in the way of the caret and of Backspace.
 */
function showDeleted({ doc, base }: Tracked, change: Change<Authorship>): Decoration[] {
  const author = change.deleted[0]?.data.author
  if (author === undefined) return []
  const at = change.fromB
  const spec = specOf(change)
  const place = doc.resolve(at)
  const attributes = (where: 'before' | 'after' | 'above' | 'below') => ({
    class: `change-deleted-${where}`,
    'data-deleted': deletedText(base, change.fromA, change.toA),
    'data-deleted-hue': String(hueOf(author))
  })
  if (place.parent.isTextblock) {
    // On the letter before, or on the block itself at its start: the words that came in instead follow, and stay apart.
    const letter = letterBefore(place.parent, place.parentOffset)
    return letter > 0
      ? [Decoration.inline(at - letter, at, attributes('after'), spec)]
      : [Decoration.node(place.before(), place.after(), attributes('before'), spec)]
  }
  const { nodeAfter, nodeBefore } = place
  if (nodeAfter) return [Decoration.node(at, at + nodeAfter.nodeSize, attributes('above'), spec)]
  return nodeBefore ? [Decoration.node(at - nodeBefore.nodeSize, at, attributes('below'), spec)] : []
}

function showInserted(doc: Node, change: Change<Authorship>): Decoration[] {
  const spec = specOf(change)
  return openRunsOf(change).flatMap((run) => {
    if (run.kind === 'deleted') return []
    const hue = { 'data-hue': String(hueOf(run.author)) }
    const found: Decoration[] = []
    const words = { nodeName: 'ins', class: 'change-inserted', ...hue }
    doc.nodesBetween(run.from, run.to, (node, pos) => {
      if (!node.isInline && pos >= run.from && pos < run.to)
        found.push(Decoration.node(pos, pos + node.nodeSize, { class: 'change-block', ...hue }, spec))
      if (!node.isTextblock) return
      // Within the lines alone: one that covers the edge of a block draws nothing, and is not found again once the block goes.
      const from = Math.max(run.from, pos + 1)
      const to = Math.min(run.to, pos + node.nodeSize - 1)
      if (from < to) found.push(Decoration.inline(from, to, words, spec))
    })
    return found
  })
}

/** How some of the changes look in the text. */
export function decorate(tracked: Tracked, changes: readonly Change<Authorship>[]): Decoration[] {
  return changes.flatMap((change) => [...showDeleted(tracked, change), ...showInserted(tracked.doc, change)])
}
