import { countWords } from '@shared/text/words'
import { isDateLine, isOfficialDocument } from './headLine'
import { isWholly, textOf, type TextBlock, type WordBlock } from './wordBlock'

const BYLINE_WORDS = 12
const LABELLED =
  /^(?:(?:tin|bài|ảnh|bài viết|thực hiện|tác giả|người viết|ctv|theo)(?:\s*(?:,|và|&|\/|-)\s*(?:tin|bài|ảnh))*\s*:|theo\s+\p{Lu})/iu
/** Names and initials: "Long Nhật", "H.Đ.", "CD", "Minh Hà – Thu Trang". */
const NAMES = /^(?:\p{Lu}[\p{L}.]*)(?:(?:\s+|\s*[-–,&]\s*|\s+và\s+)\p{Lu}[\p{L}.]*){0,9}$/u

/**
 * Finds the line with the author's name: the last line, when it is short, ends no sentence
 * and stands right or bold or begins with "Bài, ảnh:"; or a bare name right below the text.
 */
export function findByline(blocks: readonly WordBlock[], taken: ReadonlySet<number>): number | null {
  const styled = blocks.findIndex(
    (block, index) => block.kind === 'text' && block.facts.role === 'byline' && !taken.has(index)
  )
  if (styled >= 0) return styled
  const texts = blocks.flatMap((block, index) => (block.kind === 'text' && !taken.has(index) ? [index] : []))
  const last = texts.at(-1)
  // The last line of an official document is its signature.
  if (last === undefined || texts.length < 2 || isOfficialDocument(blocks)) return null
  const lastBlock = blocks[last] as TextBlock
  if (isNameLine(lastBlock) && (isMarked(lastBlock) || isBareName(lastBlock))) return last
  // A page copied from the web goes on after the name: comments, other news.
  const longest = texts.map((index) => countWords(textOf(blocks[index] as TextBlock)) >= 40).lastIndexOf(true)
  const below = texts[longest + 1]
  const block = longest < 0 || below === undefined ? undefined : (blocks[below] as TextBlock)
  return block && isNameLine(block) && isBareName(block) ? below! : null
}

function isNameLine(block: TextBlock): boolean {
  const text = textOf(block)
  const words = countWords(text)
  const endsSentence =
    /[!?…;:,]$/.test(text) || (text.endsWith('.') && !/\p{Lu}\.$/u.test(text) && text !== text.toUpperCase())
  return (
    block.facts.role === 'text' &&
    !block.facts.place &&
    words > 0 &&
    words <= BYLINE_WORDS &&
    !endsSentence &&
    !isDateLine(text)
  )
}

function isMarked(block: TextBlock): boolean {
  return block.facts.alignment === 'right' || isWholly(block, 'bold') || LABELLED.test(textOf(block))
}

function isBareName(block: TextBlock): boolean {
  const text = textOf(block)
  return LABELLED.test(text) || (countWords(text) <= 6 && NAMES.test(text))
}
