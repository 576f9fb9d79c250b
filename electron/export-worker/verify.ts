import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { PressCheck } from '@shared/ipc/exportWorker'
import { expectedArticles, expectedImprint, expectedLetters, type ExpectedText } from './expectedText'
import type { TextPaint } from './pageReader'
import type { PageBox, PressFile, PressPage } from './pressFile'

/** What the written file is held against. */
export interface PressExpectation {
  readonly issue: PrintIssue
  readonly reports: readonly FrameReport[]
  /** Bytes of the press profile. */
  readonly profile: Buffer
}

const MILLIMETRE = 72 / 25.4
const TRIM = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE }
const BLEED = 3 * MILLIMETRE
/** Points by which a rounded box may be off. */
const SLACK = 0.02

/** PostScript names of the faces that come with the program. */
const BUNDLED_FONT = /^[A-Z]{6}\+(SourceSerif4|BeVietnamPro|PlayfairDisplay)-/
const FOUR_INKS = new Set(['DeviceCMYK', 'DeviceGray', 'Separation/All', 'Separation/Black'])

const check = (rule: PressCheck['rule'], faults: readonly string[], passed: string): PressCheck => ({
  rule,
  ok: faults.length === 0,
  detail: faults.length === 0 ? passed : faults.slice(0, 5).join('; ')
})

/** What is wrong on each page, led by its number. */
const onPages = (file: PressFile, find: (page: PressPage) => readonly string[]) =>
  file.pages.flatMap((page, index) => find(page).map((fault) => `page ${index + 1}: ${fault}`))

const isInside = (inner: PageBox, outer: PageBox, by: number) =>
  inner[0] - outer[0] >= by - SLACK &&
  inner[1] - outer[1] >= by - SLACK &&
  outer[2] - inner[2] >= by - SLACK &&
  outer[3] - inner[3] >= by - SLACK

function findTrimFaults({ trimBox, mediaBox }: PressPage): string[] {
  if (!trimBox || !mediaBox) return ['no trim box']
  const [left, bottom, right, top] = trimBox
  const isTrim = Math.abs(right - left - TRIM.width) <= SLACK && Math.abs(top - bottom - TRIM.height) <= SLACK
  if (!isTrim) return [`trim is ${(right - left).toFixed(2)} × ${(top - bottom).toFixed(2)} pt`]
  return isInside(trimBox, mediaBox, 0) ? [] : ['trim reaches beyond the paper']
}

function findBleedFaults({ trimBox, bleedBox, mediaBox }: PressPage): string[] {
  if (!trimBox || !bleedBox || !mediaBox) return ['no bleed box']
  if (!isInside(trimBox, bleedBox, BLEED)) return ['bleed is under 3 mm']
  return isInside(bleedBox, mediaBox, 0) ? [] : ['bleed reaches beyond the paper']
}

function findPaintFaults({ space, inks, overprint }: TextPaint): string[] {
  if (space !== 'DeviceCMYK' || inks.length !== 4) return [`text in ${space}`]
  const [cyan, magenta, yellow, key] = inks as [number, number, number, number]
  const coloured = cyan + magenta + yellow > 0
  if (key > 0.85 && coloured) return [`black text of several inks (${inks.join(' ')})`]
  return key === 1 && !overprint ? ['black text that does not overprint'] : []
}

function findMissing(file: PressFile, expected: readonly ExpectedText[]): string[] {
  const drawn = file.pages.map((page) => page.text.normalize('NFC'))
  return expected
    .filter(({ pages, text }) => !pages.some((page) => drawn[page - 1]?.includes(text)))
    .map(({ of, pages, text }) => `${of}: “${text}” not on page ${pages.join(', ') || '–'}`)
}

function findFontFaults(file: PressFile): string[] {
  if (file.fonts.length === 0) return ['no font at all']
  return file.fonts
    .filter((font) => !font.isEmbedded || !BUNDLED_FONT.test(font.name))
    .map((font) => `${font.name} ${font.isEmbedded ? 'is not ours' : 'is not embedded'}`)
}

function findProfileFaults(file: PressFile, profile: Buffer): string[] {
  if (file.pressProfiles.length !== 1) return [`${file.pressProfiles.length} output intents for printing`]
  return file.pressProfiles[0]?.equals(profile) ? [] : ['the profile is not the one of the press']
}

/** Letters that no font has are printed as empty boxes. */
function findEmptyBoxes(page: PressPage, number: number, issue: PrintIssue): string[] {
  if (page.missingGlyphs === 0) return []
  const drawn = new Set(page.text + page.text.toLowerCase())
  const letters = [...expectedLetters(issue, number)].filter((letter) => !drawn.has(letter))
  return [`page ${number}: no font has ${letters.slice(0, 8).join(' ') || 'some letters'}`]
}

/** Holds a file, as it was read back, against what it must be. One check for each rule, in a fixed order. */
export function verifyPress(file: PressFile, expected: PressExpectation): PressCheck[] {
  const { issue, reports, profile } = expected
  const count = issue.pages.length
  const articles = expectedArticles(issue, reports)
  const imprint = expectedImprint(issue)
  const isForeign = (space: string) => !FOUR_INKS.has(space)
  const foreign = [
    ...onPages(file, (page) => [...page.colourSpaces].filter(isForeign)),
    ...file.colourSpaces.filter(isForeign)
  ]
  const unreadable = file.pages.flatMap((page, index) => findEmptyBoxes(page, index + 1, issue))
  const wrongCount = file.pages.length === count ? [] : [`${file.pages.length} pages, not ${count}`]
  return [
    check('pages', wrongCount, `${count} pages`),
    check('trimBox', onPages(file, findTrimFaults), '210 × 297 mm'),
    check('bleedBox', onPages(file, findBleedFaults), '3 mm on every side'),
    check('fontsEmbedded', findFontFaults(file), `${file.fonts.length} fonts`),
    check('noRgb', foreign, [...FOUR_INKS].slice(0, 2).join(', ')),
    check(
      'blackText',
      onPages(file, (page) => page.textPaints.flatMap(findPaintFaults)),
      'black on one plate'
    ),
    check('outputIntent', findProfileFaults(file, profile), 'one, with its profile'),
    check(
      'articleText',
      [...unreadable, ...findMissing(file, articles)],
      `${articles.length} stretches of text`
    ),
    check('imprint', findMissing(file, imprint), `${issue.issue.imprint.length} lines`)
  ]
}
