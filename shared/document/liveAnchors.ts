import type { Node } from '@tiptap/pm/model'
import type { StepMap, Transform } from '@tiptap/pm/transform'
import { anchorAt, findAnchor, type TextAnchor } from './anchors'
import type { TextRange } from './flatText'

/** A remark's anchor in a text that is being written. */
export interface AnchoredItem {
  readonly id: string
  readonly anchor: TextAnchor
}

/** Where an anchor is just now, and what is remembered to find it again. */
export interface LiveAnchor extends AnchoredItem {
  /** Where its words stand; null while they are gone. */
  readonly range: TextRange | null
  /** Position of the words, or where they last were; null when that was never known. */
  readonly spot: number | null
  /** The words as they stood before each time some of them were deleted, oldest first. Empty while none is missing. */
  readonly lost: readonly TextAnchor[]
  /**
   * Set while its end, or all of it, has just been deleted: what is typed
   * there next takes its place. Counts the letters deleted; a word may become
   * longer than that, but no other word begins.
   */
  readonly owed: number | null
}

/** Finds every anchor in a body that was just opened. */
export function placeAnchors(doc: Node, items: readonly AnchoredItem[]): LiveAnchor[] {
  return items.map(({ id, anchor }) => {
    const found = findAnchor(doc, anchor)
    const range = found && { from: found.from, to: found.to }
    return { id, anchor, range, spot: range?.from ?? null, lost: range ? [] : [anchor], owed: null }
  })
}

interface Change {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

function listChanges(map: StepMap): Change[] {
  const changes: Change[] = []
  map.forEach((oldStart, oldEnd, newStart, newEnd) => changes.push({ oldStart, oldEnd, newStart, newEnd }))
  return changes
}

/** Where the words are between two steps: from and to are one while there are none. */
interface Track extends TextRange {
  readonly owed: number | null
  /** Whether words were deleted at an end of it. */
  readonly isCut: boolean
}

/** Whether what came in may belong to the words it stands next to. */
function mayGrow(doc: Node, { newStart, newEnd }: Change, owed: number): boolean {
  if (newEnd === newStart || !doc.resolve(newStart).sameParent(doc.resolve(newEnd))) return false
  return owed > 0 || !/\s/u.test(doc.textBetween(newStart, newEnd, '\n', '\n'))
}

function mapStep(track: Track, map: StepMap, doc: Node): Track {
  const { from, to } = track
  let next = { from: map.map(from, from === to ? -1 : 1), to: map.map(to, -1) }
  let { isCut } = track
  let owed: number | null = null
  for (const change of listChanges(map)) {
    const { oldStart, oldEnd, newStart, newEnd } = change
    const [removed, added] = [oldEnd - oldStart, newEnd - newStart]
    if (removed === 0) {
      if (oldStart !== to || track.owed === null || !mayGrow(doc, change, track.owed)) continue
      next = { from: from === to ? newStart : next.from, to: newEnd }
      owed = track.owed - added
    } else if (oldStart < to && oldEnd > from) {
      // Letters deleted one after the other at the end are one loss; letters inside come back by themselves.
      const goesOn = track.owed !== null && oldStart > from && oldEnd === to
      if (!goesOn && (oldStart <= from || oldEnd >= to)) isCut = true
      if (oldStart < from || oldEnd > to) continue
      const isReplaced = mayGrow(doc, change, removed)
      if (oldStart === from && isReplaced) next = { ...next, from: newStart }
      if (oldEnd !== to) continue
      if (isReplaced) next = { ...next, to: newEnd }
      owed = (track.owed ?? 0) + removed - added
    }
  }
  if (next.to > next.from) return { ...next, owed, isCut }
  const spot = map.map(from, -1)
  return { from: spot, to: spot, owed, isCut }
}

/** Where text came in, in the positions of the new body. */
function listInserted(transform: Transform): TextRange[] {
  return transform.mapping.maps.flatMap((map, index) => {
    const later = transform.mapping.slice(index + 1)
    return listChanges(map)
      .map(({ newStart, newEnd }) => ({ from: later.map(newStart, -1), to: later.map(newEnd, 1) }))
      .filter(({ from, to }) => to > from)
  })
}

const lettersIn = (text: string) => text.replace(/\s+/gu, '').length

/** Looks for words that were deleted among those that came in: an undo, a paste, a paragraph moved. */
function recover(live: LiveAnchor, doc: Node, inserted: readonly TextRange[]): LiveAnchor {
  const { lost, range, anchor } = live
  const wanted = lost.length > 0 ? [anchor, ...lost] : []
  const near = range ? inserted.filter((each) => each.from <= range.to && each.to >= range.from) : inserted
  const came = near.reduce((sum, each) => sum + each.to - each.from, 0)
  const kept = range ? range.to - range.from : 0
  // The newest words first: what was left before the last deletion comes back before the rest.
  for (let index = wanted.length - 1; index >= 0; index--) {
    const words = wanted[index]!
    if (came === 0 || came < lettersIn(words.quote) - kept) continue
    const found = (range ? null : findAnchor(doc, words, inserted)) ?? findAnchor(doc, words)
    if (!found || found.isChanged || (range && (found.from > range.to || found.to < range.from))) continue
    const { from, to } = found
    return {
      ...live,
      range: { from, to },
      spot: from,
      lost: lost.slice(0, Math.max(0, index - 1)),
      owed: null
    }
  }
  return live
}

/** So many losses one after the other are remembered, the first for ever. */
const MAX_LOSSES = 40

function rememberLoss({ lost, range, anchor }: LiveAnchor, before: Node): readonly TextAnchor[] {
  const last = (range && anchorAt(before, range)) ?? anchor
  return lost.length < MAX_LOSSES ? [...lost, last] : [lost[0]!, ...lost.slice(2), last]
}

function follow(live: LiveAnchor, transform: Transform): LiveAnchor {
  if (live.spot === null) return live
  const start = live.range ?? { from: live.spot, to: live.spot }
  let track: Track = { ...start, owed: live.owed, isCut: false }
  for (const [index, map] of transform.mapping.maps.entries())
    track = mapStep(track, map, transform.docs[index + 1] ?? transform.doc)
  const { from, to, owed } = track
  const hasWords =
    to > from && /[^\s\p{Surrogate}]/u.test(transform.doc.textBetween(from, to, '\n', '\ufffc'))
  const isLoss = live.range !== null && (track.isCut || !hasWords)
  const lost = isLoss ? rememberLoss(live, transform.before) : live.lost
  return { ...live, range: hasWords ? { from, to } : null, spot: from, lost, owed }
}

/**
 * Carries anchors through an edit. Words that move, split, join or change take
 * their anchor along. An anchor whose words were all deleted has no range, and
 * gets one again when they come back: undone, pasted, or typed anew in their place.
 */
export function mapAnchors(anchors: readonly LiveAnchor[], transform: Transform): LiveAnchor[] {
  if (transform.mapping.maps.length === 0) return [...anchors]
  const followed = anchors.map((live) => follow(live, transform))
  if (followed.every((live) => live.lost.length === 0)) return followed
  const inserted = listInserted(transform)
  return followed.map((live) => recover(live, transform.doc, inserted))
}
