import { diffArrays } from 'diff'
import type { DocumentJson } from './document'

export type MarkJson = NonNullable<DocumentJson['marks']>[number]

/** A stretch of text that both sides have, that only one of them has, or that only looks different. */
export interface ComparedPart {
  readonly kind: 'same' | 'added' | 'removed' | 'formatted'
  readonly text: string
  /** How it is set off; of what was removed, how it was. */
  readonly marks?: readonly MarkJson[]
  /** Of `formatted`: how it was set off before. */
  readonly wasMarks?: readonly MarkJson[]
  /** Something in the line that is no text, such as a line break. */
  readonly node?: DocumentJson
  /** Which difference of the comparison it belongs to, from 0; parts that touch share one. */
  readonly difference?: number
}

/** A word, a blank or a mark, with the looks of its letters. */
export interface Token {
  /** By which it is found again: looks do not count. */
  readonly key: string
  readonly pieces: readonly Piece[]
}

/** Letters of one look, or a thing in the line that is no text. */
export interface Piece {
  readonly text: string
  readonly marks: readonly MarkJson[]
  readonly node?: DocumentJson
}

interface Hunk {
  readonly isSame: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

/** Words, and between them blanks and marks: a changed comma is not a changed word. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu
const WORD = /[\p{L}\p{N}]+/gu

/** The words and marks of a text, without blanks. */
export const cutText = (text: string): string[] =>
  [...text.matchAll(TOKEN)].flatMap(([word]) => (/^\s/.test(word) ? [] : [word]))

/** Beyond so many changes a text is another text, and finding the fewest would take for ever. */
const MAX_CHANGES = 2000

const NONE: readonly MarkJson[] = []

/** Whether two stretches look the same. */
export const sameMarks = (a: readonly MarkJson[], b: readonly MarkJson[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** Compares two lists of names; of lists that share too little, all of one and then all of the other. */
export function diffLists(
  before: string[],
  after: string[]
): { value: string[]; added: boolean; removed: boolean }[] {
  const found = diffArrays(before, after, { maxEditLength: MAX_CHANGES })
  if (found) return found
  return [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false }
  ]
}

/** Cuts a stretch of text into words; a word that changes its looks half-way stays one word. */
function cutWords(run: readonly Piece[]): Token[] {
  const text = run.map((piece) => piece.text).join('')
  const tokens: Token[] = []
  let index = 0
  let taken = 0
  for (const [word] of text.matchAll(TOKEN)) {
    const pieces: Piece[] = []
    for (let left = word.length; left > 0;) {
      const piece = run[index]!
      const part = piece.text.slice(taken, taken + left)
      pieces.push({ text: part, marks: piece.marks })
      left -= part.length
      taken += part.length
      if (taken === piece.text.length) {
        index++
        taken = 0
      }
    }
    tokens.push({ key: word, pieces })
  }
  return tokens
}

const isText = (node: DocumentJson) => node.type === 'text'

/** The line that pieces spell: adjacent text of one look is joined. */
export function spellLine(pieces: readonly (Omit<Piece, 'marks'> & Partial<Piece>)[]): DocumentJson[] {
  const line: DocumentJson[] = []
  for (const { text, marks = NONE, node } of pieces) {
    const last = line.at(-1)
    if (node) line.push(node)
    else if (last && isText(last) && sameMarks(last.marks ?? NONE, marks))
      line[line.length - 1] = { ...last, text: last.text! + text }
    else line.push({ type: 'text', ...(marks.length > 0 && { marks }), text })
  }
  return line
}

/** The words of a line, and whatever else stands in it. */
export function tokensOf(content: readonly DocumentJson[]): Token[] {
  const tokens: Token[] = []
  for (let index = 0; index < content.length;) {
    const node = content[index]!
    if (!isText(node)) {
      const text = node.type === 'hardBreak' ? '\n' : ''
      // No word begins like this, so that no text passes for a thing in the line.
      tokens.push({ key: `\0${node.type}`, pieces: [{ text, marks: node.marks ?? NONE, node }] })
      index++
      continue
    }
    let end = index
    while (end < content.length && isText(content[end]!)) end++
    const run = content.slice(index, end).map((each) => ({ text: each.text!, marks: each.marks ?? NONE }))
    tokens.push(...cutWords(run))
    index = end
  }
  return tokens
}

const isBlank = (tokens: readonly Token[]) => tokens.every((token) => /^\s+$/.test(token.key))

function hunksOf(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const hunks: Hunk[] = []
  let [left, right] = [0, 0]
  const found = diffLists(
    before.map((token) => token.key),
    after.map((token) => token.key)
  )
  for (const { value, added, removed } of found) {
    const olds = added ? [] : before.slice(left, (left += value.length))
    const news = removed ? [] : after.slice(right, (right += value.length))
    const isSame = !added && !removed
    const last = hunks.at(-1)
    if (last && !last.isSame && !isSame)
      hunks[hunks.length - 1] = {
        isSame,
        before: [...last.before, ...olds],
        after: [...last.after, ...news]
      }
    else hunks.push({ isSame, before: olds, after: news })
  }
  return hunks
}

/** Joins replaced words that only a blank keeps apart: "ba chữ" became "hai câu", not four things. */
function joinReplaced(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const blank = joined.at(-1)
    const first = joined.at(-2)
    const isReplaced = (each: Hunk) => !each.isSame && each.before.length > 0 && each.after.length > 0
    if (blank?.isSame && first && isReplaced(first) && isReplaced(hunk) && isBlank(blank.before)) {
      joined.splice(-2, 2, {
        isSame: false,
        before: [...first.before, ...blank.before, ...hunk.before],
        after: [...first.after, ...blank.after, ...hunk.after]
      })
    } else joined.push(hunk)
  }
  return joined
}

const lettersIn = (tokens: readonly Token[]) =>
  tokens.reduce((sum, token) => sum + (isBlank([token]) ? 0 : token.key.length), 0)

/** Below this share of common letters, a line is shown as another line and not as a mosaic. */
const SHARED = 0.2

function isAnotherText(hunks: readonly Hunk[], before: readonly Token[], after: readonly Token[]): boolean {
  const common = hunks.filter((hunk) => hunk.isSame).reduce((sum, hunk) => sum + lettersIn(hunk.before), 0)
  return common < SHARED * Math.max(lettersIn(before), lettersIn(after))
}

/** Gathers parts; what touches and looks the same becomes one. */
function createParts() {
  const parts: ComparedPart[] = []
  return {
    parts,
    push(kind: ComparedPart['kind'], piece: Piece, wasMarks?: readonly MarkJson[]): void {
      const last = parts.at(-1)
      const { text, marks, node } = piece
      const fits =
        last?.kind === kind &&
        !node &&
        !last.node &&
        sameMarks(last.marks ?? NONE, marks) &&
        sameMarks(last.wasMarks ?? NONE, wasMarks ?? NONE)
      if (fits) parts[parts.length - 1] = { ...last, text: last.text + text }
      else
        parts.push({
          kind,
          text,
          ...(marks.length > 0 && { marks }),
          ...(wasMarks && { wasMarks }),
          ...(node && { node })
        })
    }
  }
}
type Parts = ReturnType<typeof createParts>

/** The letters are the same on both sides; where they look different, that is the difference. */
function pushCommon(to: Parts, before: Token, after: Token): void {
  const [was, is] = [before.pieces[0]!, after.pieces[0]!]
  if (is.node) {
    if (JSON.stringify(was.node) === JSON.stringify(is.node)) return to.push('same', is)
    // A footnote with other words: one goes, one comes, side by side.
    to.push('removed', was)
    return to.push('added', is)
  }
  let [left, right, fromLeft, fromRight] = [0, 0, 0, 0]
  while (left < before.pieces.length && right < after.pieces.length) {
    const older = before.pieces[left]!
    const newer = after.pieces[right]!
    const length = Math.min(older.text.length - fromLeft, newer.text.length - fromRight)
    const piece = { text: newer.text.slice(fromRight, fromRight + length), marks: newer.marks }
    if (sameMarks(older.marks, newer.marks)) to.push('same', piece)
    else to.push('formatted', piece, older.marks)
    fromLeft += length
    fromRight += length
    if (fromLeft === older.text.length) [left, fromLeft] = [left + 1, 0]
    if (fromRight === newer.text.length) [right, fromRight] = [right + 1, 0]
  }
}

/** Compares two lines word by word, and the looks of the words that both have. */
export function compareInline(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[]
): ComparedPart[] {
  const [olds, news] = [tokensOf(before), tokensOf(after)]
  const found = hunksOf(olds, news)
  const hunks = isAnotherText(found, olds, news)
    ? [{ isSame: false, before: olds, after: news }]
    : joinReplaced(found)
  const to = createParts()
  for (const hunk of hunks) {
    if (hunk.isSame) hunk.after.forEach((token, index) => pushCommon(to, hunk.before[index]!, token))
    else {
      for (const token of hunk.before) for (const piece of token.pieces) to.push('removed', piece)
      for (const token of hunk.after) for (const piece of token.pieces) to.push('added', piece)
    }
  }
  return to.parts
}

const asContent = (text: string): DocumentJson[] => (text === '' ? [] : [{ type: 'text', text }])

/** Compares two plain texts word by word. */
export const compareText = (before: string, after: string): ComparedPart[] =>
  compareInline(asContent(before), asContent(after))

/** Words of a part: of a footnote, its own. */
const wordsOfPart = ({ text, node }: ComparedPart) =>
  node?.type === 'footnote' ? String(node.attrs?.['text']) : text

/** Words that came in or went out. */
export const countWordsIn = (parts: readonly ComparedPart[], kind: ComparedPart['kind']): number =>
  parts
    .filter((part) => part.kind === kind)
    .reduce((sum, part) => sum + (wordsOfPart(part).match(WORD)?.length ?? 0), 0)
