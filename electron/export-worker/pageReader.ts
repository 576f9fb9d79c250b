import { operations, type Operand, type Operation } from './contentStream'
import type { GlyphText } from './toUnicode'

/** What the page reader must know of a page's resources; null for a name that is not there. */
export interface PageResources {
  /** Glyph texts of a font. */
  readonly font: (name: string) => GlyphText | null
  /** Overprint that a graphics state sets; null where it sets none. */
  readonly overprint: (name: string) => { readonly fill: boolean } | null
  /** Family of a named colour space: `DeviceCMYK`, `Separation/All`, `ICCBased/3`… */
  readonly colourSpace: (name: string) => string
}

/** One ink or mixture that text is painted with. */
export interface TextPaint {
  readonly space: string
  readonly inks: readonly number[]
  readonly overprint: boolean
}

/** What is drawn on a page. */
export interface PageContent {
  /** Text in the order it is drawn, without white space. */
  readonly text: string
  /** Glyphs that stand for a letter the font does not have. */
  readonly missingGlyphs: number
  readonly textPaints: readonly TextPaint[]
  /** Families of all colour spaces that paint is chosen from. */
  readonly colourSpaces: ReadonlySet<string>
}

interface State {
  readonly space: string
  readonly inks: readonly number[]
  readonly overprint: boolean
  readonly glyphs: GlyphText | null
}

const DEVICE_SPACES: Readonly<Record<string, string>> = {
  k: 'DeviceCMYK',
  g: 'DeviceGray',
  rg: 'DeviceRGB'
}

const numbers = (operands: readonly Operand[]) =>
  operands.filter((operand): operand is number => typeof operand === 'number')
const nameOf = (operand: Operand | undefined) => (typeof operand === 'string' ? operand.slice(1) : '')

function stringsOf(operands: readonly Operand[]): Buffer[] {
  return operands.flatMap((operand) => {
    if (Buffer.isBuffer(operand)) return [operand]
    return Array.isArray(operand) ? stringsOf(operand as readonly Operand[]) : []
  })
}

/** Reads what a page description draws, following the colours of its text. */
export function readPage(content: Buffer, resources: PageResources): PageContent {
  const saved: State[] = []
  const colourSpaces = new Set<string>()
  const paints = new Map<string, TextPaint>()
  let state: State = { space: 'DeviceGray', inks: [0], overprint: false, glyphs: null }
  let text = ''
  let missingGlyphs = 0

  function show(operands: readonly Operand[]): void {
    const paint = { space: state.space, inks: state.inks, overprint: state.overprint }
    paints.set(JSON.stringify(paint), paint)
    for (const codes of stringsOf(operands)) {
      // Typst writes two bytes a glyph; glyph 0 is the empty box.
      for (let at = 0; at + 1 < codes.length; at += 2) {
        const code = codes.readUInt16BE(at)
        if (code === 0) missingGlyphs++
        else text += state.glyphs?.get(code) ?? ''
      }
    }
  }

  function chooseColour({ operator, operands }: Operation): void {
    const isStroke = operator === operator.toUpperCase()
    const fill = operator.toLowerCase()
    const device = DEVICE_SPACES[fill]
    const space =
      device ?? (fill === 'cs' ? resources.colourSpace(nameOf(operands[0])) : isStroke ? null : state.space)
    if (space !== null) colourSpaces.add(space)
    if (!isStroke && space !== null) state = { ...state, space, inks: fill === 'cs' ? [] : numbers(operands) }
  }

  for (const operation of operations(content)) {
    const { operator, operands } = operation
    switch (operator) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'gs':
        state = { ...state, overprint: resources.overprint(nameOf(operands[0]))?.fill ?? state.overprint }
        break
      case 'Tf':
        state = { ...state, glyphs: resources.font(nameOf(operands[0])) }
        break
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        show(operands)
        break
      default:
        if (/^(k|g|rg|cs|scn?)$/i.test(operator)) chooseColour(operation)
    }
  }
  return {
    text: text.replace(/[\s\u200B]/g, ''),
    missingGlyphs,
    textPaints: [...paints.values()],
    colourSpaces
  }
}
