import type { DocumentJson } from '@shared/document/document'
import type { PhotoNote } from '@shared/document/photoNote'
import type { DraftAttributes } from './changedTokens'
import { layoutGrid } from './tableGrid'
import { isWholly, textsOf, type TextBlock, type TextMark, type TextRun, type WordBlock } from './wordBlock'

/** A picture that was taken out of the file and may stand in the body. */
export interface BodyPhoto {
  readonly sha256: string
  readonly alt: string
  readonly note?: PhotoNote
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
      const { list, level } = block.facts.place
      const end = findEnd(blocks, index, ({ facts: { place, rest } }) =>
        place ? place.list === list || place.level > level : rest !== null
      )
      result.push(...toLists(blocks.slice(index, end) as TextBlock[]))
      index = end - 1
    } else if (block.facts.role === 'quote' || block.facts.role === 'pullQuote') {
      const { role } = block.facts
      const end = findEnd(blocks, index, (next) => next.facts.role === role && !next.facts.place)
      const quoted = blocks.slice(index, end).flatMap(textsIn)
      result.push({ type: role === 'quote' ? 'blockquote' : role, content: quoted.map(toParagraph) })
      index = end - 1
    } else result.push(toTextBlock(block))
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
  return runs.flatMap(({ text, marks, note }) => {
    const changes = marks.filter(({ type }) => type === 'change').slice(0, 1)
    const changed = changes.length > 0 ? { marks: changes } : {}
    if (note !== undefined) return [{ type: 'footnote', attrs: { text: note }, ...changed }]
    const kept = marks.filter(
      (mark, index) => mark.type !== dropped && marks.findIndex(({ type }) => type === mark.type) === index
    )
    const marked = kept.length > 0 ? { marks: kept } : {}
    return text
      .split('\n')
      .flatMap((line, index): DocumentJson[] => [
        ...(index > 0 ? [{ type: 'hardBreak', ...changed }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, ...marked }])
      ])
  })
}

/** What only the import knows of a paragraph; `cleanBody` takes it out again. */
function draftAttributes({ facts: { source, ends, change } }: TextBlock): DraftAttributes {
  return { source, ends, change }
}

function toParagraph(block: TextBlock): DocumentJson {
  return { type: 'paragraph', attrs: { ...draftAttributes(block) }, content: toInline(block.runs) }
}

function toTextBlock(block: TextBlock): DocumentJson {
  const { role } = block.facts
  if (role === 'heading') return toHeading(block)
  const paragraph = toParagraph(block)
  return role === 'question' || role === 'answer' ? { ...paragraph, type: role } : paragraph
}

function toHeading(block: TextBlock): DocumentJson {
  // A heading is bold by itself.
  const content = toInline(block.runs, isWholly(block, 'bold') ? 'bold' : undefined)
  return { type: 'heading', attrs: { level: block.facts.level, ...draftAttributes(block) }, content }
}

function toFigure(block: WordBlock & { readonly kind: 'photo' }, findPhoto: FindPhoto): DocumentJson[] {
  const photo = findPhoto(block.photo)
  const words = [block.caption, block.credit]
  if (!photo)
    return words
      .filter((text) => text !== '')
      .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const [plain, credit] = words.map((text) => (text === '' ? [] : [{ type: 'text', text }]))
  const caption = block.looks ? trimLine(toInline(block.looks)) : plain
  return [
    {
      type: 'figure',
      attrs: { media: photo.sha256, alt: photo.alt, ...photo.note },
      content: [
        { type: 'caption', content: caption! },
        { type: 'credit', content: credit! }
      ]
    }
  ]
}

const isQuote = ({ facts: { role } }: TextBlock) => role === 'quote' || role === 'pullQuote'

/** A line without the blanks at its ends. */
function trimLine(line: readonly DocumentJson[]): DocumentJson[] {
  return line.flatMap((node, index) => {
    const start = index === 0 ? node.text!.trimStart() : node.text!
    const text = index === line.length - 1 ? start.trimEnd() : start
    return text === '' ? [] : [{ ...node, text }]
  })
}

/** Boxed text holds paragraphs, headings, lists and interviews; anything else in the frame stands after it. */
function toBox(blocks: readonly WordBlock[], findPhoto: FindPhoto): DocumentJson[] {
  const texts = blocks.filter((block) => block.kind === 'text')
  const others = blocks.filter((block) => block.kind !== 'text')
  const content = toBlocks(
    texts.map((block) =>
      isQuote(block) ? { ...block, facts: { ...block.facts, role: 'text' as const } } : block
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
    const { level, ordered, number, list, numbering } = items[index]!.facts.place!
    const entries: DocumentJson[] = []
    for (let item = items[index]; item && continuesList(item, level, ordered, list); item = items[index]) {
      let end = index + 1
      while (end < items.length && hangsOn(items[end]!, level)) end++
      const rest = items.slice(index + 1, end)
      entries.push({ type: 'listItem', content: [toParagraph(item), ...toRest(rest, level)] })
      index = end
    }
    lists.push(
      ordered
        ? { type: 'orderedList', attrs: { start: number, numbering }, content: entries }
        : { type: 'bulletList', content: entries }
    )
  }
  return lists
}

/** Whether an item belongs to the list that is being read, and does not begin another one. */
function continuesList(item: TextBlock, level: number, ordered: boolean, list: string): boolean {
  const place = item.facts.place
  return place !== null && place.level <= level && place.ordered === ordered && place.list === list
}

const hangsOn = ({ facts: { place, rest } }: TextBlock, level: number) =>
  place ? place.level > level : rest !== null && rest >= level

/** What follows in an item: lists inside it, and paragraphs that go on with it. */
function toRest(items: readonly TextBlock[], level: number): DocumentJson[] {
  const content: DocumentJson[] = []
  for (let index = 0; index < items.length;) {
    if (!items[index]!.facts.place) {
      content.push(toParagraph(items[index++]!))
      continue
    }
    let end = index + 1
    while (end < items.length && (items[end]!.facts.place || items[end]!.facts.rest! > level)) end++
    content.push(...toLists(items.slice(index, end)))
    index = end
  }
  return content
}

function toTable(block: WordBlock & { readonly kind: 'table' }, findPhoto: FindPhoto): DocumentJson[] {
  const grid = layoutGrid(block.rows)
  const columns = Math.max(0, ...grid.flat().map((cell) => cell.column + cell.columns))
  // Widths of another number of columns are those of another grid.
  const widths = block.widths?.length === columns ? block.widths : null
  const rows = grid.map((row) => ({
    type: 'tableRow',
    content: row.map((cell): DocumentJson => {
      const isBold = cell.isHeader && textsOf(cell.blocks).every((text) => isWholly(text, 'bold'))
      const blocks = isBold ? cell.blocks.map(dropBold) : cell.blocks
      const content = toBlocks(blocks, findPhoto)
      return {
        type: cell.isHeader ? 'tableHeader' : 'tableCell',
        attrs: {
          colspan: cell.columns,
          rowspan: cell.rows,
          ...(widths && { colwidth: widths.slice(cell.column, cell.column + cell.columns) })
        },
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
