import {
  DRAWING_SIZE,
  drawingSize,
  MAX_DRAWING,
  MAX_DRAWING_FILE,
  readDrawingSchema,
  type DrawingFault,
  type PathStep,
  type ReadDrawing
} from '@shared/domain/drawing'
import { readBounded } from './boundedFile'
import { ImportError } from './importError'
import { isShape, moveSteps, multiply, outlineOf, readLength, readTransform, type Matrix } from './svgShapes'
import { DrawingRefusal, paintOf, readClasses, readColour, startingPaint, type Paint } from './svgStyle'
import { parseXml, type XmlElement } from './xmlTree'

/** A step is four letters at least, so more would be too long in any case. */
const MAX_STEPS = MAX_DRAWING / 4

/** What programs write for themselves; nothing of it is seen. */
const UNSEEN = new Set(['title', 'desc', 'metadata', 'namedview', 'defs', 'style'])
/** Elements that are refused, by what is said of them. */
const REFUSED: Readonly<Record<string, DrawingFault>> = {
  script: 'script',
  foreignObject: 'script',
  animate: 'script',
  animateTransform: 'script',
  animateMotion: 'script',
  set: 'script',
  a: 'outside',
  image: 'picture',
  text: 'text',
  tspan: 'text',
  textPath: 'text',
  use: 'reuse',
  symbol: 'reuse',
  filter: 'effect',
  mask: 'effect',
  clipPath: 'effect',
  pattern: 'gradient',
  linearGradient: 'gradient',
  radialGradient: 'gradient'
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** Nothing that runs and nothing that points elsewhere, wherever it stands, seen or not. */
function refuseActive(element: XmlElement): void {
  const name = localName(element.name)
  if (REFUSED[name] === 'script') throw new DrawingRefusal('script')
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const own = localName(attribute)
    if (/^on/i.test(own)) throw new DrawingRefusal('script')
    if (/^(href|src|base)$/i.test(own) && !value.trim().startsWith('#')) throw new DrawingRefusal('outside')
    if (/url\s*\(\s*['"]?(?!#)/i.test(value)) throw new DrawingRefusal('outside')
  }
  for (const child of element.children) if (typeof child !== 'string') refuseActive(child)
}

function* stylesIn(element: XmlElement): Generator<string> {
  if (localName(element.name) === 'style') yield textOf(element)
  else for (const child of element.children) if (typeof child !== 'string') yield* stylesIn(child)
}

interface Shape {
  readonly steps: readonly PathStep[]
  readonly rgb: [number, number, number]
  readonly isEvenOdd: boolean
  readonly line: number
  readonly isRound: boolean
}

function* paintShape(steps: readonly PathStep[], paint: Paint, matrix: Matrix): Generator<Shape> {
  const fill = readColour(paint['fill']!, paint['fill-opacity'], paint['color']!)
  const stroke = readColour(paint['stroke']!, paint['stroke-opacity'], paint['color']!)
  const moved = moveSteps(steps, matrix)
  const isEvenOdd = paint['fill-rule'] === 'evenodd'
  if (fill) yield { steps: moved, rgb: fill, isEvenOdd, line: 0, isRound: false }
  if (!stroke) return
  if (!/^(none|)$/.test(paint['stroke-dasharray'] ?? '')) throw new DrawingRefusal('effect')
  const [a, b, c, d] = matrix
  const line = readLength(paint['stroke-width']) * Math.sqrt(Math.abs(a * d - b * c))
  const isRound = paint['stroke-linecap'] === 'round' || paint['stroke-linejoin'] === 'round'
  if (line > 0) yield { steps: moved, rgb: stroke, isEvenOdd: false, line, isRound }
}

function* shapesIn(
  element: XmlElement,
  inherited: Paint,
  matrix: Matrix,
  classes: ReadonlyMap<string, Paint>
): Generator<Shape> {
  const name = localName(element.name)
  if (UNSEEN.has(name)) return
  if (REFUSED[name]) throw new DrawingRefusal(REFUSED[name])
  const paint = paintOf(element.attributes, inherited, classes)
  if (!paint) return
  const own = multiply(matrix, readTransform(element.attributes['transform']))
  if (isShape(name)) {
    if (paint['visibility'] === 'hidden') return
    const steps = outlineOf(name, element.attributes, MAX_STEPS)
    if (steps.length > 0) yield* paintShape(steps, paint, own)
  } else if (name === 'g') {
    for (const child of element.children)
      if (typeof child !== 'string') yield* shapesIn(child, paint, own, classes)
  } else throw new DrawingRefusal('other')
}

/** What the drawing shows of its own plane: its view box, or its size. */
function frameOf({ attributes }: XmlElement): { x: number; y: number; width: number; height: number } {
  const box = attributes['viewBox']
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [x, y, width, height] = box ?? [
    0,
    0,
    readLength(attributes['width']),
    readLength(attributes['height'])
  ]
  const found = { x: x ?? Number.NaN, y: y ?? Number.NaN, width: width ?? 0, height: height ?? 0 }
  if (!Object.values(found).every(Number.isFinite) || found.width <= 0 || found.height <= 0) {
    throw new DrawingRefusal('damaged')
  }
  return found
}

/** The steps as path data, in tenths of a unit or in whole ones: 0.005 or 0.05 mm of the widest logo on A4. */
function writePath(steps: readonly PathStep[], parts: 10 | 1): string {
  const written = (value: number) => String(Math.round(value * parts) / parts + 0)
  return steps.map(([letter, ...numbers]) => letter + numbers.map(written).join(' ')).join('')
}

function readTree(root: XmlElement): ReadDrawing {
  if (localName(root.name) !== 'svg') throw new DrawingRefusal('notSvg')
  refuseActive(root)
  const frame = frameOf(root)
  const scale = DRAWING_SIZE / Math.max(frame.width, frame.height)
  const matrix: Matrix = [scale, 0, 0, scale, -frame.x * scale, -frame.y * scale]
  const classes = new Map([...stylesIn(root)].flatMap((css) => [...readClasses(css)]))
  const paint = paintOf(root.attributes, startingPaint, classes) ?? startingPaint
  const found: Shape[] = []
  let steps = 0
  for (const child of root.children) {
    if (typeof child === 'string') continue
    for (const shape of shapesIn(child, paint, matrix, classes)) {
      steps += shape.steps.length
      if (steps > MAX_STEPS) throw new DrawingRefusal('tooBig')
      found.push(shape)
    }
  }
  if (found.length === 0) throw new DrawingRefusal('empty')
  const shapesAt = (parts: 10 | 1) =>
    found.map(({ steps: outline, line, ...shape }) => ({
      ...shape,
      path: writePath(outline, parts),
      line: Math.round(line * 100) / 100
    }))
  const fine = shapesAt(10)
  const shapes = drawingSize(fine) <= MAX_DRAWING ? fine : shapesAt(1)
  if (drawingSize(shapes) > MAX_DRAWING) throw new DrawingRefusal('tooBig')
  const side = (length: number) => Math.round(length * scale * 100) / 100
  const drawing = { width: side(frame.width), height: side(frame.height), shapes }
  const checked = readDrawingSchema.safeParse(drawing)
  if (!checked.success) throw new DrawingRefusal('damaged')
  return checked.data
}

/** A document type without declarations of its own, as older drawing programs write it. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>]*"\s+"[^"<>]*")?\s*>/

/**
 * Reads an SVG as shapes of plain colours. Nothing of the file itself is kept: only numbers and colours leave here,
 * so nothing in it can run, load or be taken for markup.
 */
export async function readDrawing(
  file: string
): Promise<{ drawing: ReadDrawing; fault: null } | { drawing: null; fault: DrawingFault }> {
  try {
    const text = (await readBounded(file, MAX_DRAWING_FILE)).toString('utf8')
    return { drawing: readTree(parseXml(Buffer.from(text.replace(PLAIN_DOCTYPE, '')))), fault: null }
  } catch (error) {
    if (error instanceof DrawingRefusal) return { drawing: null, fault: error.fault }
    if (error instanceof ImportError && error.failure === 'corrupt') return { drawing: null, fault: 'notSvg' }
    if (error instanceof ImportError && error.failure === 'tooBig') return { drawing: null, fault: 'tooBig' }
    if (error instanceof ImportError && error.failure === 'bomb') return { drawing: null, fault: 'script' }
    throw error
  }
}
