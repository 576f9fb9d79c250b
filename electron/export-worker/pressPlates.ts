import { PDFArray, PDFName, type PDFContext, type PDFDict, type PDFRef } from '@cantoo/pdf-lib'
import type { HouseStyle } from '@shared/domain/houseStyle'
import type { InkSet } from '@shared/domain/inks'
import { ALL_PLATES, overprintName, SPOT_PLATE } from './pressInks'

/** Graphics states and colour spaces that {@link rewriteInks} names, shared by everything in a file. */
export interface PressPlates {
  readonly states: readonly (readonly [string, PDFRef])[]
  readonly spaces: readonly (readonly [string, PDFRef])[]
}

type Inks = readonly [number, number, number, number]

const name = (text: string) => PDFName.of(text)

/** A plate's name as PDF holds it: UTF-8, in which `#` would begin a code (ISO 32000-1, 7.3.5). */
const plateName = (text: string) =>
  PDFName.of(Buffer.from(text, 'utf8').toString('latin1').replaceAll('#', '#23'))

/** What one plate's full tone looks like in four inks, for readers that have no such plate. */
function separation(context: PDFContext, plate: PDFName, [...full]: Inks): PDFRef {
  const tint = context.register(
    context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: full, N: 1 })
  )
  const space = PDFArray.withContext(context)
  for (const part of [name('Separation'), plate, name('DeviceCMYK'), tint]) space.push(part)
  return context.register(space)
}

/** Black and spot together, so that marks stand on these two plates and on no other. */
function blackAndSpot(context: PDFContext, spot: PDFName, [cyan, magenta, yellow, key]: Inks): PDFRef {
  const white = [0, 0, 0, 0]
  const full = [cyan, magenta, yellow, key].map((ink) => Math.round(ink * 255))
  // Samples of the four corners; the first colourant runs fastest (ISO 32000-1, 7.10.2).
  const corners = [white, [0, 0, 0, 255], full, [...full.slice(0, 3), 255]]
  const samples = context.flateStream(Buffer.from(corners.flat()), {
    FunctionType: 0,
    Domain: [0, 1, 0, 1],
    Range: [0, 1, 0, 1, 0, 1, 0, 1],
    Size: [2, 2],
    BitsPerSample: 8
  })
  const space = PDFArray.withContext(context)
  const plates = PDFArray.withContext(context)
  for (const plate of [name('Black'), spot]) plates.push(plate)
  for (const part of [name('DeviceN'), plates, name('DeviceCMYK'), context.register(samples)])
    space.push(part)
  return context.register(space)
}

function registerSpaces(
  context: PDFContext,
  inks: InkSet,
  { name: label, colour }: HouseStyle['spot']
): PressPlates['spaces'] {
  if (inks === '4c') return [[ALL_PLATES, separation(context, name('All'), [1, 1, 1, 1])]]
  if (inks === '1c') return [[ALL_PLATES, separation(context, name('Black'), [0, 0, 0, 1])]]
  const spot = plateName(label)
  const [cyan, magenta, yellow, key] = colour.cmyk
  const full = [cyan / 100, magenta / 100, yellow / 100, key / 100] as const
  return [
    [ALL_PLATES, blackAndSpot(context, spot, full)],
    [SPOT_PLATE, separation(context, spot, full)]
  ]
}

/** Adds the plates of a job to a file. */
export function registerPlates(context: PDFContext, inks: InkSet, spot: HouseStyle['spot']): PressPlates {
  const states = [true, false].flatMap((fill) =>
    [true, false].map((stroke) => {
      const state = context.obj({ Type: 'ExtGState', op: fill, OP: stroke, OPM: 1 })
      return [overprintName({ fill, stroke }), context.register(state)] as const
    })
  )
  return { states, spaces: registerSpaces(context, inks, spot) }
}

/** Makes the plates known under their names in a page's or a form's own resources. */
export function namePlates(resources: PDFDict, plates: PressPlates): void {
  const add = (kind: string, entries: PressPlates['states']) => {
    const found = resources.lookup(name(kind))
    const own = found ? (found as PDFDict).clone(resources.context) : resources.context.obj({})
    for (const [key, ref] of entries) own.set(name(key), ref)
    resources.set(name(kind), own)
  }
  add('ExtGState', plates.states)
  add('ColorSpace', plates.spaces)
}
