import { countWords } from '@shared/text/words'
import { isPlainRun, isWholly, textOf, textsOf, type TextBlock, type WordBlock } from './wordBlock'

const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)'
const DATE_LINES: readonly RegExp[] = [
  new RegExp(
    `^(?:${WEEKDAY},?\\s*)?(?:ngày\\s*)?\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{4}[\\s,|–-]*(?:lúc\\s*)?(?:\\d{1,2}[:hg]\\d{2}(?::\\d{2})?)?(?:\\s*(?:SA|CH|AM|PM|GMT\\+7|\\(GMT\\+7\\)))*$`,
    'iu'
  ),
  new RegExp(
    `^(?:${WEEKDAY},?\\s*)?(?:[^,\\d]{2,40},\\s*)?ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}[\\s,.–-]*(?:\\d{1,2}[:hg]\\d{2})?$`,
    'iu'
  ),
  /^\d{1,2}\s+tháng\s+(?:\d{1,2}|[\p{L} ]{2,12}),?\s+\d{4}[\s,–-]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:SA|CH|AM|PM)?$/iu,
  /^\d{1,2}:\d{2}(?::\d{2})?[\s,|–-]+(?:ngày\s*)?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/iu
]

/** Whether a line is nothing but a date, as web pages and letters carry above or below the title. */
export function isDateLine(text: string): boolean {
  return text.length < 80 && DATE_LINES.some((pattern) => pattern.test(text.trim()))
}

const OFFICIAL =
  /^(CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)/iu
const NUMBER_LINE = /^Số\s*:?\s*[\d.…]*\s*[-–/]/u
/** How many paragraphs the head of an official document takes at most. */
const OFFICIAL_HEAD = 15

/** Whether a line belongs to the head of an official document and not to an article. */
export function isOfficialHead(text: string): boolean {
  return OFFICIAL.test(text) || NUMBER_LINE.test(text) || /^[\s_*–—-]*$/u.test(text)
}

/** Whether the text is an official document: it names the state or the Party above everything else. */
export function isOfficialDocument(blocks: readonly WordBlock[]): boolean {
  return textsOf(blocks.slice(0, OFFICIAL_HEAD))
    .slice(0, OFFICIAL_HEAD)
    .some((block) => OFFICIAL.test(textOf(block)))
}

/** Whether a paragraph is short enough and unfinished enough to stand in the head of an article. */
export function isHeadLine(block: WordBlock | undefined): block is TextBlock {
  if (block?.kind !== 'text' || block.facts.place) return false
  const text = textOf(block)
  const words = countWords(text)
  return (
    words > 0 &&
    words <= 32 &&
    text.length <= 300 &&
    !/[.,;:]$/.test(text) &&
    !isDateLine(text) &&
    !isOfficialHead(text)
  )
}

/** Whether a paragraph is set apart by weight, place or capitals. */
export function isDisplayed(block: TextBlock): boolean {
  return isWholly(block, 'bold') || block.facts.alignment === 'center' || isUpperCase(textOf(block))
}

/** Whether a line is in capitals. */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** A paragraph as a plain field; null when it carries a link or raised figures that a field would lose. */
export function toFieldText(block: WordBlock | undefined): string | null {
  if (block?.kind !== 'text') return null
  return block.runs.every((run) => run.isNote || isPlainRun(run)) ? textOf(block) : null
}
