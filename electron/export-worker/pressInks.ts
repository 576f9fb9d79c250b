import type { InkSet } from '@shared/domain/inks'
import { operations, type Operand, type Operation } from './contentStream'

/** Which paint lies over what is under it instead of cutting it out. */
export interface Overprint {
  readonly fill: boolean
  readonly stroke: boolean
}

/** Name under which a page's resources hold the colour of marks, which stands on every plate of the job. */
export const ALL_PLATES = 'TsAllPlates'
/** Name of the spot plate of a two-colour job. */
export const SPOT_PLATE = 'TsSpot'

/** Name of the graphics state for an overprint. One state sets both sides, because `OP` alone would change `op` too. */
export const overprintName = (overprint: Overprint) =>
  `TsOver${overprint.fill ? 'Fill' : ''}${overprint.stroke ? 'Stroke' : ''}`

const KNOCKOUT: Overprint = { fill: false, stroke: false }
const FILL_COLOURS = new Set(['k', 'g', 'rg', 'sc', 'scn'])
const STROKE_COLOURS = new Set(['K', 'G', 'RG', 'SC', 'SCN'])

const isInks = (operands: readonly Operand[], inks: readonly number[]) =>
  operands.length === inks.length && inks.every((ink, index) => operands[index] === ink)

/** Tints of the plate that stands for these four inks; null where they are meant as they are. */
function plateOf(operands: readonly Operand[], inks: InkSet): { plate: string; tints: string } | null {
  if (isInks(operands, [1, 1, 1, 1])) return { plate: ALL_PLATES, tints: inks === '2c' ? '1 1' : '1' }
  const [cyan, magenta, yellow, key] = operands
  const isSpot = inks === '2c' && cyan === 0 && yellow === 0 && key === 0 && Number(magenta) > 0
  return isSpot ? { plate: SPOT_PLATE, tints: String(magenta) } : null
}

function colourOf(
  { operator, operands }: Operation,
  text: string,
  inks: InkSet
): { text: string; isBlack: boolean } {
  const isCmyk = operator === 'k' || operator === 'K'
  const plate = isCmyk ? plateOf(operands, inks) : null
  if (plate) {
    const [space, paint] = operator === 'k' ? ['cs', 'scn'] : ['CS', 'SCN']
    return { text: `/${plate.plate} ${space} ${plate.tints} ${paint}`, isBlack: false }
  }
  return { text, isBlack: isCmyk && isInks(operands, [0, 0, 0, 1]) }
}

/**
 * Makes pure black print over what lies under it, so that small type never
 * shows a white edge, and sets registration marks on every plate of the job.
 * In a two-colour job, pure magenta stands for the spot ink (`inks.typ`).
 */
export function rewriteInks(content: Buffer, inks: InkSet = '4c'): Buffer {
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
    const { text, isBlack } = colourOf(operation, plain, inks)
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
