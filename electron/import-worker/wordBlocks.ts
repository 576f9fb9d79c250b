import { isSafeLink } from '@shared/document/schema'
import type { Findings } from './findings'
import { PLAIN_FACTS, type ParagraphFacts } from './markupScope'
import { isLegacyFont } from './runFormat'
import { readTable } from './wordTable'
import { listMarker, toRoman } from '@shared/text/numbering'
import { cleanRuns } from './textRuns'
import type { TextBlock, TextMark, TextRun, WordBlock } from './wordBlock'
import type { ModelNode, ModelOf } from './wordModel'

/** A note: its number in the order of the references, and its words as a footnote; null when they do not fit one. */
export interface WordNote {
  readonly number: number
  readonly text: string | null
}

/** What the reading of blocks draws on. */
export interface BlockReader {
  readonly facts: readonly ParagraphFacts[]
  readonly findings: Findings
  /** The note that a reference stands for. */
  readonly readNote: (reference: ModelOf<'noteReference'>) => WordNote
}

/** A line drawn with underscores or dashes. */
const DRAWN_RULE = /^[_=–—-]{3,}$/

/** Reads mammoth's blocks in the terms of an article: clean text, photos between paragraphs, framed text. */
export function readBlocks(nodes: readonly ModelNode[], reader: BlockReader, inCell = false): WordBlock[] {
  const readCell = (cell: readonly ModelNode[]) => readBlocks(cell, reader, true)
  let boxEnd = -1
  return nodes.flatMap((node, index): WordBlock[] => {
    if (index <= boxEnd) return []
    if (node.type === 'table') return readTable(node, readCell, reader.findings, inCell)
    if (node.type !== 'paragraph') return []
    if (!markersOf(node).includes('box')) return readParagraph(node, reader, inCell)
    boxEnd = findBoxEnd(nodes, index)
    return [{ kind: 'box', blocks: readBlocks(nodes.slice(index + 1, boxEnd), reader) }]
  })
}

function markersOf(node: ModelNode): string[] {
  if (node.type === 'bookmarkStart') return [node.name]
  return 'children' in node && node.type !== 'table' ? node.children.flatMap(markersOf) : []
}

function findBoxEnd(nodes: readonly ModelNode[], start: number): number {
  let depth = 0
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index]!
    if (node.type !== 'paragraph') continue
    const markers = markersOf(node)
    if (markers.includes('box')) depth++
    if (markers.includes('endbox') && --depth === 0) return index
  }
  return nodes.length
}

interface Line {
  readonly runs: TextRun[]
  readonly before: number[]
  readonly after: number[]
  readonly sizes: Map<number, number>
  /** Addresses already noted: a link in a field comes run by run. */
  readonly unsafe: Set<string>
  facts: ParagraphFacts
  /** Place of whoever changed what is being read; null for nobody. */
  change: number | null
}

function readParagraph(node: ModelOf<'paragraph'>, reader: BlockReader, inCell: boolean): WordBlock[] {
  const line: Line = {
    runs: [],
    before: [],
    after: [],
    sizes: new Map(),
    unsafe: new Set(),
    facts: PLAIN_FACTS,
    change: null
  }
  readInline(node.children, [], line, reader)
  const { segments, hadLayout, wasDecomposed } = cleanRuns(line.runs)
  const written = segments.map((runs) => runs.map((run) => run.text).join('')).join(' ')
  const text = DRAWN_RULE.test(written) ? '' : written
  if (hadLayout && text !== '') reader.findings.note('changed', 'indentSpaces', text)
  if (wasDecomposed) reader.findings.note('changed', 'decomposedLetters', text)
  if (text === '' && line.before.length + line.after.length === 0 && !inCell)
    reader.findings.note('changed', 'emptyParagraphs', written)
  const size = [...line.sizes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
  const texts = (text === '' ? [] : segments).map((runs, index): TextBlock => {
    const facts = index === 0 ? line.facts : { ...line.facts, place: null }
    return labelBlock({ kind: 'text', facts, runs, size }, reader)
  })
  const photos = (list: readonly number[]) =>
    list.map((photo): WordBlock => ({ kind: 'photo', photo, caption: '', credit: '' }))
  return [...photos(line.before), ...texts, ...photos(line.after)]
}

function readInline(
  nodes: readonly ModelNode[],
  marks: readonly TextMark[],
  line: Line,
  reader: BlockReader
): void {
  const add = (text: string) => {
    const change = line.change
    const changed = change === null ? [] : [{ type: 'change', attrs: { index: change } } as const]
    line.runs.push({ text, marks: [...marks, ...changed] })
  }
  for (const node of nodes) {
    if (node.type === 'run') readRun(node, marks, line, reader)
    else if (node.type === 'hyperlink') readLink(node, marks, line, reader)
    else if (node.type === 'text') add(node.value)
    else if (node.type === 'tab') add('\t')
    else if (node.type === 'break' && node.breakType === 'line') add('\n')
    else if (node.type === 'checkbox') add(node.checked ? '☒' : '☐')
    else if (node.type === 'noteReference') line.runs.push(toNoteRun(reader.readNote(node), line.change))
    else if (node.type === 'bookmarkStart') readMarker(node.name, line, reader)
  }
}

function toNoteRun({ number, text }: WordNote, change: number | null): TextRun {
  const changed = change === null ? [] : [{ type: 'change', attrs: { index: change } } as const]
  // In brackets, so that the last word and the number do not become one word to search and count.
  return {
    text: `[${number}]`,
    marks: [{ type: 'superscript' }, ...changed],
    isNote: true,
    ...(text === null ? {} : { note: text })
  }
}

function readMarker(name: string, line: Line, reader: BlockReader): void {
  const [kind, number] = name.split(':')
  if (kind === 'change' || kind === 'endchange') line.change = kind === 'change' ? Number(number) : null
  if (kind === 'paragraph') line.facts = reader.facts[Number(number)] ?? PLAIN_FACTS
  if (kind !== 'photo') return
  const hasText = line.runs.some((run) => run.text.trim() !== '')
  ;(hasText ? line.after : line.before).push(Number(number))
}

function readRun(run: ModelOf<'run'>, outer: readonly TextMark[], line: Line, reader: BlockReader): void {
  const marks = [...outer]
  if (run.isBold) marks.push({ type: 'bold' })
  if (run.isItalic) marks.push({ type: 'italic' })
  if (run.verticalAlignment === 'superscript' || run.verticalAlignment === 'subscript')
    marks.push({ type: run.verticalAlignment })
  const start = line.runs.length
  readInline(run.children, marks, line, reader)
  const added = line.runs.slice(start)
  if (run.fontSize !== null) {
    const letters = added.reduce((sum, { text }) => sum + text.trim().length, 0)
    line.sizes.set(run.fontSize, (line.sizes.get(run.fontSize) ?? 0) + letters)
  }
  // A soft hyphen is invisible, except in the old fonts, where its code is the letter ư.
  if (!isLegacyFont(run.font ?? undefined))
    line.runs.splice(
      start,
      added.length,
      ...added.map((entry) => ({ ...entry, text: entry.text.replaceAll('\u00ad', '') }))
    )
}

function readLink(
  link: ModelOf<'hyperlink'>,
  marks: readonly TextMark[],
  line: Line,
  reader: BlockReader
): void {
  const href = link.href?.trim().replaceAll(' ', '%20') ?? ''
  const isInside = href === '' || href.startsWith('#') || marks.some(({ type }) => type === 'link')
  const isSafe = !isInside && isSafeLink(href)
  const start = line.runs.length
  readInline(link.children, isSafe ? [{ type: 'link', attrs: { href } }, ...marks] : marks, line, reader)
  const hasText = line.runs.slice(start).some((run) => run.text.trim() !== '')
  if (isInside || isSafe || !hasText || line.unsafe.has(href)) return
  line.unsafe.add(href)
  reader.findings.note('changed', 'unsafeLinks', href)
}

/**
 * Decides whether a numbered paragraph stays a list item. Articles count 1, 2, 3; a, b, c, d, đ; i, ii, iii:
 * a heading's number and labels such as "Điều 3." or "IV." become words; "1a)" is renumbered and noted.
 */
function labelBlock(block: TextBlock, reader: BlockReader): TextBlock {
  const { place, role } = block.facts
  if (!place) return block
  const unlisted = { ...block, facts: { ...block.facts, place: null } }
  if (!place.ordered) return role === 'text' ? block : unlisted
  // The number itself is no word, though "ii" has letters.
  const words = place.numbering === 'roman' ? place.label.replace(toRoman(place.number), '') : place.label
  const isWord = /\p{L}\p{L}/u.test(words) || /^\p{Lu}/u.test(words)
  if (role === 'text' && !isWord) {
    const text = block.runs.map((run) => run.text).join('')
    const isPlainNumber = place.numbering === 'decimal' && /^\d+[.)]?$/.test(place.label)
    if (!isPlainNumber && place.label !== listMarker(place.numbering, place.number))
      reader.findings.note('changed', 'listNumbers', `${place.label} ${text}`)
    return block
  }
  const marks = block.runs[0]?.marks.filter(({ type }) => type === 'bold' || type === 'italic') ?? []
  return { ...unlisted, runs: [{ text: `${place.label} `, marks }, ...block.runs] }
}
