import type { InkSet } from '@shared/domain/inks'
import { LEAST_PPI } from '@shared/domain/photoPrint'
import type { PressSetup } from '@shared/domain/pressSetup'
import type { PressCheck } from '@shared/ipc/exportWorker'
import type { Box, Painted } from './pageGeometry'
import type { TextPaint } from './pageReader'
import type { PressImage } from './pressObjects'
import { check, onPages } from './pressFaults'
import type { PressFile, PressPage } from './pressFile'

/** What a job's paint is chosen from. */
interface Plates {
  readonly inks: InkSet
  /** Colour space of the marks, which stand on every plate. */
  readonly marks: string
  /** Colour space of the spot plate; null where there is none. */
  readonly spot: string | null
  readonly spaces: ReadonlySet<string>
}

export function platesOf(inks: InkSet, spotName: string): Plates {
  const spot = inks === '2c' ? `Separation/${spotName}` : null
  const marks = { '4c': 'Separation/All', '2c': `DeviceN/Black+${spotName}`, '1c': 'Separation/Black' }[inks]
  const all = ['DeviceCMYK', 'DeviceGray', marks, ...(spot === null ? [] : [spot])]
  return { inks, marks, spot, spaces: new Set(all) }
}

/** Points; ISO 15930 leaves it to the press: the thinnest line that offset holds. */
const HAIRLINE = 0.25
/** Points by which a drawn place may be off. */
const SLACK = 0.05
/** Share of a photo that may take more ink than the press allows. */
const HEAVY_SHARE = 0.01

function findPaintFaults({ space, inks, overprint }: TextPaint, spot: string | null): string[] {
  if (space === spot) return []
  if (space !== 'DeviceCMYK' || inks.length !== 4) return [`text in ${space}`]
  const [cyan, magenta, yellow, key] = inks as [number, number, number, number]
  const coloured = cyan + magenta + yellow > 0
  if (key > 0.85 && coloured) return [`black text of several inks (${inks.join(' ')})`]
  return key === 1 && !overprint ? ['black text that does not overprint'] : []
}

const inkOf = (inks: readonly number[]) => inks.reduce((sum, ink) => sum + ink, 0)

const fourInks = (page: PressPage) =>
  [...page.textPaints, ...page.painted].filter(({ space }) => space === 'DeviceCMYK')

/** Typst writes inks in 255 steps: four of them together may be off by one step each. */
const STEPS = 4 / 255

const findHeavyPaint = (page: PressPage, totalInk: number) =>
  fourInks(page)
    .filter(({ inks }) => inkOf(inks) > totalInk / 100 + STEPS)
    .map(({ inks }) => inks.join(' '))

/** Cyan, magenta and yellow in a job that has no such plates. */
function findForeignPlates(file: PressFile, { inks }: Plates): string[] {
  if (inks === '4c') return []
  const isColoured = ([cyan = 0, magenta = 0, yellow = 0]: readonly number[]) => cyan + magenta + yellow > 0
  return [
    ...onPages(file, (page) =>
      fourInks(page)
        .filter((paint) => isColoured(paint.inks))
        .map((paint) => paint.inks.join(' '))
    ),
    ...file.imageSpaces.filter((space) => space !== 'DeviceGray').map((space) => `an image in ${space}`),
    ...file.formInks.filter(isColoured).map((paint) => `a form in ${paint.join(' ')}`)
  ]
}

const touches = (one: Box, other: Box) =>
  one[0] < other[2] - SLACK &&
  one[2] > other[0] + SLACK &&
  one[1] < other[3] - SLACK &&
  one[3] > other[1] + SLACK

function findMarksInside({ painted, bleedBox }: PressPage, marks: string): string[] {
  if (!bleedBox) return []
  const inside = painted.filter(
    ({ space, box, inks }) => space === marks && inkOf(inks) > 0 && touches(box, bleedBox)
  )
  return inside.length > 0 ? [`${inside.length} marks reach into the bleed`] : []
}

function findHairlines({ painted, trimBox }: PressPage): string[] {
  const thin = painted.filter(
    ({ kind, thinnest, box }) =>
      kind !== 'image' && thinnest < HAIRLINE - 0.001 && (!trimBox || touches(grown(box), trimBox))
  )
  return thin.length > 0
    ? [`${thin.length} lines of ${Math.min(...thin.map((each) => each.thinnest)).toFixed(2)} pt`]
    : []
}

/** A line has no height of its own: it must still be able to touch. */
const grown = ([left, bottom, right, top]: Box): Box => [left - 0.2, bottom - 0.2, right + 0.2, top + 0.2]

function ppiOf(placed: Painted, page: PressPage): number | null {
  const image = page.images.get(placed.image)
  const [left, bottom, right, top] = placed.box
  if (!image || right <= left || top <= bottom) return null
  return Math.min((image.width / (right - left)) * 72, (image.height / (top - bottom)) * 72)
}

function findCoarseImages(page: PressPage): string[] {
  return page.painted.flatMap((placed) => {
    const ppi = placed.kind === 'image' ? ppiOf(placed, page) : null
    return ppi !== null && ppi < LEAST_PPI - 1 ? [`an image of ${Math.floor(ppi)} ppi`] : []
  })
}

const findHeavyImages = (images: readonly PressImage[]) =>
  images.flatMap(({ heavyInk }) => {
    if (heavyInk === null) return ['an image that cannot be measured']
    return heavyInk > HEAVY_SHARE ? [`${(heavyInk * 100).toFixed(1)} % of an image`] : []
  })

/** Holds the paint of a file against what its press can print. */
export function verifyInks(file: PressFile, press: PressSetup, spotName: string): PressCheck[] {
  const plates = platesOf(press.inks, spotName)
  const { totalInk } = press
  const isForeign = (space: string) => !plates.spaces.has(space)
  const foreign = [
    ...onPages(file, (page) => [...page.colourSpaces].filter(isForeign)),
    ...file.colourSpaces.filter(isForeign)
  ]
  const profiles = file.head.intents.flatMap(({ profile }) => profile ?? [])
  const same = file.inkProfiles.filter((each) => profiles.some((profile) => profile.equals(each)))
  const placed = new Set(file.pages.flatMap((page) => [...page.images.values()]))
  const heavy = [
    ...onPages(file, (page) => findHeavyImages([...page.images.values()])),
    ...findHeavyImages([...file.imagesByRef.values()].filter((image) => !placed.has(image)))
  ]
  return [
    check('noRgb', foreign, [...plates.spaces].join(', ')),
    check('plates', findForeignPlates(file, plates), plates.inks),
    check('noSameProfile', same.length > 0 ? ['the profile of the press as a colour space'] : [], 'none'),
    check(
      'blackText',
      onPages(file, (page) => page.textPaints.flatMap((paint) => findPaintFaults(paint, plates.spot))),
      'black on one plate'
    ),
    check(
      'totalInk',
      onPages(file, (page) => findHeavyPaint(page, totalInk)),
      `at most ${totalInk} %`
    ),
    check('imageInk', heavy, `at most ${totalInk} %`),
    check('hairlines', onPages(file, findHairlines), `none under ${HAIRLINE} pt`),
    check('imageResolution', onPages(file, findCoarseImages), `${file.imagesByRef.size} images`),
    check(
      'marksOutside',
      onPages(file, (page) => findMarksInside(page, plates.marks)),
      'marks stand outside the bleed'
    )
  ]
}
