import type { Node } from '@tiptap/pm/model'
import { noteSign } from '../document/printRuns'
import { parseDocument, readFigure } from '../document/document'
import { listMarker, type Numbering } from '../text/numbering'
import { bookLine, type Book, type BookArticle, type BookWords } from './book'

/** Old Windows editors know a file of Unicode by this, and Word opens it without asking. */
const MARK = '\ufeff'
/** Windows ends lines so; an editor of any system reads it. */
const LINE_END = '\r\n'
const RULE = '* * *'
const INDENT = '  '

/** A body as paragraphs of plain text: one line each, footnotes last. */
function bodyLines(doc: Node, words: BookWords): string[] {
  const notes: string[] = []

  const inline = (block: Node): string =>
    block.children
      .map((node) => {
        if (node.type.name === 'hardBreak') return '\n'
        if (node.type.name !== 'footnote') return bookLine(node.text ?? '')
        notes.push(bookLine(node.attrs.text as string))
        return noteSign(notes.length)
      })
      .join('')
      .trim()

  const indent = (lines: readonly string[], by = INDENT) => lines.map((line) => line.replace(/^/gm, by))

  function list(node: Node): string[] {
    const { start, numbering } = node.attrs as { start?: number; numbering?: Numbering }
    return node.children.flatMap((item, index) => {
      const marker =
        node.type.name === 'orderedList' ? listMarker(numbering ?? 'decimal', (start ?? 1) + index) : '-'
      const [first = '', ...rest] = blocks(item)
      return [`${marker} ${first}`, ...indent(rest)]
    })
  }

  function figure(node: Node): string[] {
    const { alt } = readFigure(node)
    const [caption, credit] = [inline(node.child(0)), inline(node.child(1))]
    const said = [caption || bookLine(alt).trim(), credit].filter((each) => each !== '')
    return [`[${[words.photo, ...said].join(': ')}]`]
  }

  function writeBlock(node: Node): string[] {
    switch (node.type.name) {
      case 'question':
      case 'answer': {
        const text = inline(node)
        return text === '' ? [] : [`${bookLine(words[node.type.name])}: ${text}`]
      }
      case 'paragraph':
      case 'heading': {
        const text = inline(node)
        return text === '' ? [] : [text]
      }
      case 'bulletList':
      case 'orderedList':
        return list(node)
      case 'figure':
        return figure(node)
      case 'table':
        return node.children
          .filter((row) => row.childCount > 0)
          .map((row) => row.children.map((cell) => blocks(cell).join(' ').replace(/\n/g, ' ')).join('\t'))
      case 'blockquote':
      case 'pullQuote':
      case 'boxedText':
        return indent(blocks(node))
      default:
        return []
    }
  }

  const blocks = (parent: Node): string[] => parent.children.flatMap(writeBlock)

  const lines = blocks(doc)
  if (notes.length === 0) return lines
  return [...lines, words.notes, ...notes.map((note, index) => `${noteSign(index + 1)} ${note}`)]
}

const said = (lines: readonly string[]) =>
  lines.map((line) => bookLine(line).trim()).filter((line) => line !== '')

function articleLines({ head, body, unit, draft }: BookArticle, words: BookWords): string[] {
  return [
    ...said([draft, head.kicker, head.title, head.deck, head.lead]),
    ...bodyLines(parseDocument(body), words),
    ...said([head.byline, unit])
  ]
}

/**
 * Paragraphs as a file of plain text: UTF-8 with its mark and Windows' line ends, because the Notepad of older
 * office PCs takes a file without the mark for one in the code page of the PC and shows "Tuáº§n tin". A
 * paragraph is one line, an empty line parts two: every editor wraps them to its own window.
 */
export const asTextFile = (paragraphs: readonly string[]): string =>
  `${MARK}${paragraphs.join('\n\n').normalize('NFC').replace(/\n/g, LINE_END)}${LINE_END}`

/**
 * A book as plain text. A photo is named with its caption.
 *
 * @returns the text as it is written, NFC.
 */
export function bookToText(book: Book): string {
  const { publisher, masthead, tagline, number, draft, state, imprint, articles, words } = book
  const isIssue = number !== ''
  const contents = isIssue
    ? [words.contents, ...articles.map(({ head }, n) => `${n + 1}. ${head.title}`)]
    : []
  return asTextFile([
    ...said(isIssue ? [publisher, masthead, tagline, number, draft] : [masthead]),
    ...said(contents),
    ...articles.flatMap((article) => [RULE, ...articleLines(article, words)]),
    RULE,
    ...said([words.imprint, publisher, ...imprint, draft, state])
  ])
}
