import { countWords } from '@shared/text/words'
import {
  isPlainRun,
  isWholly,
  looksOf,
  textOf,
  type PhotoBlock,
  type TextBlock,
  type WordBlock
} from './wordBlock'

/** Longest caption, and longest one that only its italics show to be one: beyond it is more likely a lead. */
const CAPTION_WORDS = 70
const ITALIC_WORDS = 30
const CREDIT_WORDS = 14
/** Longer lines are no captions, and the patterns below are not made for them. */
const MAX_LINE = 1000

const LABEL = '(?:Nguồn ảnh|Nguồn|Ảnh minh họa|Ảnh minh hoạ|Ảnh tư liệu|Ảnh)'
const CREDIT_LINE = new RegExp(
  `^\\(?\\s*(${LABEL}\\s*:.+?|Ảnh minh họa|Ảnh minh hoạ|Ảnh tư liệu)\\s*(?:\\)\\.?)?$`,
  'iu'
)
const CREDIT_TAIL = new RegExp(
  `^(.*?[\\p{L}\\p{N}\\p{P}])[\\s(–—-]+((?:${LABEL}\\s*:\\s*[^:;]{1,80}?)|Ảnh minh họa|Ảnh minh hoạ|Ảnh tư liệu)\\s*(?:\\)\\.?)?$`,
  'u'
)
const OPENS_CAPTION = /^(trong ảnh|ảnh trên|ảnh dưới|chú thích|ảnh \d)/iu

/** Cuts a line into caption and credit: "Quang cảnh hội nghị. Ảnh: H.Đ." Every word stays in one of them. */
export function splitCredit(line: string): { readonly caption: string; readonly credit: string } {
  if (line.length > MAX_LINE) return { caption: line, credit: '' }
  const alone = CREDIT_LINE.exec(line)
  if (alone && countWords(line) <= CREDIT_WORDS) return { caption: '', credit: alone[1]!.trim() }
  const tail = CREDIT_TAIL.exec(line)
  if (tail && countWords(tail[2]!) <= CREDIT_WORDS)
    return { caption: tail[1]!.trim(), credit: tail[2]!.trim() }
  return { caption: line, credit: '' }
}

function isPlainText(block: WordBlock | undefined): block is TextBlock {
  return (
    block?.kind === 'text' &&
    (block.facts.role === 'text' || block.facts.role === 'caption') &&
    block.facts.place === null &&
    block.runs.every((run) => !run.isNote && isPlainRun(run))
  )
}

function isCaption(block: WordBlock | undefined, side: 'after' | 'before'): block is TextBlock {
  if (!isPlainText(block)) return false
  const text = textOf(block)
  const words = countWords(text)
  if (words === 0 || words > CAPTION_WORDS) return false
  if (block.facts.role === 'caption') return true
  if (splitCredit(text).credit !== '' || OPENS_CAPTION.test(text))
    return side === 'after' || words <= ITALIC_WORDS
  if (isWholly(block, 'bold')) return false
  const italic = isWholly(block, 'italic')
  const centred = block.facts.alignment === 'center'
  // Above a photo stands the title or the lead far more often than the caption.
  if (side === 'before') return italic && centred && words <= ITALIC_WORDS
  return (centred && (italic || words <= ITALIC_WORDS)) || (italic && words <= ITALIC_WORDS)
}

function isStyled(block: WordBlock | undefined, role: 'credit'): block is TextBlock {
  return block?.kind === 'text' && block.facts.role === role
}

function isCredit(block: WordBlock | undefined): block is TextBlock {
  if (!isPlainText(block)) return false
  const { caption, credit } = splitCredit(textOf(block))
  return caption === '' && credit !== ''
}

/**
 * Gives photos the words beside them: the paragraph after, else the one before, when its
 * looks or its words say "caption". In doubt the paragraph stays text.
 */
export function attachCaptions(blocks: readonly WordBlock[]): WordBlock[] {
  const result: WordBlock[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.kind === 'box') result.push({ ...block, blocks: attachCaptions(block.blocks) })
    if (block.kind === 'table') result.push(attachInCells(block))
    if (block.kind === 'text') result.push(block)
    if (block.kind !== 'photo') continue
    const after = blocks[index + 1]
    const words: TextBlock[] = []
    if (isCaption(after, 'after') || isStyled(after, 'credit')) {
      words.push(after)
      index++
      const credit = blocks[index + 1]
      const hasCredit = isStyled(after, 'credit') || splitCredit(textOf(after)).credit !== ''
      if (isStyled(credit, 'credit') || (isCredit(credit) && !hasCredit)) {
        words.push(credit)
        index++
      }
    } else if (isCaption(result.at(-1), 'before')) {
      const before = result.pop()
      if (before?.kind === 'text') words.push(before)
    }
    result.push(captionPhoto(block, words))
  }
  return result
}

function attachInCells(table: WordBlock & { readonly kind: 'table' }): WordBlock {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: attachCaptions(cell.blocks) })))
  return { ...table, rows }
}

/** A line that its style calls a credit is one; where one follows, the caption is not looked through for another. */
function captionPhoto(photo: PhotoBlock, lines: readonly TextBlock[]): PhotoBlock {
  const isTold = lines.some((line) => isStyled(line, 'credit'))
  const parts = lines.map((line) => {
    if (isStyled(line, 'credit')) return { caption: '', credit: textOf(line) }
    return isTold ? { caption: textOf(line), credit: '' } : splitCredit(textOf(line))
  })
  const caption = parts
    .map((part) => part.caption)
    .filter((text) => text !== '')
    .join(' ')
  // Looks are those of a whole line: cut or joined lines are plain.
  const line = lines.find((each) => textOf(each) === caption)
  const looks = line ? looksOf(line) : null
  return {
    ...photo,
    caption,
    ...(looks && { looks }),
    credit: parts
      .map(({ credit }) => credit)
      .filter((text) => text !== '')
      .join(', ')
  }
}
