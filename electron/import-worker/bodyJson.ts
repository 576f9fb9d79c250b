import type { DocumentJson } from '@shared/document/document'
import { layoutGrid } from './tableGrid'
import { isWholly, textsOf, type TextBlock, type TextMark, type TextRun, type WordBlock } from './wordBlock'

/** A picture that was taken out of the file and may stand in the body. */
export interface BodyPhoto {
  readonly sha256: string
  readonly alt: string
}

/** The photo at a place, or null when it could not be brought in. */
export type FindPhoto = (place: number) => BodyPhoto | null

/** Writes blocks as the body of an article. A body without blocks is one empty paragraph. */
export function toBodyJson(blocks: readonly WordBlock[], findPhoto: FindPhoto): DocumentJson {
  const content = toBlocks(blocks, findPhoto)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function toBlocks(blocks: readonly WordBlock[], findPhoto: FindPhoto): DocumentJson[] {
  const result: DocumentJson[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.kind === 'photo') result.push(...toFigure(block, findPhoto))
    else if (block.kind === 'table') result.push(...toTable(block, findPhoto))
    else if (block.kind === 'box') result.push(...toBox(block.blocks, findPhoto))
    else if (block.facts.place) {
      const end = findEnd(blocks, index, (next) => next.facts.place?.list === block.facts.place?.list)
      result.push(...toLists(blocks.slice(index, end) as TextBlock[]))
      index = end - 1
    } else if (block.facts.role === 'quote') {
      const end = findEnd(blocks, index, (next) => next.facts.role === 'quote' && !next.facts.place)
      const quoted = blocks.slice(index, end).flatMap(textsIn)
      result.push({ type: 'blockquote', content: quoted.map(toParagraph) })
      index = end - 1
    } else result.push(block.facts.role === 'heading' ? toHeading(block) : toParagraph(block))
  }
  return result
}

function findEnd(
  blocks: readonly WordBlock[],
  start: number,
  belongs: (block: TextBlock) => boolean
): number {
  let end = start + 1
  for (let next = blocks[end]; next?.kind === 'text' && belongs(next); next = blocks[end]) end++
  return end
}

function textsIn(block: WordBlock): TextBlock[] {
  return block.kind === 'text' ? [block] : []
}

function toInline(runs: readonly TextRun[], dropped?: TextMark['type']): DocumentJson[] {
  return runs.flatMap(({ text, marks }) => {
    const kept = marks.filter(
      (mark, index) => mark.type !== dropped && marks.findIndex(({ type }) => type === mark.type) === index
    )
    const marked = kept.length > 0 ? { marks: kept } : {}
    return text
      .split('\n')
      .flatMap((line, index): DocumentJson[] => [
        ...(index > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, ...marked }])
      ])
  })
}

function toParagraph(block: TextBlock): DocumentJson {
  return { type: 'paragraph', content: toInline(block.runs) }
}

function toHeading(block: TextBlock): DocumentJson {
  // A heading is bold by itself.
  const content = toInline(block.runs, isWholly(block, 'bold') ? 'bold' : undefined)
  return { type: 'heading', attrs: { level: block.facts.level }, content }
}

function toFigure(block: WordBlock & { readonly kind: 'photo' }, findPhoto: FindPhoto): DocumentJson[] {
  const photo = findPhoto(block.photo)
  const words = [block.caption, block.credit]
  if (!photo)
    return words
      .filter((text) => text !== '')
      .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const [caption, credit] = words.map((text) => (text === '' ? [] : [{ type: 'text', text }]))
  return [
    {
      type: 'figure',
      attrs: { media: photo.sha256, alt: photo.alt },
      content: [
        { type: 'caption', content: caption! },
        { type: 'credit', content: credit! }
      ]
    }
  ]
}

/** Boxed text holds paragraphs, headings and lists; anything else in the frame stands after it. */
function toBox(blocks: readonly WordBlock[], findPhoto: FindPhoto): DocumentJson[] {
  const texts = blocks.filter((block) => block.kind === 'text')
  const others = blocks.filter((block) => block.kind !== 'text')
  const content = toBlocks(
    texts.map((block) =>
      block.facts.role === 'quote' ? { ...block, facts: { ...block.facts, role: 'text' as const } } : block
    ),
    findPhoto
  )
  return [...(content.length > 0 ? [{ type: 'boxedText', content }] : []), ...toBlocks(others, findPhoto)]
}

/** Lists may skip levels in Word; in an article a deeper item always hangs on one a level above. */
function toLists(items: readonly TextBlock[]): DocumentJson[] {
  const lists: DocumentJson[] = []
  let index = 0
  while (index < items.length) {
    const level = items[index]!.facts.place!.level
    const ordered = items[index]!.facts.place!.ordered
    const start = items[index]!.facts.place!.number
    const entries: DocumentJson[] = []
    while (
      index < items.length &&
      items[index]!.facts.place!.level <= level &&
      items[index]!.facts.place!.ordered === ordered
    ) {
      let end = index + 1
      while (end < items.length && items[end]!.facts.place!.level > level) end++
      entries.push({
        type: 'listItem',
        content: [toParagraph(items[index]!), ...toLists(items.slice(index + 1, end))]
      })
      index = end
    }
    lists.push(
      ordered
        ? { type: 'orderedList', attrs: { start }, content: entries }
        : { type: 'bulletList', content: entries }
    )
  }
  return lists
}

function toTable(block: WordBlock & { readonly kind: 'table' }, findPhoto: FindPhoto): DocumentJson[] {
  const rows = layoutGrid(block.rows).map((row) => ({
    type: 'tableRow',
    content: row.map((cell): DocumentJson => {
      const isBold = cell.isHeader && textsOf(cell.blocks).every((text) => isWholly(text, 'bold'))
      const blocks = isBold ? cell.blocks.map(dropBold) : cell.blocks
      const content = toBlocks(blocks, findPhoto)
      return {
        type: cell.isHeader ? 'tableHeader' : 'tableCell',
        attrs: { colspan: cell.columns, rowspan: cell.rows },
        content: content.length === 0 ? [{ type: 'paragraph' }] : content
      }
    })
  }))
  return rows.length === 0 ? [] : [{ type: 'table', content: rows }]
}

function dropBold(block: WordBlock): WordBlock {
  if (block.kind !== 'text') return block
  return {
    ...block,
    runs: block.runs.map((run) => ({ ...run, marks: run.marks.filter(({ type }) => type !== 'bold') }))
  }
}
