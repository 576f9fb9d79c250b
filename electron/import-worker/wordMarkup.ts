import { anyText, chooseBranch, runsOn } from './markupText'
import { markPlace, type MarkupScope, type ParagraphFacts } from './markupScope'
import { headingDepth, restLevel, roleOf } from './styleRole'
import { noteFormField, prepareLine } from './wordRuns'
import { readToggle } from './runFormat'
import { CHANGED, ENDS, SOURCE } from './wordChanges'
import { writeGrid } from './tableWidths'
import type { ParagraphStyle } from './wordStyles'
import { childElements, childValue, element, firstChild, hasDescendant } from './xmlElement'
import type { XmlElement, XmlNode } from './xmlTree'

/**
 * Rewrites the paragraphs and tables of a part in the few terms that mammoth reads.
 *
 * mammoth skips what it does not know, with the text inside; it reads formatting only
 * where it stands on the run itself, and text boxes only in their older form. So styles
 * are resolved here, wrappers opened, text boxes laid out after their paragraph, and
 * whatever cannot come along is noted.
 */
export function prepareBlocks(nodes: readonly XmlNode[], scope: MarkupScope): XmlNode[] {
  return keepLastParagraph(
    nodes.flatMap((node) => (typeof node === 'string' ? [] : prepareBlock(node, scope)))
  )
}

function prepareBlock(node: XmlElement, scope: MarkupScope): readonly XmlNode[] {
  switch (node.name) {
    case 'w:p':
      return prepareParagraph(node, scope)
    case 'w:tbl':
      return [element('w:tbl', {}, [writeGrid(node), ...prepareRows(node.children, scope)])]
    case 'mc:AlternateContent':
      return prepareBlocks(chooseBranch(node), scope)
    case 'w:sdt':
      noteFormField(node, scope)
      return prepareBlocks(firstChild(node, 'w:sdtContent')?.children ?? [], scope)
    case 'w:altChunk':
      scope.findings.note(
        'lost',
        'embeddedObjects',
        scope.relationships.get(node.attributes['r:id'] ?? '')?.target ?? ''
      )
      return []
    case 'm:oMathPara':
    case 'w:r':
    case 'w:hyperlink':
      return prepareParagraph(element('w:p', {}, [node]), scope)
    default:
      return node.name.endsWith('Pr') ? [] : prepareBlocks(node.children, scope)
  }
}

function prepareParagraph(node: XmlElement, scope: MarkupScope): readonly XmlNode[] {
  const properties = firstChild(node, 'w:pPr')
  const style = scope.styles.paragraph(childValue(properties, 'w:pStyle'))
  scope.paragraphs.push(readFacts(node, properties, style, scope))
  const marker = markPlace(`paragraph:${scope.paragraphs.length - 1}`)
  const line = prepareLine(
    node.children.filter((child) => child !== properties),
    style,
    scope
  )
  const boxes = line.boxes.flatMap((box) => prepareBox(box, scope))
  // On this sign mammoth carries the line over into the next paragraph.
  const joined =
    runsOn(node) && boxes.length === 0
      ? [element('w:pPr', {}, [element('w:rPr', {}, [element('w:del')])])]
      : []
  return [element('w:p', {}, [...joined, marker, ...line.nodes]), ...boxes]
}

function readFacts(
  { attributes }: XmlElement,
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  scope: MarkupScope
): ParagraphFacts {
  const numbering = firstChild(properties, 'w:numPr')
  const numId = childValue(numbering, 'w:numId') ?? style.numId
  const place =
    numId === undefined || numId === '0'
      ? null
      : scope.numbering.next(numId, childValue(numbering, 'w:ilvl') ?? style.level)
  const written = childValue(properties, 'w:jc') ?? style.alignment
  const alignment =
    written === 'center' || written === 'both'
      ? written
      : written === 'right' || written === 'end'
        ? 'right'
        : 'left'
  const outline = Number(childValue(properties, 'w:outlineLvl') ?? 'none')
  const role = roleOf(style)
  const isOutlined = role === 'text' && outline >= 0 && outline < 9
  return {
    role: isOutlined ? 'heading' : role,
    level: (isOutlined ? outline + 1 : headingDepth(style)) <= scope.topDepth ? 2 : 3,
    alignment,
    place,
    rest: place ? null : restLevel(style),
    source: toPlace(attributes[SOURCE]),
    ends: toPlace(attributes[ENDS]),
    change: toPlace(attributes[CHANGED])
  }
}

const toPlace = (value: string | undefined) => (value === undefined ? null : Number(value))

function prepareBox(content: readonly XmlNode[], scope: MarkupScope): readonly XmlNode[] {
  const blocks = prepareBlocks(content, scope)
  return [element('w:p', {}, [markPlace('box')]), ...blocks, element('w:p', {}, [markPlace('endbox')])]
}

/** Text that runs on into a paragraph that does not follow would be left out by mammoth. */
function keepLastParagraph(nodes: XmlNode[]): XmlNode[] {
  return nodes.map((node, index) => {
    const next = nodes[index + 1]
    if (typeof node === 'string' || node.name !== 'w:p' || !firstChild(node, 'w:pPr')) return node
    if (next !== undefined && typeof next !== 'string' && next.name === 'w:p') return node
    return element(
      'w:p',
      {},
      childElements(node).filter((child) => child.name !== 'w:pPr')
    )
  })
}

function prepareRows(nodes: readonly XmlNode[], scope: MarkupScope): XmlNode[] {
  const rows: XmlElement[] = []
  for (const row of openWrappers(nodes, 'w:tr')) {
    const properties = firstChild(row, 'w:trPr')
    const before = Number(childValue(properties, 'w:gridBefore') ?? 0)
    const indent = before > 0 && before <= 100 ? [writeCell(before, false, [element('w:p')])] : []
    const cells = openWrappers(row.children, 'w:tc').map((cell) => prepareCell(cell, rows.length > 0, scope))
    const header = readToggle(properties, 'w:tblHeader')
      ? [element('w:trPr', {}, [element('w:tblHeader')])]
      : []
    rows.push(element('w:tr', {}, [...header, ...indent, ...cells]))
  }
  return rows
}

function openWrappers(nodes: readonly XmlNode[], name: 'w:tr' | 'w:tc'): XmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.name.endsWith('Pr')) return []
    if (node.name === name) return [node]
    if (node.name === 'mc:AlternateContent') return openWrappers(chooseBranch(node), name)
    return hasDescendant(node, name) ? openWrappers(node.children, name) : []
  })
}

function prepareCell(cell: XmlElement, canContinue: boolean, scope: MarkupScope): XmlElement {
  const properties = firstChild(cell, 'w:tcPr')
  const span = Number(childValue(properties, 'w:gridSpan') ?? 1)
  const merge = firstChild(properties, 'w:vMerge')
  const continues =
    canContinue && merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue'
  const columns = span >= 1 && span <= 100 ? Math.floor(span) : 1
  if (!continues) return writeCell(columns, false, prepareBlocks(cell.children, scope))
  // Word does not show what stands in the continuation of a merged cell, and mammoth drops it.
  const text = anyText(cell)
  if (text !== '') scope.findings.lose('hiddenText', text)
  return writeCell(columns, true, [])
}

function writeCell(columns: number, continues: boolean, children: readonly XmlNode[]): XmlElement {
  const properties = [element('w:gridSpan', { 'w:val': String(columns) })]
  if (continues) properties.push(element('w:vMerge', { 'w:val': 'continue' }))
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...children])
}
