import { chooseBranch, spacedText, visibleText } from './markupText'
import { isLegacyFont, readRunFormat, type RunFormat } from './runFormat'
import { markPlace, type MarkupScope } from './markupScope'
import { readGraphic } from './wordGraphics'
import { CHANGED } from './wordChanges'
import { roleOf, type StyleRole } from './styleRole'
import type { ParagraphStyle } from './wordStyles'
import { childElements, element, firstChild } from './xmlElement'
import type { XmlElement, XmlNode } from './xmlTree'

/** The line of a paragraph in terms that mammoth reads, and the text boxes that hang on it. */
export interface PreparedLine {
  readonly nodes: readonly XmlNode[]
  readonly boxes: readonly (readonly XmlNode[])[]
}

const GRAPHICS = new Set(['w:drawing', 'w:pict', 'w:object'])
/** Children of a run that mammoth reads as they are. */
const READ = new Set([
  'w:t',
  'w:tab',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:sym',
  'w:fldChar',
  'w:instrText',
  'w:footnoteReference',
  'w:endnoteReference'
])
/** Kinds of content controls that somebody fills in. */
const CONTROLS = new Set(['w:text', 'w:comboBox', 'w:dropDownList', 'w:date', 'w14:checkbox'])
/** Roles of body text whose look is the style's. */
const STYLED = new Set<StyleRole>([
  'heading',
  'quote',
  'pullQuote',
  'question',
  'answer',
  'caption',
  'credit',
  'boxed',
  'listRest'
])
const FIELD = new Set(['w:fldChar', 'w:instrText'])

/**
 * Rewrites the children of a paragraph. Wrappers that mammoth does not know would
 * take their text with them: they are opened; hidden text is taken out and noted.
 */
export function prepareLine(
  nodes: readonly XmlNode[],
  style: ParagraphStyle,
  scope: MarkupScope
): PreparedLine {
  const boxes: (readonly XmlNode[])[] = []
  const seen = createStretches(scope)

  function line(children: readonly XmlNode[]): XmlNode[] {
    return children.flatMap((child) => (typeof child === 'string' ? [] : inline(child)))
  }

  function inline(node: XmlElement): readonly XmlNode[] {
    switch (node.name) {
      case 'w:r':
        return [run(node)]
      case 'w:hyperlink':
        return hyperlink(node)
      case CHANGED:
        return [
          markPlace(`change:${node.attributes[CHANGED]!}`),
          ...line(node.children),
          markPlace('endchange')
        ]
      case 'm:oMath':
      case 'm:oMathPara':
        return equation(node)
      case 'mc:AlternateContent':
        return line(chooseBranch(node))
      case 'w:sdt':
        noteFormField(node, scope)
        return line(firstChild(node, 'w:sdtContent')?.children ?? [])
      default:
        return GRAPHICS.has(node.name) ? graphic(node) : node.name.endsWith('Pr') ? [] : line(node.children)
    }
  }

  function hyperlink(node: XmlElement): readonly XmlNode[] {
    const children = line(node.children)
    const id = node.attributes['r:id']
    // mammoth throws on a reference to nothing.
    if (id === undefined || !scope.relationships.has(id)) return children
    return [element('w:hyperlink', { 'r:id': id }, children)]
  }

  function equation(node: XmlElement): readonly XmlNode[] {
    const text = spacedText(node)
    scope.findings.note(text.trim() === '' ? 'lost' : 'changed', 'equations', text)
    return [element('w:r', {}, [element('w:t', {}, [text])])]
  }

  function graphic(node: XmlElement): readonly XmlNode[] {
    const content = readGraphic(node, scope)
    boxes.push(...content.boxes)
    return content.photos
  }

  function run(node: XmlElement): XmlElement {
    const properties = firstChild(node, 'w:rPr')
    const format = ownFormat(scope.styles.run(style, properties), style)
    const shown = runChildren(node.children)
    if (format.hidden) {
      const text = visibleText(node)
      if (text !== '') scope.findings.lose('hiddenText', text)
      return element(
        'w:r',
        {},
        shown.filter((child) => typeof child !== 'string' && FIELD.has(child.name))
      )
    }
    seen(readRunFormat(properties), format.font, visibleText(element('w:r', {}, shown)))
    return element('w:r', {}, [writeFormat(format), ...shown])
  }

  function runChildren(children: readonly XmlNode[]): XmlNode[] {
    return children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string' || child.name === 'w:rPr') return []
      if (child.name === 'w:br') return isLineBreak(child) ? [element('w:br')] : []
      if (child.name === 'w:cr') return [element('w:br')]
      if (child.name === 'w:ptab') return [element('w:tab')]
      if (child.name === 'mc:AlternateContent') return runChildren(chooseBranch(child))
      if (GRAPHICS.has(child.name)) return graphic(child)
      if (child.name === 'w:fldChar' && firstChild(child, 'w:ffData'))
        scope.findings.note('changed', 'formFields', '')
      if (READ.has(child.name)) return [child]
      // Ruby and the like: only the words count.
      const text = childElements(child).length > 0 ? spacedText(child) : ''
      return text === '' ? [] : [element('w:t', {}, [text])]
    })
  }

  return { nodes: line(nodes), boxes }
}

/** A style of a certain role has a look of its own: only what differs from it is emphasis. */
function ownFormat(format: RunFormat, style: ParagraphStyle): RunFormat {
  const role = roleOf(style)
  if (!STYLED.has(role)) return format
  const [isItalic, isSlanted] = [format.italic === true, style.run.italic === true]
  return {
    ...format,
    bold: format.bold === true && style.run.bold !== true,
    // In an italic caption the name of a play stands upright.
    italic: role === 'caption' ? isItalic !== isSlanted : isItalic && !isSlanted
  }
}

function isLineBreak(node: XmlElement): boolean {
  const type = node.attributes['w:type']
  return type === undefined || type === 'textWrapping'
}

function writeFormat(format: RunFormat): XmlElement {
  const properties: XmlElement[] = []
  if (format.font !== undefined) properties.push(element('w:rFonts', { 'w:ascii': format.font }))
  if (format.bold) properties.push(element('w:b'))
  if (format.italic) properties.push(element('w:i'))
  if (format.size !== undefined)
    properties.push(element('w:sz', { 'w:val': String(Math.round(format.size)) }))
  if (format.vertical !== undefined) properties.push(element('w:vertAlign', { 'w:val': format.vertical }))
  return element('w:rPr', {}, properties)
}

/** Notes a control that a form's reader would fill in. */
export function noteFormField(node: XmlElement, scope: MarkupScope): void {
  const properties = firstChild(node, 'w:sdtPr')
  if (properties && childElements(properties).some((child) => CONTROLS.has(child.name)))
    scope.findings.note('changed', 'formFields', visibleText(node))
}

/**
 * Counts stretches of a look that articles do not have: a stretch cut into many runs is one.
 * Only what somebody set by hand counts; the blue of a heading style says nothing.
 */
function createStretches(
  scope: MarkupScope
): (direct: RunFormat, font: string | undefined, text: string) => void {
  const open = new Set<string>()
  return (direct, font, text) => {
    if (text === '') return
    const looks = [
      ['changed', 'underline', direct.underline === true],
      ['changed', 'strikethrough', direct.strike === true],
      ['changed', 'colours', direct.coloured === true],
      ['look', 'legacyFont', isLegacyFont(font)]
    ] as const
    for (const [kind, finding, has] of looks) {
      if (has && !open.has(finding)) scope.findings.note(kind, finding, text)
      if (has) open.add(finding)
      else open.delete(finding)
    }
  }
}
