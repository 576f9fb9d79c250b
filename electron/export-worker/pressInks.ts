import { operations, type Operand, type Operation } from './contentStream'

/** Which paint lies over what is under it instead of cutting it out. */
export interface Overprint {
  readonly fill: boolean
  readonly stroke: boolean
}

/** Name under which a page's resources hold the registration colour. */
export const ALL_PLATES = 'TsAllPlates'

/** Name of the graphics state for an overprint. One state sets both sides, because `OP` alone would change `op` too. */
export const overprintName = (overprint: Overprint) =>
  `TsOver${overprint.fill ? 'Fill' : ''}${overprint.stroke ? 'Stroke' : ''}`

const KNOCKOUT: Overprint = { fill: false, stroke: false }
const FILL_COLOURS = new Set(['k', 'g', 'rg', 'sc', 'scn'])
const STROKE_COLOURS = new Set(['K', 'G', 'RG', 'SC', 'SCN'])

const isInks = (operands: readonly Operand[], inks: readonly number[]) =>
  operands.length === inks.length && inks.every((ink, index) => operands[index] === ink)

function colourOf({ operator, operands }: Operation, text: string): { text: string; isBlack: boolean } {
  const isCmyk = operator === 'k' || operator === 'K'
  if (isCmyk && isInks(operands, [1, 1, 1, 1])) {
    const space = `/${ALL_PLATES}`
    return { text: operator === 'k' ? `${space} cs 1 scn` : `${space} CS 1 SCN`, isBlack: false }
  }
  return { text, isBlack: isCmyk && isInks(operands, [0, 0, 0, 1]) }
}

/**
 * Makes pure black print over what lies under it, so that small type never
 * shows a white edge, and sets registration marks on every plate there is.
 */
export function rewriteInks(content: Buffer): Buffer {
  const parts: Buffer[] = []
  const saved: Overprint[] = []
  let state = KNOCKOUT
  let copied = 0
  for (const operation of operations(content)) {
    const { operator, start, end } = operation
    if (operator === 'q') saved.push(state)
    if (operator === 'Q') state = saved.pop() ?? KNOCKOUT
    const isFill = FILL_COLOURS.has(operator)
    if (!isFill && !STROKE_COLOURS.has(operator)) continue
    const plain = content.toString('latin1', start, end)
    const { text, isBlack } = colourOf(operation, plain)
    const side = isFill ? 'fill' : 'stroke'
    const isChanged = state[side] !== isBlack
    if (!isChanged && text === plain) continue
    state = { ...state, [side]: isBlack }
    const graphics = isChanged ? `/${overprintName(state)} gs ` : ''
    parts.push(content.subarray(copied, start), Buffer.from(graphics + text, 'latin1'))
    copied = end
  }
  return Buffer.concat([...parts, content.subarray(copied)])
}
