import { Fragment, type Node } from '@tiptap/pm/model'
import { Change } from '@tiptap/pm/changeset'
import { cleanText } from './canonical'
import { isConsistent, trackDifference, type Authorship, type Tracked } from './tracked'

/** A body with every text in NFC, and where each position of the original is in it. */
function composeBody(doc: Node): { doc: Node; map: (position: number) => number } {
  /** Positions after which letters were drawn together, and by how much in all. */
  const shifts: { after: number; from: number; text: string; before: number }[] = []
  let lost = 0
  const compose = (node: Node, start: number): Node => {
    if (node.isText) {
      const text = node.text!
      const composed = cleanText(text)
      if (composed === text) return node
      shifts.push({ from: start, after: start + text.length, text, before: lost })
      lost += text.length - composed.length
      return node.type.schema.text(composed, node.marks)
    }
    const children: Node[] = []
    node.forEach((child, offset) =>
      children.push(compose(child, start + offset + (node.type.name === 'doc' ? 0 : 1)))
    )
    return node.copy(Fragment.fromArray(children))
  }
  const composed = compose(doc, 0)
  if (shifts.length === 0) return { doc, map: (position) => position }
  const map = (position: number) => {
    let shift = 0
    for (const { from, after, text, before } of shifts) {
      if (position <= from) break
      const upTo = Math.min(position, after) - from
      shift = before + upTo - cleanText(text.slice(0, upTo)).length
    }
    return position - shift
  }
  return { doc: composed, map }
}

/**
 * Writes both texts of tracked changes in NFC, as every stored text is, and
 * moves the positions along: some keyboards send a letter and its marks apart.
 */
export function composeTracked(tracked: Tracked): Tracked {
  const before = composeBody(tracked.base)
  const after = composeBody(tracked.doc)
  const isComposed = before.doc === tracked.base && after.doc === tracked.doc
  if (isComposed || tracked.changes.length === 0) return { ...tracked, base: before.doc, doc: after.doc }
  const changes = tracked.changes.map((change) => {
    const spansOf = (
      spans: Change<Authorship>['deleted'],
      start: number,
      map: (position: number) => number
    ) => {
      let at = start
      return spans
        .map(({ length, data }) => {
          const from = map(at)
          at += length
          return { length: map(at) - from, data }
        })
        .filter((span) => span.length > 0)
    }
    return Change.fromJSON<Authorship>({
      fromA: before.map(change.fromA),
      toA: before.map(change.toA),
      fromB: after.map(change.fromB),
      toB: after.map(change.toB),
      deleted: spansOf(change.deleted, change.fromA, before.map),
      inserted: spansOf(change.inserted, change.fromB, after.map)
    })
  })
  const composed = { base: before.doc, doc: after.doc, changes }
  if (isConsistent(composed)) return composed
  // Somebody changed a mark alone: with its letter it is another letter now.
  const { data } = [...tracked.changes[0]!.deleted, ...tracked.changes[0]!.inserted][0]!
  return trackDifference(before.doc, after.doc, data)
}
