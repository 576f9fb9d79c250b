import { readRunFormat, type RunFormat } from './runFormat'
import { childElements, childValue, descendants, firstChild } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** A paragraph style with everything it inherits. */
export interface ParagraphStyle {
  /** Names of the style and its ancestors, lower case, nearest first. */
  readonly names: readonly string[]
  readonly run: RunFormat
  readonly alignment: string | undefined
  /** 0 for a first-level heading; undefined for text. */
  readonly outline: number | undefined
  readonly numId: string | undefined
  readonly level: string | undefined
}

/** The styles of a Word file. */
export interface WordStyles {
  /** The style with this id, the default paragraph style without one. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  /** The format of text in a paragraph of this style with these run properties. */
  readonly run: (paragraph: ParagraphStyle, properties: XmlElement | undefined) => RunFormat
  /** The number of the list that a numbering style stands for. */
  readonly numberingOf: (styleId: string) => string | undefined
}

/** Styles inherit from styles that may, in a broken file, inherit from them. */
const MAX_CHAIN = 30

/**
 * Reads `styles.xml`; without one every paragraph has the plain style.
 *
 * @param theme the part that names the fonts `+major` and `+minor`.
 */
export function readStyles(root: XmlElement | null, theme: XmlElement | null): WordStyles {
  const nameFont = readThemeFonts(theme)
  const styles = new Map<string, XmlElement>()
  let defaultId: string | undefined
  for (const style of root ? childElements(root, 'w:style') : []) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = style.attributes
    if (id === undefined || styles.has(id)) continue
    styles.set(id, style)
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) defaultId ??= id
  }
  const defaults = readRunFormat(
    firstChild(firstChild(root ? firstChild(root, 'w:docDefaults') : undefined, 'w:rPrDefault'), 'w:rPr')
  )
  const known = new Map<string, ParagraphStyle>()
  const chainOf = (id: string | undefined) => readChain(styles, id)

  function paragraph(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && styles.has(id) ? id : (defaultId ?? '')
    const cached = known.get(key)
    if (cached) return cached
    const described = describeParagraphStyle(chainOf(key), defaults)
    const style = { ...described, run: nameFont(described.run) }
    known.set(key, style)
    return style
  }

  function run(style: ParagraphStyle, properties: XmlElement | undefined): RunFormat {
    const character = inheritRun(chainOf(childValue(properties, 'w:rStyle')))
    const direct = readRunFormat(properties)
    return nameFont({
      ...style.run,
      ...character,
      // A property that both styles switch on is off where they meet (ECMA-376 part 1, 17.7.3).
      bold: direct.bold ?? Boolean(style.run.bold) !== Boolean(character.bold),
      italic: direct.italic ?? Boolean(style.run.italic) !== Boolean(character.italic),
      ...direct
    })
  }

  return {
    paragraph,
    run,
    numberingOf: (styleId) => {
      const numbering = firstChild(firstChild(styles.get(styleId), 'w:pPr'), 'w:numPr')
      return childValue(numbering, 'w:numId')
    }
  }
}

/** Puts the theme's own names where a format only says which of its fonts it is. */
function readThemeFonts(theme: XmlElement | null): (format: RunFormat) => RunFormat {
  const faces = new Map<string, string>()
  for (const kind of ['major', 'minor'] as const) {
    const [fonts] = theme ? descendants(theme, `a:${kind}Font`) : []
    const face = firstChild(fonts, 'a:latin')?.attributes.typeface
    if (face) faces.set(`+${kind}`, face)
  }
  return (format) => {
    const face = faces.get(format.font ?? '')
    return face === undefined ? format : { ...format, font: face }
  }
}

function readChain(styles: ReadonlyMap<string, XmlElement>, id: string | undefined): XmlElement[] {
  const chain: XmlElement[] = []
  let next = id
  while (next !== undefined && chain.length < MAX_CHAIN) {
    const style = styles.get(next)
    if (!style) break
    chain.push(style)
    next = childValue(style, 'w:basedOn')
  }
  return chain
}

function inheritRun(chain: readonly XmlElement[]): RunFormat {
  let format: RunFormat = {}
  for (const style of chain) format = { ...readRunFormat(firstChild(style, 'w:rPr')), ...format }
  return format
}

function describeParagraphStyle(chain: readonly XmlElement[], defaults: RunFormat): ParagraphStyle {
  const properties = chain.map((style) => firstChild(style, 'w:pPr'))
  const nearest = (name: string) =>
    properties.map((entry) => childValue(entry, name)).find((value) => value !== undefined)
  const numbering = properties
    .map((entry) => firstChild(entry, 'w:numPr'))
    .find((entry) => entry !== undefined)
  const outline = Number(nearest('w:outlineLvl') ?? 'none')
  return {
    names: chain.map((style) => (childValue(style, 'w:name') ?? '').toLowerCase().normalize('NFC')),
    run: { ...defaults, ...inheritRun(chain) },
    alignment: nearest('w:jc'),
    outline: outline >= 0 && outline < 9 ? outline : undefined,
    numId: childValue(numbering, 'w:numId'),
    level: childValue(numbering, 'w:ilvl')
  }
}
