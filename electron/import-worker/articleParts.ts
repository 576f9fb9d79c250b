import type { ArticleMeta } from '@shared/document/revision'
import { countWords } from '@shared/text/words'
import { findByline } from './bylineLine'
import { findTitle } from './titleLine'
import { isDateLine, toFieldText } from './headLine'
import { isWholly, textOf, type TextBlock, type WordBlock } from './wordBlock'

/** The fields that a Word file can tell. */
export type ArticleFields = Pick<ArticleMeta, 'kicker' | 'title' | 'deck' | 'lead' | 'byline'>

/** An article's fields, the paragraphs they stood in, and the blocks that stayed body. */
export interface ArticleParts {
  readonly fields: ArticleFields
  readonly taken: Readonly<Record<keyof ArticleFields, readonly TextBlock[]>>
  readonly body: readonly WordBlock[]
}

const LIMITS: Readonly<Record<keyof ArticleFields, number>> = {
  kicker: 200,
  title: 300,
  deck: 600,
  lead: 2000,
  byline: 200
}

/**
 * Takes title, kicker, deck, lead and byline out of the body where style or looks say so.
 * In doubt a paragraph stays where it is: a person moves it in a second, a wrong guess is overlooked.
 */
export function takeArticleParts(blocks: readonly WordBlock[]): ArticleParts {
  const fields: Record<keyof ArticleFields, string> = {
    kicker: '',
    title: '',
    deck: '',
    lead: '',
    byline: ''
  }
  const taken = new Set<number>()
  const places: Record<keyof ArticleFields, readonly number[]> = {
    kicker: [],
    title: [],
    deck: [],
    lead: [],
    byline: []
  }

  function take(field: keyof ArticleFields, indexes: readonly number[]): boolean {
    const texts = indexes.map((index) => toFieldText(blocks[index]))
    if (indexes.length === 0 || texts.includes(null) || indexes.some((index) => taken.has(index)))
      return false
    const value = texts.join(' ')
    if (value.length > LIMITS[field]) return false
    fields[field] = value
    places[field] = indexes
    for (const index of indexes) taken.add(index)
    return true
  }

  const title = findTitle(blocks)
  if (title && take('title', title.lines)) {
    take('kicker', title.kicker)
    const deck = nextText(blocks, title.lines.at(-1)! + 1)
    const hasDeck = isDeck(blocks, deck) && take('deck', [deck])
    const lead = nextText(blocks, hasDeck ? deck + 1 : title.lines.at(-1)! + 1)
    if (isLead(blocks, lead)) take('lead', [lead])
  } else takeStyled(blocks, take)
  const byline = findByline(blocks, taken)
  if (byline !== null) take('byline', [byline])
  return describeParts(blocks, fields, places)
}

function describeParts(
  blocks: readonly WordBlock[],
  fields: ArticleFields,
  places: Readonly<Record<keyof ArticleFields, readonly number[]>>
): ArticleParts {
  const taken = new Set(Object.values(places).flat())
  const blocksOf = (field: keyof ArticleFields) => places[field].map((index) => blocks[index] as TextBlock)
  return {
    fields,
    taken: {
      kicker: blocksOf('kicker'),
      title: blocksOf('title'),
      deck: blocksOf('deck'),
      lead: blocksOf('lead'),
      byline: blocksOf('byline')
    },
    body: blocks.filter((_, index) => !taken.has(index))
  }
}

/** Takes the same paragraphs of the file for fields as were taken in its other reading. */
export function takeSameParts(blocks: readonly WordBlock[], other: ArticleParts): ArticleParts {
  const fields = { kicker: '', title: '', deck: '', lead: '', byline: '' }
  const places: Record<keyof ArticleFields, readonly number[]> = {
    kicker: [],
    title: [],
    deck: [],
    lead: [],
    byline: []
  }
  for (const field of Object.keys(fields) as (keyof ArticleFields)[]) {
    const sources = new Set(other.taken[field].map(({ facts }) => facts.source))
    const indexes = blocks.flatMap((block, index) =>
      block.kind === 'text' && block.facts.source !== null && sources.has(block.facts.source) ? [index] : []
    )
    const texts = indexes.map((index) => toFieldText(blocks[index]))
    const value = texts.join(' ')
    if (texts.includes(null) || value.length > LIMITS[field]) continue
    fields[field] = value
    places[field] = indexes
  }
  return describeParts(blocks, fields, places)
}

/** Without a title, only a style of that very name makes a deck or a lead. */
function takeStyled(
  blocks: readonly WordBlock[],
  take: (field: 'deck' | 'lead', indexes: number[]) => boolean
): void {
  for (const field of ['deck', 'lead'] as const) {
    const index = blocks.findIndex((block) => block.kind === 'text' && block.facts.role === field)
    if (index >= 0) take(field, [index])
  }
}

/** The next paragraph from here on, past photos and date lines; -1 when another kind of block comes first. */
function nextText(blocks: readonly WordBlock[], from: number): number {
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.kind === 'photo' || (block.kind === 'text' && isDateLine(textOf(block)))) continue
    return block.kind === 'text' ? index : -1
  }
  return -1
}

function textAt(blocks: readonly WordBlock[], index: number): TextBlock | null {
  const block = blocks[index]
  return block?.kind === 'text' ? block : null
}

function isSetOff(block: TextBlock): boolean {
  return isWholly(block, 'bold') || isWholly(block, 'italic')
}

function isDeck(blocks: readonly WordBlock[], index: number): boolean {
  const block = textAt(blocks, index)
  if (!block) return false
  if (block.facts.role === 'deck') return true
  const text = textOf(block)
  const isShort = countWords(text) >= 4 && countWords(text) <= 40
  const opensBody = textAt(blocks, index + 1) ?? textAt(blocks, index + 2)
  // A heading over the first section looks like a deck; a deck is followed by the lead or by plain text and is set in italics or centred.
  const looksSo = isWholly(block, 'italic') || (isSetOff(block) && block.facts.alignment === 'center')
  return (
    block.facts.role === 'text' &&
    !block.facts.place &&
    isShort &&
    looksSo &&
    !/^\(|[.!?…;:,]["”’)]*$/u.test(text) &&
    opensBody !== null
  )
}

function isLead(blocks: readonly WordBlock[], index: number): boolean {
  const block = textAt(blocks, index)
  if (!block) return false
  if (block.facts.role === 'lead') return true
  const text = textOf(block)
  if (block.facts.role !== 'text' || block.facts.place || !isSetOff(block)) return false
  if (countWords(text) < 15 || !/[.!?…]["”’)]*$/u.test(text)) return false
  // Where the next paragraph is set the same way, this is the look of the whole text.
  const following = textAt(blocks, nextText(blocks, index + 1))
  return (
    following !== null && !(isSetOff(following) && isWholly(following, 'bold') === isWholly(block, 'bold'))
  )
}
