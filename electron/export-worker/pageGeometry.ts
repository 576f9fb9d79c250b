import { operations, type Operand } from './contentStream'

/** A rectangle in points: left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

/** Something that is painted on a page, and where. */
export interface Painted {
  readonly kind: 'fill' | 'stroke' | 'image'
  readonly box: Box
  readonly space: string
  readonly inks: readonly number[]
  /** Thinnest width in points: of a line, or of a filled rectangle; infinite for other shapes. */
  readonly thinnest: number
  /** Name of the image in the page's resources. */
  readonly image: string
}

type Matrix = readonly [number, number, number, number, number, number]

interface Colour {
  readonly space: string
  readonly inks: readonly number[]
}

interface State {
  readonly matrix: Matrix
  readonly width: number
  readonly fill: Colour
  readonly stroke: Colour
}

const DEVICE: Readonly<Record<string, string>> = { k: 'DeviceCMYK', g: 'DeviceGray', rg: 'DeviceRGB' }
const BLACK: Colour = { space: 'DeviceGray', inks: [0] }
const START: State = { matrix: [1, 0, 0, 1, 0, 0], width: 1, fill: BLACK, stroke: BLACK }
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])

const numbersOf = (operands: readonly Operand[]) =>
  operands.filter((operand): operand is number => typeof operand === 'number')

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

const place = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f
]

function boxAround(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** How much lengths grow on their way to the page, at least. */
const scaleOf = ([a, b, c, d]: Matrix) => Math.min(Math.hypot(a, b), Math.hypot(c, d))

/**
 * Follows a page description (ISO 32000-1, 8) and lists the shapes and images that
 * it paints, text left out, each with its box on the page.
 */
export function readGeometry(content: Buffer, colourSpace: (name: string) => string): Painted[] {
  const painted: Painted[] = []
  const saved: State[] = []
  let state = START
  let points: [number, number][] = []
  let thinnest = Number.POSITIVE_INFINITY

  function addRectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    const corners = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height]
    ] as const
    points.push(...corners.map(([cx, cy]) => place(state.matrix, cx, cy)))
    const sides = [Math.abs(width), Math.abs(height)]
    thinnest = Math.min(thinnest, Math.min(...sides) * scaleOf(state.matrix))
  }

  function addPoints(values: readonly number[]): void {
    for (let at = 0; at + 1 < values.length; at += 2)
      points.push(place(state.matrix, values[at]!, values[at + 1]!))
  }

  function paint(operator: string): void {
    if (points.length > 0) {
      const box = boxAround(points)
      if (FILLS.has(operator)) painted.push({ kind: 'fill', box, ...state.fill, thinnest, image: '' })
      if (STROKES.has(operator)) {
        const width = state.width * scaleOf(state.matrix)
        painted.push({ kind: 'stroke', box, ...state.stroke, thinnest: width, image: '' })
      }
    }
    points = []
    thinnest = Number.POSITIVE_INFINITY
  }

  function chooseColour(operator: string, operands: readonly Operand[]): void {
    const side = operator === operator.toUpperCase() ? 'stroke' : 'fill'
    const lower = operator.toLowerCase()
    const [first] = operands
    const space =
      DEVICE[lower] ??
      (lower === 'cs' && typeof first === 'string' ? colourSpace(first.slice(1)) : state[side].space)
    state = { ...state, [side]: { space, inks: lower === 'cs' ? [] : numbersOf(operands) } }
  }

  for (const { operator, operands } of operations(content)) {
    const values = numbersOf(operands)
    if (operator === 'q') saved.push(state)
    else if (operator === 'Q') state = saved.pop() ?? state
    else if (operator === 'cm' && values.length === 6)
      state = { ...state, matrix: multiply(values as unknown as Matrix, state.matrix) }
    else if (operator === 'w') state = { ...state, width: values[0] ?? state.width }
    else if (operator === 're') addRectangle(values)
    else if (/^[mlcvy]$/.test(operator)) addPoints(values)
    else if (operator === 'n' || FILLS.has(operator) || STROKES.has(operator)) paint(operator)
    else if (/^(k|g|rg|cs|scn?)$/i.test(operator)) chooseColour(operator, operands)
    else if (operator === 'Do' && typeof operands[0] === 'string') {
      const corners = [
        place(state.matrix, 0, 0),
        place(state.matrix, 1, 0),
        place(state.matrix, 0, 1),
        place(state.matrix, 1, 1)
      ]
      const image = operands[0].slice(1)
      painted.push({
        kind: 'image',
        box: boxAround(corners),
        space: '',
        inks: [],
        thinnest: Number.POSITIVE_INFINITY,
        image
      })
    }
  }
  return painted
}
