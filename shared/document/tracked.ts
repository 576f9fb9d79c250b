import { ChangeSet, type Change, type TokenEncoder } from '@tiptap/pm/changeset'
import type { Mark, Node } from '@tiptap/pm/model'
import { StepMap, type Step, type Transform } from '@tiptap/pm/transform'

/** Who made a change, by the name that is shown, and when, in milliseconds since 1970. */
export interface Authorship {
  readonly author: string
  readonly at: number
}

/**
 * A text with its open changes (sửa đổi): the text as it reads now, the text
 * as it read before all of them, and which stretch of one became which of the
 * other. A value: every edit and every decision makes a new one.
 *
 * Nothing marks the text itself. So typing is the same with tracking and
 * without, accepting everything is forgetting `base`, and rejecting everything
 * is going back to it.
 */
export interface Tracked {
  readonly base: Node
  readonly doc: Node
  readonly changes: readonly Change<Authorship>[]
}

/** What one person changes within such a time is one change, in milliseconds. */
const ONE_SITTING = 30 * 60_000

function joinAuthorship(a: Authorship, b: Authorship): Authorship {
  const isOne = a.author === b.author && Math.abs(a.at - b.at) < ONE_SITTING
  // The library takes null for "these do not go together", which its type does not say.
  return isOne ? (a.at >= b.at ? a : b) : (null as unknown as Authorship)
}

const marksKey = (marks: readonly Mark[]) =>
  marks.map((mark) => mark.type.name + JSON.stringify(mark.attrs)).join('|')

type Token = number | string

const END = -1

/** How the tokens of two texts are told apart: by letter and formatting, by kind of block and its attributes. */
export const trackedEncoder: TokenEncoder<Token> = {
  encodeCharacter: (char, marks) => (marks.length === 0 ? char : `${char} ${marksKey(marks)}`),
  encodeNodeStart: (node) => node.type.name + JSON.stringify(node.attrs) + marksKey(node.marks),
  // The start says what a node is, so all ends are alike: a paragraph that becomes a heading is one change, not two.
  encodeNodeEnd: () => END,
  compareTokens: (a, b) => a === b
}

/** Every position of a body as a token: a letter, the start or the end of a node. */
export function tokensOf(doc: Node): Token[] {
  const tokens: Token[] = []
  const walk = (parent: Node) =>
    parent.forEach((node) => {
      if (node.isText)
        for (let at = 0; at < node.text!.length; at++)
          tokens.push(trackedEncoder.encodeCharacter(node.text!.charCodeAt(at), node.marks))
      else {
        tokens.push(trackedEncoder.encodeNodeStart(node))
        if (node.isLeaf) return
        walk(node)
        tokens.push(END)
      }
    })
  walk(doc)
  return tokens
}

/** Begins to track: from now on the text as it stands is the text before all changes. */
export function beginTracking(doc: Node): Tracked {
  return { base: doc, doc, changes: [] }
}

/** What a step did to the text it was taken in. */
interface Taken {
  readonly step: Step
  readonly before: Node
  readonly after: Node
}

/** Formatting and attributes move no position, so ProseMirror's own map of such a step is empty. */
function mapOf({ step, before, after }: Taken): StepMap {
  const map = step.getMap()
  let isEmpty = true
  map.forEach(() => (isEmpty = false))
  const start = isEmpty ? before.content.findDiffStart(after.content) : null
  if (start === null) return map
  const end = before.content.findDiffEnd(after.content)!
  return new StepMap([start, end.a - start, end.b - start])
}

/** The changes of a text after somebody's steps: a transaction, or any transformation of `tracked.doc`. */
export function trackSteps(
  tracked: Tracked,
  { steps, docs, doc }: Transform,
  authorship: Authorship
): Tracked {
  const set = ChangeSet.create<Authorship>(tracked.base, joinAuthorship, trackedEncoder, tracked.changes)
  const maps = steps.map((step, index) =>
    mapOf({ step, before: docs[index]!, after: docs[index + 1] ?? doc })
  )
  return { base: tracked.base, doc, changes: set.addSteps(doc, maps, authorship).changes }
}

/** Tracks the way from one text to another of which the steps are not known. */
export function trackDifference(base: Node, doc: Node, authorship: Authorship): Tracked {
  const whole = new StepMap([0, base.content.size, doc.content.size])
  const set = ChangeSet.create<Authorship>(base, joinAuthorship, trackedEncoder)
  return { base, doc, changes: set.addSteps(doc, [whole], authorship).changes }
}

/** A stretch of a text in which all positions are told apart by one key and their letters; nodes have a key alone. */
interface Piece {
  readonly key: Token
  readonly letters: string
  readonly length: number
}

function piecesOf(doc: Node): Piece[] {
  const pieces: Piece[] = []
  const walk = (parent: Node) =>
    parent.forEach((node) => {
      if (node.isText) {
        const letters = node.text!
        pieces.push({ key: marksKey(node.marks), letters, length: letters.length })
        return
      }
      pieces.push({ key: trackedEncoder.encodeNodeStart(node), letters: '', length: 1 })
      if (node.isLeaf) return
      walk(node)
      pieces.push({ key: END, letters: '', length: 1 })
    })
  walk(doc)
  return pieces
}

/** Reads a text from front to back. */
function createReader(doc: Node) {
  const pieces = piecesOf(doc)
  let index = 0
  let offset = 0
  const reader = {
    /** What stands here, at most so long; null at the end. */
    peek(most: number): Piece | null {
      const piece = pieces[index]
      if (!piece) return null
      const length = Math.min(most, piece.length - offset)
      return { key: piece.key, letters: piece.letters.slice(offset, offset + length), length }
    },
    /** Goes on over so many positions; false when the text is shorter. */
    skip(length: number): boolean {
      let left = length
      for (; left > 0 && index < pieces.length;) {
        const step = Math.min(left, pieces[index]!.length - offset)
        left -= step
        offset += step
        if (offset === pieces[index]!.length) [index, offset] = [index + 1, 0]
      }
      return left === 0
    }
  }
  return reader
}

/** Whether the changes lead from `base` to `doc`: in order, apart, and with the same text between them. */
export function isConsistent({ base, doc, changes }: Tracked): boolean {
  const before = createReader(base)
  const after = createReader(doc)
  const lengthOf = (spans: Change<Authorship>['deleted']) =>
    spans.every((span) => span.length > 0) ? spans.reduce((sum, span) => sum + span.length, 0) : -1
  let [atA, atB] = [0, 0]
  const isSameUpTo = (toA: number, toB: number) => {
    if (toA < atA || toA - atA !== toB - atB) return false
    for (let left = toA - atA; left > 0;) {
      const a = before.peek(left)
      const b = a && after.peek(a.length)
      if (!a || !b || a.key !== b.key || !a.letters.startsWith(b.letters)) return false
      // A letter is not the start of a node, even where both have no formatting.
      if ((a.letters === '') !== (b.letters === '')) return false
      before.skip(b.length)
      after.skip(b.length)
      left -= b.length
    }
    return true
  }
  for (const change of changes) {
    if (!isSameUpTo(change.fromA, change.fromB)) return false
    if (lengthOf(change.deleted) !== change.toA - change.fromA) return false
    if (lengthOf(change.inserted) !== change.toB - change.fromB) return false
    if (!before.skip(change.toA - change.fromA) || !after.skip(change.toB - change.fromB)) return false
    atA = change.toA
    atB = change.toB
  }
  return isSameUpTo(base.content.size, doc.content.size)
}
