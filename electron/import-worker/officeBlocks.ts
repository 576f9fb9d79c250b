import { isSafeLink } from '@shared/document/schema'
import { countWords } from '@shared/text/words'
import type { ImportedThread } from '@shared/ipc/importWorker'
import type { Findings } from './findings'
import type { LooseBlock, LooseCell, LooseFacts, LooseRun, LooseText } from './looseBlock'
import type { IsOrdered } from './odtLists'
import type { OfficeNode, OfficeTree } from './officeTree'
import type { ParagraphFacts } from './markupScope'
import { headingDepth, roleOf } from './styleRole'
import type { TextMark } from './wordBlock'

/** Longer ones are no headings, whatever their letters' size. */
const HEADING_WORDS = 32
/** Deeper than any text that somebody wrote. */
const MAX_DEPTH = 40
/** As of Word's comments. */
const MAX_REMARK = 3500
const MAX_THREADS = 500

interface Line {
  readonly runs: LooseRun[]
  readonly sizes: Map<number, number>
}

/** A text read by officeparser. */
export interface OfficeText {
  readonly blocks: readonly LooseBlock[]
  readonly threads: readonly ImportedThread[]
}

/** Reads officeparser's tree as blocks and remarks. What cannot come along is noted. */
export function readOfficeText(
  { content, pictures }: OfficeTree,
  findings: Findings,
  isOrdered: IsOrdered = () => undefined
): OfficeText {
  const threads: ImportedThread[] = []
  function readAll(nodes: readonly OfficeNode[], depth: number): LooseBlock[] {
    return depth > MAX_DEPTH ? [] : nodes.flatMap((node) => readBlock(node, depth))
  }

  function readBlock(node: OfficeNode, depth: number): LooseBlock[] {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'list':
        return readParagraph(node, depth)
      case 'table':
        return [{ kind: 'table', rows: (node.children ?? []).map((row) => readRow(row, depth)) }]
      case 'image':
        return readPicture(node)
      case 'text':
        return readParagraph({ type: 'paragraph', children: [node] }, depth)
      case 'chart':
        findings.note('lost', 'charts', node.text ?? '')
        return []
      case 'drawing':
      case 'embed':
        if (!node.children?.length && !node.text) findings.note('lost', 'shapes', '')
        return node.children ? readAll(node.children, depth + 1) : readLeaf(node)
      case 'comment':
        noteComments([node])
        return []
      case 'header':
      case 'footer':
        return []
      default:
        return node.children ? readAll(node.children, depth + 1) : readLeaf(node)
    }
  }

  const readLeaf = (node: OfficeNode): LooseBlock[] =>
    node.text ? readParagraph({ type: 'paragraph', children: [{ ...node, type: 'text' }] }, 0) : []

  function readParagraph(node: OfficeNode, depth: number): LooseBlock[] {
    const line: Line = { runs: [], sizes: new Map() }
    const after: LooseBlock[] = []
    for (const child of node.children ?? []) readInline(child, null, line, after, depth)
    noteComments(node.comments ?? [])
    const [size] = [...line.sizes].sort((one, other) => other[1] - one[1])
    const text: LooseText = {
      kind: 'text',
      facts: readFacts(node, line),
      runs: line.runs,
      size: size?.[0] ?? null
    }
    return line.runs.length === 0 && after.length > 0 ? after : [text, ...after]
  }

  function readInline(
    node: OfficeNode,
    link: string | null,
    line: Line,
    after: LooseBlock[],
    depth: number
  ): void {
    noteComments(node.comments ?? [])
    const href = readLink(node) ?? link
    if (node.type === 'image') after.push(...readPicture(node))
    else if (node.type === 'break') line.runs.push({ text: '\n', font: undefined, marks: [] })
    else if (node.type === 'text') addText(node, href, line)
    else if (node.children && depth < MAX_DEPTH) {
      const isBlock = ['paragraph', 'heading', 'list', 'table'].includes(node.type)
      if (isBlock) after.push(...readBlock(node, depth + 1))
      else for (const child of node.children) readInline(child, href, line, after, depth + 1)
    } else if (node.text) addText(node, href, line)
    for (const note of node.notes ?? []) line.runs.push(readNote(note))
  }

  function addText({ text = '', formatting = {} }: OfficeNode, href: string | null, line: Line): void {
    if (text === '') return
    const marks: TextMark[] = []
    if (href !== null) marks.push({ type: 'link', attrs: { href } })
    if (formatting.bold) marks.push({ type: 'bold' })
    if (formatting.italic) marks.push({ type: 'italic' })
    if (formatting.superscript) marks.push({ type: 'superscript' })
    else if (formatting.subscript) marks.push({ type: 'subscript' })
    if (formatting.underline && href === null) findings.note('changed', 'underline', text)
    if (formatting.strikethrough) findings.note('changed', 'strikethrough', text)
    const size = Number.parseFloat(formatting.size ?? '')
    if (size > 0) line.sizes.set(size, (line.sizes.get(size) ?? 0) + text.trim().length)
    line.runs.push({ text, font: formatting.font, marks })
  }

  function readLink(node: OfficeNode): string | null {
    const link = node.metadata?.link
    if (typeof link !== 'string' || link === '' || node.metadata?.linkType === 'internal') return null
    if (isSafeLink(link)) return link
    findings.note('changed', 'unsafeLinks', link)
    return null
  }

  function readNote(note: OfficeNode): LooseRun {
    const line: Line = { runs: [], sizes: new Map() }
    const visit = (node: OfficeNode, depth: number): void => {
      if (node.type === 'text') addText(node, null, line)
      else if (depth < MAX_DEPTH) for (const child of node.children ?? []) visit(child, depth + 1)
      if (node.type === 'paragraph') line.runs.push({ text: ' ', font: undefined, marks: [] })
    }
    visit(note, 0)
    return { text: '', font: undefined, marks: [], note: line.runs }
  }

  function readPicture(node: OfficeNode): LooseBlock[] {
    const name = String(node.metadata?.attachmentName ?? '')
    const bytes = pictures.get(name)
    const alt = String(node.metadata?.altText ?? '').slice(0, 500)
    if (bytes) return [{ kind: 'photo', bytes, alt }]
    findings.note('lost', node.metadata?.url ? 'pictureLinked' : 'pictureBroken', name)
    return []
  }

  function readRow(row: OfficeNode, depth: number): LooseCell[] {
    return (row.children ?? []).map((cell) => ({
      columns: readSpan(cell.metadata?.colSpan),
      rows: readSpan(cell.metadata?.rowSpan),
      isHeader: false,
      blocks: readAll(cell.children ?? [], depth + 1)
    }))
  }

  function readFacts({ type, metadata = {} }: OfficeNode, { runs }: Line): LooseFacts {
    const alignment = alignmentOf(metadata.alignment)
    const words = countWords(runs.map(({ text }) => text).join(''))
    if (type === 'heading' && words <= HEADING_WORDS)
      return { alignment, role: 'heading', level: Number(metadata.level) <= 1 ? 2 : 3 }
    if (type !== 'list') return { alignment, ...styleFacts(String(metadata.style ?? '')) }
    const level = Math.max(0, Math.min(8, Number(metadata.indentation) || 0))
    const list = String(metadata.listId ?? '')
    const ordered = isOrdered(list, level) ?? metadata.listType === 'ordered'
    const number = (Number(metadata.itemIndex) || 0) + 1
    return {
      alignment,
      place: { list, level, ordered, number, numbering: 'decimal', label: ordered ? `${number}.` : '•' }
    }
  }

  function noteComments(comments: readonly OfficeNode[]): void {
    for (const comment of comments) {
      const text = wordsOf(comment).normalize('NFC').trim().slice(0, MAX_REMARK)
      if (text === '') continue
      findings.note(threads.length < MAX_THREADS ? 'look' : 'lost', 'comments', text)
      const moment = Date.parse(String(comment.metadata?.date ?? ''))
      const author = String(comment.metadata?.author ?? '')
        .normalize('NFC')
        .trim()
        .slice(0, 120)
      const remark = { author, at: Number.isSafeInteger(moment) ? moment : null, text }
      if (threads.length < MAX_THREADS)
        threads.push({ block: null, quote: '', isResolved: false, remarks: [remark] })
    }
  }

  return { blocks: readAll(content, 0), threads }
}

function wordsOf(node: OfficeNode): string {
  return node.text ?? (node.children ?? []).map(wordsOf).join(' ')
}

/** What a paragraph is for by the name of its style; an OpenDocument text writes blanks in it as `_20_`. */
function styleFacts(name: string): LooseFacts {
  const names = [name.replace(/_20_/g, ' ').normalize('NFC').toLowerCase()]
  const style = {
    names,
    run: {},
    alignment: undefined,
    outline: undefined,
    numId: undefined,
    level: undefined
  }
  const role = roleOf(style)
  return role === 'heading' ? { role, level: headingDepth(style) <= 1 ? 2 : 3 } : { role }
}

function alignmentOf(value: unknown): ParagraphFacts['alignment'] {
  if (value === 'center' || value === 'right') return value
  return value === 'justify' ? 'both' : 'left'
}

function readSpan(value: unknown): number {
  const span = Number(value)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 100) : 1
}
