import { z } from 'zod'

/** The longer side of a drawing, in its own units: a tenth of one is finer than any press. */
export const DRAWING_SIZE = 1000
/** Letters of a drawing: it stands in the office's profile, which is one signed record. */
export const MAX_DRAWING = 20_000
/** Letters of the drawings of all products together. */
export const MAX_DRAWINGS = 40_000
/** Letters that a shape takes besides its path. */
const SHAPE_LETTERS = 120
const MAX_SHAPES = MAX_DRAWING / SHAPE_LETTERS
/** Bytes of a file that is read at all. */
export const MAX_DRAWING_FILE = 2_000_000

const side = z.number().positive().max(DRAWING_SIZE)
const channel = z.number().int().min(0).max(255)

const shape = {
  /** Absolute moves, lines, curves and ends, each of numbers in drawing units: `M0 0L10 0C…Z`. */
  path: z
    .string()
    .min(1)
    .max(MAX_DRAWING)
    .regex(/^M(?:[MLC]?-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?)*|Z)+$/),
  isEvenOdd: z.boolean(),
  /** Thickness of a line along the path; 0 for a filled shape. */
  line: z.number().min(0).max(DRAWING_SIZE),
  isRound: z.boolean()
}
/** Letters that shapes take. */
export const drawingSize = (shapes: readonly { readonly path: string }[]) =>
  shapes.reduce((sum, { path }) => sum + path.length + SHAPE_LETTERS, 0)
/** A drawing whose shapes are coloured by `paint`. */
export const drawingIn = <Paint extends z.ZodRawShape>(paint: Paint) =>
  z
    .strictObject({
      width: side,
      height: side,
      shapes: z
        .array(z.strictObject({ ...shape, ...paint }))
        .min(1)
        .max(MAX_SHAPES)
    })
    .refine(({ shapes }) => drawingSize(shapes as readonly { path: string }[]) <= MAX_DRAWING)

/** A drawing as it was read from a file, in colours of the screen. */
export const readDrawingSchema = drawingIn({ rgb: z.tuple([channel, channel, channel]) })
export type ReadDrawing = z.infer<typeof readDrawingSchema>

/** What keeps a file from being taken as a drawing. */
export const drawingFaults = [
  'damaged',
  'notSvg',
  'tooBig',
  'empty',
  'script',
  'outside',
  'text',
  'picture',
  'gradient',
  'transparent',
  'effect',
  'reuse',
  'style',
  'other'
] as const
export type DrawingFault = (typeof drawingFaults)[number]

/** Channels that differ by no more are a grey. */
const GREY = 8
/** As dark as this, of 1, a colour is black: mixed, its edges would fray where plates do not meet. */
const BLACK = 0.85
/** What newsprint takes on one spot, the least of the usual papers, in percent. */
const MOST_INK = 240

/** How a colour of a drawing is printed: greys and blacks in black ink alone, the rest as it was mixed, within what paper takes. */
export function inkOfShape(
  rgb: readonly [red: number, green: number, blue: number],
  mixed: readonly [cyan: number, magenta: number, yellow: number, key: number]
): [cyan: number, magenta: number, yellow: number, key: number] {
  const [red, green, blue] = rgb
  // How dark it looks (ITU-R BT.709), as `inks.typ` has it.
  const dark = 1 - (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
  const isGrey = Math.max(...rgb) - Math.min(...rgb) <= GREY
  if (isGrey || dark >= BLACK) return [0, 0, 0, Math.round(dark * 100)]
  const [cyan, magenta, yellow, key] = mixed
  const share = Math.min(1, (MOST_INK - key) / Math.max(1, cyan + magenta + yellow))
  return [Math.floor(cyan * share), Math.floor(magenta * share), Math.floor(yellow * share), key]
}

/** A step of a path: its letter and its numbers. */
export type PathStep = readonly [letter: 'M' | 'L' | 'C' | 'Z', ...numbers: number[]]

const NUMBERS = { M: 2, L: 2, C: 6, Z: 0 } as const

/** The steps of a path as {@link drawingSchema} lets it in; a step with another count of numbers is left out. */
export function pathSteps(path: string): PathStep[] {
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].flatMap(([, letter, rest]) => {
    const numbers = rest === '' ? [] : rest!.split(' ').map(Number)
    const name = letter as PathStep[0]
    return numbers.length === NUMBERS[name] ? [[name, ...numbers] as PathStep] : []
  })
}
