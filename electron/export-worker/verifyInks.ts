import { LEAST_PPI } from '@shared/domain/photoPrint'
import type { PressCheck } from '@shared/ipc/exportWorker'
import { MOST_INK } from './imageInk'
import type { Box, Painted } from './pageGeometry'
import type { TextPaint } from './pageReader'
import { check, onPages } from './pressFaults'
import type { PressFile, PressPage } from './pressFile'

const FOUR_INKS = new Set(['DeviceCMYK', 'DeviceGray', 'Separation/All', 'Separation/Black'])
const REGISTRATION = 'Separation/All'
/** Points; ISO 15930 leaves it to the press: the thinnest line that offset holds. */
const HAIRLINE = 0.25
/** Points by which a drawn place may be off. */
const SLACK = 0.05
/** Share of a photo that may take more ink than the press allows. */
const HEAVY_SHARE = 0.01

function findPaintFaults({ space, inks, overprint }: TextPaint): string[] {
  if (space !== 'DeviceCMYK' || inks.length !== 4) return [`text in ${space}`]
  const [cyan, magenta, yellow, key] = inks as [number, number, number, number]
  const coloured = cyan + magenta + yellow > 0
  if (key > 0.85 && coloured) return [`black text of several inks (${inks.join(' ')})`]
  return key === 1 && !overprint ? ['black text that does not overprint'] : []
}

const inkOf = (inks: readonly number[]) => inks.reduce((sum, ink) => sum + ink, 0)

function findHeavyPaint(page: PressPage): string[] {
  const paints = [...page.textPaints, ...page.painted].filter(({ space }) => space === 'DeviceCMYK')
  return paints.filter(({ inks }) => inkOf(inks) > MOST_INK).map(({ inks }) => `${inks.join(' ')}`)
}

const touches = (one: Box, other: Box) =>
  one[0] < other[2] - SLACK &&
  one[2] > other[0] + SLACK &&
  one[1] < other[3] - SLACK &&
  one[3] > other[1] + SLACK

function findMarksInside({ painted, bleedBox }: PressPage): string[] {
  if (!bleedBox) return []
  const inside = painted.filter(
    ({ space, box, inks }) => space === REGISTRATION && inkOf(inks) > 0 && touches(box, bleedBox)
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

/** Holds the paint of a file against what a four-colour press can print. */
export function verifyInks(file: PressFile): PressCheck[] {
  const isForeign = (space: string) => !FOUR_INKS.has(space)
  const foreign = [
    ...onPages(file, (page) => [...page.colourSpaces].filter(isForeign)),
    ...file.colourSpaces.filter(isForeign)
  ]
  const profiles = file.head.intents.flatMap(({ profile }) => profile ?? [])
  const same = file.inkProfiles.filter((each) => profiles.some((profile) => profile.equals(each)))
  const heavy = [...file.imagesByRef.values()].flatMap(({ heavyInk }) => {
    if (heavyInk === null) return ['an image that cannot be measured']
    return heavyInk > HEAVY_SHARE ? [`${(heavyInk * 100).toFixed(1)} % of an image`] : []
  })
  return [
    check('noRgb', foreign, [...FOUR_INKS].slice(0, 2).join(', ')),
    check('noSameProfile', same.length > 0 ? ['the profile of the press as a colour space'] : [], 'none'),
    check(
      'blackText',
      onPages(file, (page) => page.textPaints.flatMap(findPaintFaults)),
      'black on one plate'
    ),
    check('totalInk', onPages(file, findHeavyPaint), `at most ${MOST_INK * 100} %`),
    check('imageInk', heavy, `at most ${MOST_INK * 100} %`),
    check('hairlines', onPages(file, findHairlines), `none under ${HAIRLINE} pt`),
    check('imageResolution', onPages(file, findCoarseImages), `${file.imagesByRef.size} images`),
    check('marksOutside', onPages(file, findMarksInside), 'marks stand outside the bleed')
  ]
}
