import { childElements, firstChild } from './xmlElement'
import type { XmlElement, XmlNode } from './xmlTree'

const BREAKS = new Set(['w:br', 'w:cr', 'w:tab', 'w:ptab'])
const TEXT = new Set(['w:t', 'm:t', 'a:t', 'w:delText'])
const INSTRUCTIONS = new Set(['w:instrText', 'w:delInstrText'])
const ENDS = new Set(['w:p', 'a:p', 'w:tc'])
/** What is written in the file but is not text on the page, or stands there twice. */
const SILENT = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange'
])

/** The one branch of alternative content that is read: the newer one if it says anything, else the older. */
export function chooseBranch(alternate: XmlElement): readonly XmlNode[] {
  const branches = childElements(alternate)
  const tells = (branch: XmlElement): boolean =>
    childElements(branch).some(
      (child) => ['w:t', 'w:txbxContent', 'a:blip', 'v:imagedata', 'm:t'].includes(child.name) || tells(child)
    )
  const choices = branches.filter((branch) => branch.name === 'mc:Choice')
  const fallback = branches.find((branch) => branch.name === 'mc:Fallback')
  const chosen = choices.find(tells) ?? (fallback && tells(fallback) ? fallback : (choices[0] ?? fallback))
  return chosen?.children ?? []
}

/** Whether a paragraph is the beginning of the next one: a large first letter, or its mark was deleted. */
export function runsOn(paragraph: XmlElement): boolean {
  const properties = firstChild(paragraph, 'w:pPr')
  const mark = firstChild(properties, 'w:rPr')
  return (
    firstChild(properties, 'w:framePr')?.attributes['w:dropCap'] !== undefined ||
    firstChild(mark, 'w:del') !== undefined
  )
}

interface Collected {
  readonly line: string[]
  /** Text of boxes, which hang on a place in the line but do not break it, not even inside a word. */
  readonly boxes: string[]
}

function collect(nodes: readonly XmlNode[], into: Collected, silent: ReadonlySet<string>): void {
  for (const node of nodes) {
    if (typeof node === 'string' || silent.has(node.name)) continue
    if (node.name === 'mc:AlternateContent') collect(chooseBranch(node), into, silent)
    else if (TEXT.has(node.name)) into.line.push(node.children.join(''))
    else if (BREAKS.has(node.name)) into.line.push(' ')
    else if (node.name === 'w:noBreakHyphen') into.line.push('\u2011')
    else if (node.name === 'w:txbxContent') into.boxes.push('\n', textIn(node.children, silent))
    else collect(node.children, into, silent)
    if (ENDS.has(node.name) && !runsOn(node)) into.line.push('\n')
  }
}

function textIn(nodes: readonly XmlNode[], silent: ReadonlySet<string>): string {
  const collected: Collected = { line: [], boxes: [] }
  collect(nodes, collected, silent)
  return [...collected.line, ...collected.boxes].join('')
}

/** The visible text of one node with the spaces at its ends, to be set where the node stood. */
export function spacedText(node: XmlNode): string {
  return textIn([node], SILENT)
}

/** The text that a reader of the page sees in these nodes, tracked deletions left out. */
export function visibleText(...nodes: readonly XmlNode[]): string {
  return textIn(nodes, SILENT).trim()
}

/** All text in these nodes, deleted text too. */
export function anyText(...nodes: readonly XmlNode[]): string {
  return textIn(nodes, INSTRUCTIONS).trim()
}
