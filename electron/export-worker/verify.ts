import type { PageFormat } from '@shared/domain/pageFormat'
import type { PressSetup } from '@shared/domain/pressSetup'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { PressCheck } from '@shared/ipc/exportWorker'
import { expectedArticles, expectedImprint, expectedLetters, type ExpectedText } from './expectedText'
import { check, onPages } from './pressFaults'
import type { PageBox, PressFile, PressPage } from './pressFile'
import { verifyInks } from './verifyInks'
import { verifyStandard } from './verifyStandard'

/** What the written file is held against. */
export interface PressExpectation {
  readonly issue: PrintIssue
  readonly reports: readonly FrameReport[]
  readonly press: PressSetup
  /** Bytes of the press profile. */
  readonly profile: Buffer
}

const MILLIMETRE = 72 / 25.4
/** Points by which a rounded box may be off. */
const SLACK = 0.02

/** PostScript names of the faces that come with the program. */
const BUNDLED_FONT = /^([A-Z]{6}\+)?(SourceSerif4|BeVietnamPro|PlayfairDisplay)-/
/** A font that holds only the letters used bears a tag of six capitals (ISO 32000-1, 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/

const isInside = (inner: PageBox, outer: PageBox, by: number) =>
  inner[0] - outer[0] >= by - SLACK &&
  inner[1] - outer[1] >= by - SLACK &&
  outer[2] - inner[2] >= by - SLACK &&
  outer[3] - inner[3] >= by - SLACK

function findTrimFaults({ trimBox, mediaBox, artBox }: PressPage, { width, height }: PageFormat): string[] {
  if (!trimBox || !mediaBox) return ['no trim box']
  if (artBox) return ['an art box beside the trim box']
  const [left, bottom, right, top] = trimBox
  const isTrim =
    Math.abs(right - left - width * MILLIMETRE) <= SLACK &&
    Math.abs(top - bottom - height * MILLIMETRE) <= SLACK
  if (!isTrim) return [`trim is ${(right - left).toFixed(2)} × ${(top - bottom).toFixed(2)} pt`]
  return isInside(trimBox, mediaBox, 0) ? [] : ['trim reaches beyond the paper']
}

function findBleedFaults({ trimBox, bleedBox, mediaBox }: PressPage, bleed: number): string[] {
  if (!trimBox || !bleedBox || !mediaBox) return ['no bleed box']
  if (!isInside(trimBox, bleedBox, bleed * MILLIMETRE)) return [`bleed is under ${bleed} mm`]
  return isInside(bleedBox, mediaBox, 0) ? [] : ['bleed reaches beyond the paper']
}

/** What is not on any of the pages where it should be. */
export function findMissing(file: PressFile, expected: readonly ExpectedText[]): string[] {
  const drawn = file.pages.map((page) => page.text.normalize('NFC'))
  return expected
    .filter(({ pages, text }) => !pages.some((page) => drawn[page - 1]?.includes(text)))
    .map(({ of, pages, text }) => `${of}: “${text}” not on page ${pages.join(', ') || '–'}`)
}

/** Fonts that are not inside the file, or are not ours. */
export function findFontFaults(file: PressFile): string[] {
  if (file.fonts.length === 0) return ['no font at all']
  return file.fonts
    .filter((font) => !font.isEmbedded || !BUNDLED_FONT.test(font.name))
    .map((font) => `${font.name} ${font.isEmbedded ? 'is not ours' : 'is not embedded'}`)
}

/** Letters that no font has are printed as empty boxes. */
function findEmptyBoxes(page: PressPage, number: number, issue: PrintIssue): string[] {
  if (page.missingGlyphs === 0) return []
  const drawn = new Set(page.text + page.text.toLowerCase())
  const letters = [...expectedLetters(issue, number)].filter((letter) => !drawn.has(letter))
  return [`page ${number}: no font has ${letters.slice(0, 8).join(' ') || 'some letters'}`]
}

function findGeometryFaults(file: PressFile): string[] {
  const sizes = new Set(
    file.pages.map(({ mediaBox: box }) =>
      box ? `${(box[2] - box[0]).toFixed(1)} × ${(box[3] - box[1]).toFixed(1)}` : 'none'
    )
  )
  const turned = onPages(file, ({ rotation, userUnit, cropBox, mediaBox, bleedBox }) => [
    ...(mediaBox ? [] : ['no paper size']),
    ...(rotation === 0 ? [] : [`turned by ${rotation}°`]),
    ...(userUnit === 1 ? [] : [`drawn ${userUnit} times as large`]),
    ...(cropBox && bleedBox && !isInside(bleedBox, cropBox, 0) ? ['cropped into the bleed'] : [])
  ])
  return [...turned, ...(sizes.size > 1 ? [`papers of ${[...sizes].join(', ')} pt`] : [])]
}

/** Holds a file, as it was read back, against what it must be. One check for each rule, in a fixed order. */
export function verifyPress(file: PressFile, expected: PressExpectation): PressCheck[] {
  const { issue, reports, press, profile } = expected
  const { format } = issue
  const count = issue.pages.length
  const articles = expectedArticles(issue, reports)
  const imprint = expectedImprint(issue)
  const unreadable = file.pages.flatMap((page, index) => findEmptyBoxes(page, index + 1, issue))
  const wrongCount = file.pages.length === count ? [] : [`${file.pages.length} pages, not ${count}`]
  const whole = file.fonts.filter((font) => font.isEmbedded && !SUBSET.test(font.name))
  return [
    check('pages', wrongCount, `${count} pages`),
    check(
      'trimBox',
      onPages(file, (page) => findTrimFaults(page, format)),
      `${format.width} × ${format.height} mm`
    ),
    check(
      'bleedBox',
      onPages(file, (page) => findBleedFaults(page, press.bleed)),
      `${press.bleed} mm on every side`
    ),
    check('pageGeometry', findGeometryFaults(file), 'all pages upright on the same paper'),
    check('fontsEmbedded', findFontFaults(file), `${file.fonts.length} fonts`),
    check(
      'fontsSubset',
      whole.map((font) => font.name),
      'only the letters used'
    ),
    ...verifyInks(file, press, issue.style.spot.name),
    ...verifyStandard(file, press.standard, profile),
    check(
      'articleText',
      [...unreadable, ...findMissing(file, articles)],
      `${articles.length} stretches of text`
    ),
    check('imprint', findMissing(file, imprint), `${issue.issue.imprint.length} lines`)
  ]
}
