import type { Findings } from './findings'
import { anyText, visibleText } from './markupText'
import { childElements, descendants, element, firstChild, hasDescendant } from './xmlElement'
import type { XmlElement, XmlNode } from './xmlTree'

/** Which text of a file with tracked changes is read: with all of them, or the one before. */
export type Reading = 'now' | 'before'

/** Who made a change in Word, and when, in milliseconds since 1970. */
export interface WordAuthor {
  readonly author: string
  readonly at: number
}

/** Reads a part with tracked changes as if they had been decided. */
export interface ChangeReader {
  /**
   * The part without Word's own marks of change. Stretches that somebody changed stand in
   * {@link CHANGED} elements, paragraphs carry their numbers in the file as {@link SOURCE} and {@link ENDS}.
   */
  readonly settle: (root: XmlElement, reading: Reading) => XmlElement
  /** Everybody named so far; `CHANGED` refers to them by place. */
  readonly authors: readonly WordAuthor[]
}

/** Around a stretch that somebody changed, and on a paragraph whose end or style somebody changed. */
export const CHANGED = 'toasoan:change'
/** Numbers of the paragraphs of the file in which a paragraph begins and ends, the same in both readings. */
export const SOURCE = 'toasoan:source'
export const ENDS = 'toasoan:ends'

const CHANGES = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:cellIns',
  'w:cellDel'
]
const PUT_IN = new Set(['w:ins', 'w:moveTo'])
const TAKEN_OUT = new Set(['w:del', 'w:moveFrom'])
const RENAMED: Readonly<Record<string, string>> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' }

/** Whether a part has changes that are still open. */
export function hasChanges(root: XmlElement): boolean {
  return hasDescendant(root, ...CHANGES)
}

/** Notes what is open: it comes along, and somebody has to decide it. */
export function noteChanges(root: XmlElement, findings: Findings): void {
  const hasTarget = hasDescendant(root, 'w:moveTo')
  for (const row of descendants(root, 'w:tr')) {
    const properties = firstChild(row, 'w:trPr')
    if (firstChild(properties, 'w:ins')) findings.note('look', 'trackedInsertions', visibleText(row))
    if (firstChild(properties, 'w:del')) findings.note('look', 'trackedDeletions', anyText(row))
  }
  for (const change of descendants(root, ...CHANGES)) {
    const text = anyText(change)
    if (change.name === 'w:ins' && visibleText(change) !== '')
      findings.note('look', 'trackedInsertions', visibleText(change))
    else if ((change.name === 'w:del' || (change.name === 'w:moveFrom' && !hasTarget)) && text !== '')
      findings.note('look', 'trackedDeletions', text)
    else if (change.name === 'w:moveTo' && text !== '') findings.note('look', 'trackedMoves', text)
    else if (change.name === 'w:pPrChange' || change.name === 'w:rPrChange')
      findings.note('look', 'trackedFormats', '')
  }
}

/** Makes a reader of changes for the parts of one file. `now` stands in where Word kept no time. */
export function createChangeReader(now: number): ChangeReader {
  const authors: WordAuthor[] = []
  const sources = new WeakMap<XmlElement, number>()
  const numbered = new WeakSet<XmlElement>()
  let paragraphs = 0

  function authorOf({ attributes }: XmlElement): number {
    const moment = Date.parse(attributes['w:date'] ?? '')
    const author = (attributes['w:author'] ?? '').normalize('NFC').trim().slice(0, 120)
    const at = Number.isSafeInteger(moment) ? moment : now
    const known = authors.findIndex((each) => each.author === author && each.at === at)
    return known >= 0 ? known : authors.push({ author, at }) - 1
  }

  function settle(root: XmlElement, reading: Reading): XmlElement {
    if (!numbered.has(root)) {
      numbered.add(root)
      for (const paragraph of descendants(root, 'w:p')) sources.set(paragraph, paragraphs++)
    }
    const isOut = (mark: XmlElement) => (reading === 'now' ? TAKEN_OUT : PUT_IN).has(mark.name)
    const markIn = (properties: XmlElement | undefined) =>
      properties && childElements(properties).find(({ name }) => PUT_IN.has(name) || TAKEN_OUT.has(name))

    function visitAll(nodes: readonly XmlNode[], by: number | null): XmlNode[] {
      return joinParagraphs(nodes.flatMap((node) => (typeof node === 'string' ? [node] : visit(node, by))))
    }

    function visit(node: XmlElement, by: number | null): readonly XmlNode[] {
      if (PUT_IN.has(node.name) || TAKEN_OUT.has(node.name))
        return isOut(node) ? [] : visitAll(node.children, authorOf(node))
      if (node.name.endsWith('Change')) return []
      if (node.name === 'w:p') return [visitParagraph(node, by)]
      if (node.name === 'w:r') return visitRun(node, by)
      if (node.name === 'w:tr') return visitRow(node, by)
      const children = visitAll(propertiesOf(node), by)
      if (node.name === 'w:tbl' && hasDescendant(node, 'w:tr') && !children.some(isRow)) return []
      return [{ ...node, name: RENAMED[node.name] ?? node.name, children }]
    }

    /** The properties as this reading has them: what is kept of the former ones is a child of the new ones. */
    function propertiesOf(node: XmlElement): readonly XmlNode[] {
      const change = firstChild(node, `${node.name}Change`)
      if (reading === 'now' || !change) return node.children
      const former = firstChild(change, node.name)?.children ?? []
      const mark = node.name === 'w:pPr' ? firstChild(node, 'w:rPr') : undefined
      return mark ? [...former, mark] : former
    }

    function visitRun(node: XmlElement, by: number | null): readonly XmlNode[] {
      const restyled = firstChild(firstChild(node, 'w:rPr'), 'w:rPrChange')
      const author = by ?? (restyled ? authorOf(restyled) : null)
      const run = { ...node, children: visitAll(node.children, by) }
      return author === null ? [run] : [element(CHANGED, { [CHANGED]: String(author) }, [run])]
    }

    function visitParagraph(node: XmlElement, by: number | null): XmlElement {
      const properties = firstChild(node, 'w:pPr')
      const mark = markIn(firstChild(properties, 'w:rPr'))
      const restyled = firstChild(properties, 'w:pPrChange')
      const author = mark ? authorOf(mark) : (by ?? (restyled ? authorOf(restyled) : null))
      const number = String(sources.get(node) ?? -1)
      const attributes: Record<string, string> = { [SOURCE]: number, [ENDS]: number }
      if (author !== null) attributes[CHANGED] = String(author)
      if (mark && isOut(mark)) attributes[RUNS_ON] = 'true'
      return { name: node.name, attributes, children: visitAll(node.children, by) }
    }

    function visitRow(node: XmlElement, by: number | null): readonly XmlNode[] {
      const mark = markIn(firstChild(node, 'w:trPr'))
      if (mark && isOut(mark)) return []
      const author = mark ? authorOf(mark) : by
      const cells = node.children.filter((cell) => {
        const properties = typeof cell === 'string' ? undefined : firstChild(cell, 'w:tcPr')
        return !firstChild(properties, reading === 'now' ? 'w:cellDel' : 'w:cellIns')
      })
      return [{ ...node, children: visitAll(cells, author) }]
    }

    return { ...root, children: visitAll(root.children, null) }
  }

  return { settle, authors }
}

/** On a paragraph whose end is not in this reading: the next one takes its content, and keeps its own style. */
const RUNS_ON = 'toasoan:runsOn'

const isRow = (node: XmlNode) =>
  typeof node !== 'string' && (node.name === 'w:tr' || hasDescendant(node, 'w:tr'))
const isContent = (node: XmlNode) => typeof node !== 'string' && node.name !== 'w:pPr'

/** A paragraph that waits for the next one to take its content. */
interface OpenParagraph {
  readonly content: XmlNode[]
  readonly change: string
  readonly from: XmlElement
}

function joinParagraphs(nodes: XmlNode[]): XmlNode[] {
  if (!nodes.some((node) => typeof node !== 'string' && node.attributes[RUNS_ON] !== undefined)) return nodes
  const joined: XmlNode[] = []
  let open: OpenParagraph | null = null
  const closeOpen = () => {
    // Nothing follows that could take the content: it stays a paragraph.
    if (open && open.content.some((node) => visibleText(node) !== '' || isGraphic(node))) {
      const { [RUNS_ON]: _, ...attributes } = open.from.attributes
      joined.push({ ...open.from, attributes, children: open.content })
    }
    open = null
  }
  for (const node of nodes) {
    if (typeof node === 'string' || (node.name !== 'w:p' && node.name !== 'w:tbl')) {
      joined.push(node)
    } else if (node.name === 'w:tbl') {
      closeOpen()
      joined.push(node)
    } else {
      const waiting: OpenParagraph | null = open
      const before: readonly XmlNode[] = waiting?.content ?? []
      const change: string = node.attributes[CHANGED] ?? waiting?.change ?? ''
      const content = [...before.filter(isContent), ...node.children.filter(isContent)]
      if (node.attributes[RUNS_ON] !== undefined) {
        open = { content, change, from: before.length > 0 ? waiting!.from : node }
        continue
      }
      const properties = node.children.filter((child) => !isContent(child))
      const begins = waiting && before.length > 0 ? { [SOURCE]: waiting.from.attributes[SOURCE]! } : {}
      const attributes = {
        ...node.attributes,
        ...(change === '' ? {} : { [CHANGED]: change }),
        ...begins
      }
      joined.push(before.length === 0 ? node : { ...node, attributes, children: [...properties, ...content] })
      open = null
    }
  }
  closeOpen()
  return joined
}

const isGraphic = (node: XmlNode) =>
  typeof node !== 'string' && hasDescendant(node, 'w:drawing', 'w:pict', 'w:object')
