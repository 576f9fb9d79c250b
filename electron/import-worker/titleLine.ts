import { countWords } from '@shared/text/words'
import { isDateLine, isDisplayed, isHeadLine, isUpperCase } from './headLine'
import { isWholly, textOf, type TextBlock, type WordBlock } from './wordBlock'

/** Where the title stands: one paragraph or several, and the short line above it if there is one. */
export interface TitlePlace {
  readonly lines: readonly number[]
  readonly kicker: readonly number[]
}

/** How many paragraphs from the top a title may stand. */
const HEAD = 8
const KICKER_WORDS = 8

/** Finds the title: by style, else the first heading, else by looks, else by the date a web page sets beside it. */
export function findTitle(blocks: readonly WordBlock[]): TitlePlace | null {
  const styled = blocks.findIndex((block) => block.kind === 'text' && block.facts.role === 'title')
  if (styled >= 0)
    return withKicker(
      blocks,
      sameLines(blocks, styled, (block) => block.facts.role === 'title')
    )
  const head = headOf(blocks)
  const heading = head.find((index) => isHeadLine(blocks[index]) && roleAt(blocks, index) === 'heading')
  const displayed = head.find((index) => isDisplayedTitle(blocks, index))
  const first =
    heading !== undefined && (displayed === undefined || heading <= displayed + 2) ? heading : displayed
  if (first !== undefined) {
    const title = skipKicker(blocks, first)
    return withKicker(
      blocks,
      sameLines(blocks, title, (block) => continues(blocks[title], block))
    )
  }
  const plain = findPlainTitle(blocks, head)
  return plain === null ? null : { lines: [plain], kicker: [] }
}

/** The paragraphs at the top, without tables, photos and frames between them. */
function headOf(blocks: readonly WordBlock[]): number[] {
  const head: number[] = []
  for (let index = 0; index < blocks.length && head.length < HEAD; index++)
    if (blocks[index]!.kind === 'text') head.push(index)
  return head
}

function roleAt(blocks: readonly WordBlock[], index: number): string | null {
  const block = blocks[index]
  return block?.kind === 'text' ? block.facts.role : null
}

function isDisplayedTitle(blocks: readonly WordBlock[], index: number): boolean {
  const block = blocks[index]
  if (!isHeadLine(block) || block.facts.role !== 'text') return false
  const usual = usualSize(blocks)
  const isLarge = block.size !== null && usual !== null && block.size >= usual + 2
  return (
    isLarge ||
    isWholly(block, 'bold') ||
    (block.facts.alignment === 'center' && (isUpperCase(textOf(block)) || isFollowedByText(blocks, index)))
  )
}

function isFollowedByText(blocks: readonly WordBlock[], index: number): boolean {
  return blocks.slice(index + 1).some((block) => block.kind === 'text' && countWords(textOf(block)) >= 25)
}

/** The size of most words. */
function usualSize(blocks: readonly WordBlock[]): number | null {
  const words = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind !== 'text' || block.size === null) continue
    words.set(block.size, (words.get(block.size) ?? 0) + countWords(textOf(block)))
  }
  return [...words].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

/** A few words above a longer or larger line are its kicker, not the title. */
function skipKicker(blocks: readonly WordBlock[], first: number): number {
  const block = blocks[first]
  const next = blocks[first + 1]
  if (!isHeadLine(block) || !isHeadLine(next) || !isDisplayed(next)) return first
  if (countWords(textOf(block)) > KICKER_WORDS || next.facts.role === 'lead' || next.facts.role === 'deck')
    return first
  const isLarger = (next.size ?? 0) > (block.size ?? 0)
  const isHeadingBelow = next.facts.role === 'heading' && block.facts.role !== 'heading'
  const isKind = KINDS.test(textOf(block)) && countWords(textOf(next)) > 2
  return isLarger || isHeadingBelow || isKind ? first + 1 : first
}

/** Kinds of documents and rubrics that stand alone above what they are about. */
const KINDS =
  /^(nghị định|nghị quyết|quyết định|kế hoạch|báo cáo|hướng dẫn|thông báo|tờ trình|chỉ thị|kết luận|đề cương( tuyên truyền)?|chương trình|quy định|quy chế|biên bản|công văn|phụ lục( \S{1,5})?|phần( \S{1,5})?|tin( vắn)?|phỏng vấn|gương người tốt việc tốt|người tốt[ ,–-]+việc tốt)\s*:?$/iu

function sameLines(
  blocks: readonly WordBlock[],
  first: number,
  belongs: (block: TextBlock) => boolean
): number[] {
  const lines = [first]
  for (let index = first + 1; lines.length < 4; index++) {
    const block = blocks[index]
    if (block?.kind !== 'text' || !belongs(block)) break
    lines.push(index)
  }
  return lines
}

/** Whether a line carries on a title broken by hand: set alike, and all capitals or beginning in lower case. */
function continues(title: WordBlock | undefined, block: TextBlock): boolean {
  if (!isHeadLine(title) || !isHeadLine(block)) return false
  const alike =
    block.size === title.size &&
    block.facts.role === title.facts.role &&
    block.facts.alignment === title.facts.alignment &&
    isWholly(block, 'bold') === isWholly(title, 'bold') &&
    isWholly(block, 'italic') === isWholly(title, 'italic')
  const isBroken = isUpperCase(textOf(title)) ? isUpperCase(textOf(block)) : /^\p{Ll}/u.test(textOf(block))
  return alike && isBroken
}

function withKicker(blocks: readonly WordBlock[], lines: readonly number[]): TitlePlace {
  const above = lines[0]! - 1
  const block = blocks[above]
  if (block?.kind === 'text' && block.facts.role === 'kicker') return { lines, kicker: [above] }
  const isKicker =
    isHeadLine(block) &&
    block.facts.role !== 'title' &&
    isDisplayed(block) &&
    countWords(textOf(block)) <= KICKER_WORDS &&
    isTop(blocks, above)
  return { lines, kicker: isKicker ? [above] : [] }
}

/** A kicker opens the article: only dates, letterheads and tables stand above it. */
function isTop(blocks: readonly WordBlock[], index: number): boolean {
  return blocks.slice(0, index).every((block) => block.kind !== 'text' || !isHeadLine(block))
}

/**
 * A text without any formatting, pasted from a web page. Such pages print their date right
 * beside the title; without a date the title is the only short line above the text.
 */
function findPlainTitle(blocks: readonly WordBlock[], head: readonly number[]): number | null {
  const text = head.findIndex((index) => countWords(textOf(blocks[index] as TextBlock)) >= 40)
  const top = text < 0 ? [] : head.slice(0, text)
  const date = top.findIndex((index) => isDateLine(textOf(blocks[index] as TextBlock)))
  if (date >= 0) {
    const candidates = [top[date - 1], top[date + 1]]
    return candidates.find((index) => index !== undefined && isHeadLine(blocks[index])) ?? null
  }
  const lines = top.filter((index) => isHeadLine(blocks[index]) && !isDisplayed(blocks[index] as TextBlock))
  return top.length === 1 && lines.length === 1 ? lines[0]! : null
}
