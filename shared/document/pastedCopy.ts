import type { Mark, Node } from '@tiptap/pm/model'
import { listMarker, type Numbering } from '../text/numbering'
import { parseDocument } from './document'
import type { ArticleContent } from './revision'

/** Words before the lines of an interview. */
export interface DialogueWords {
  readonly question: string
  readonly answer: string
}

const linkOf = (marks: readonly Mark[]): string => {
  const href = marks.find((mark) => mark.type.name === 'link')?.attrs.href as unknown
  return typeof href === 'string' ? href.replace(/^mailto:/, '') : ''
}

/** Words of a block as a form without formatting takes them: what a link leads to and what a footnote says stand behind their words. */
function lineOf(block: Node): string {
  let line = ''
  block.forEach((child, _offset, index) => {
    if (child.type.name === 'hardBreak') line += '\n'
    else if (child.type.name === 'footnote') line += ` (${(child.attrs.text as string).trim()})`
    else line += child.text ?? ''
    const link = linkOf(child.marks)
    const next = index + 1 < block.childCount ? block.child(index + 1) : null
    const endsHere = link !== '' && (!next || linkOf(next.marks) !== link)
    if (endsHere && !line.endsWith(link)) line += ` (${link})`
  })
  return line
    .split('\n')
    .map((part) => part.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim()
}

function cellText(cell: Node): string {
  const lines: string[] = []
  cell.descendants((node) => {
    if (!node.isTextblock) return true
    lines.push(lineOf(node).replace(/\n/g, ' '))
    return false
  })
  return lines.filter((line) => line !== '').join(' ')
}

function listText(list: Node, words: DialogueWords): string {
  const { numbering = 'decimal', start = 1 } = list.attrs as { numbering?: Numbering; start?: number }
  const lines: string[] = []
  list.forEach((item, _offset, index) => {
    const marker = list.type.name === 'bulletList' ? '•' : listMarker(numbering, start + index)
    lines.push(`${marker} ${blocksOf(item, words).join('\n')}`)
  })
  return lines.join('\n')
}

function blockText(block: Node, words: DialogueWords): string[] {
  switch (block.type.name) {
    case 'figure':
      return []
    case 'bulletList':
    case 'orderedList':
      return [listText(block, words)]
    case 'table': {
      const rows: string[] = []
      block.forEach((row) => {
        const cells: string[] = []
        row.forEach((cell) => void cells.push(cellText(cell)))
        rows.push(cells.filter((cell) => cell !== '').join(' – '))
      })
      return [rows.filter((row) => row !== '').join('\n')]
    }
    case 'question':
      return [`${words.question} ${lineOf(block)}`]
    case 'answer':
      return [`${words.answer} ${lineOf(block)}`]
    default:
      return block.isTextblock ? [lineOf(block)] : blocksOf(block, words)
  }
}

function blocksOf(parent: Node, words: DialogueWords): string[] {
  const texts: string[] = []
  parent.forEach((block) => void texts.push(...blockText(block, words)))
  return texts.filter((text) => text !== '')
}

/**
 * An article as paragraphs of plain text, for a form that takes no formatting:
 * title, deck, lead and body in the reader's order. Photos, with what is said
 * of them, go their own way; a paragraph may hold lines of its own.
 */
export function pastedParagraphs({ meta, body }: ArticleContent, words: DialogueWords): string[] {
  const head = [meta.title, meta.deck, meta.lead].map((line) => line.trim()).filter((line) => line !== '')
  return [...head, ...blocksOf(parseDocument(body), words)].map((text) => text.normalize('NFC'))
}
