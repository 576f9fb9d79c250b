import type { PathStep } from '@shared/domain/drawing'
import { readPath } from './svgPath'
import { DrawingRefusal } from './svgStyle'

/** As SVG writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5]
]

/** A `transform` attribute (SVG 1.1, 7.6). */
export function readTransform(text: string | undefined): Matrix {
  let matrix = IDENTITY
  const rest = (text ?? '').replace(/(\w+)\s*\(([^()]*)\)[\s,]*/g, (_, name: string, list: string) => {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (numbers.some((each) => !Number.isFinite(each))) throw new DrawingRefusal('damaged')
    matrix = multiply(matrix, oneTransform(name, numbers))
    return ''
  })
  if (rest.trim() !== '' || matrix.some((each) => !Number.isFinite(each))) throw new DrawingRefusal('damaged')
  return matrix
}

function oneTransform(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  const angle = (a * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  if (name === 'matrix') return [a, b ?? 0, c ?? 0, d, e, f]
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0]
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0]
  if (name === 'skewX') return [1, 0, Math.tan(angle), 1, 0, 0]
  if (name === 'skewY') return [1, Math.tan(angle), 0, 1, 0, 0]
  if (name !== 'rotate') throw new DrawingRefusal('damaged')
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0]
  return multiply(multiply([1, 0, 0, 1, b ?? 0, c ?? 0], turn), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)])
}

export function moveSteps(steps: readonly PathStep[], [a, b, c, d, e, f]: Matrix): PathStep[] {
  return steps.map(([letter, ...numbers]) => {
    const moved = numbers.map((value, at) =>
      at % 2 === 0 ? a * value + c * numbers[at + 1]! + e : b * numbers[at - 1]! + d * value + f
    )
    return [letter, ...moved]
  })
}

type Attributes = Readonly<Record<string, string>>

/** A length in units of the drawing; those of paper as CSS pixels. */
export function readLength(text: string | undefined, otherwise = 0): number {
  if (text === undefined) return otherwise
  const [, number, unit = ''] =
    /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|pt|mm|cm|in)?\s*$/i.exec(text) ?? []
  if (number === undefined) throw new DrawingRefusal('other')
  const factor = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 }[unit.toLowerCase()] ?? 1
  return Number(number) * factor
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return ''
  return `M${x - rx} ${y}A${rx} ${ry} 0 0 1 ${x + rx} ${y}A${rx} ${ry} 0 0 1 ${x - rx} ${y}Z`
}

function rectangle(of: Attributes): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => readLength(of[name])) as [
    number,
    number,
    number,
    number
  ]
  if (width <= 0 || height <= 0) return ''
  const round = of['rx'] ?? of['ry']
  const rx = Math.min(readLength(of['rx'] ?? round), width / 2)
  const ry = Math.min(readLength(of['ry'] ?? round), height / 2)
  if (rx <= 0 || ry <= 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`
  const arc = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
  return [
    `M${x + rx} ${y}H${x + width - rx}${arc(rx, ry)}V${y + height - ry}${arc(-rx, ry)}`,
    `H${x + rx}${arc(-rx, -ry)}V${y + ry}${arc(rx, -ry)}Z`
  ].join('')
}

const DATA: Readonly<Record<string, (of: Attributes) => string>> = {
  path: (of) => of['d'] ?? '',
  rect: rectangle,
  circle: (of) => {
    const radius = readLength(of['r'])
    return ellipse(readLength(of['cx']), readLength(of['cy']), radius, radius)
  },
  ellipse: (of) =>
    ellipse(readLength(of['cx']), readLength(of['cy']), readLength(of['rx']), readLength(of['ry'])),
  line: (of) =>
    `M${readLength(of['x1'])} ${readLength(of['y1'])}L${readLength(of['x2'])} ${readLength(of['y2'])}`,
  polyline: (of) => (of['points']?.trim() ? `M${of['points']}` : ''),
  polygon: (of) => (of['points']?.trim() ? `M${of['points']}Z` : '')
}

export const isShape = (name: string) => Object.hasOwn(DATA, name)

/** The outline of a shape element; empty for one that draws nothing. */
export function outlineOf(name: string, attributes: Attributes, most: number): PathStep[] {
  const data = DATA[name]!(attributes)
  if (data.trim() === '' || data.trim() === 'none') return []
  const steps = readPath(data, most)
  if (!steps) throw new DrawingRefusal(data.length > most * 12 ? 'tooBig' : 'damaged')
  return steps
}
