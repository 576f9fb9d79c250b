import { readPasted } from './pastedBlocks'
import type { DrawnItem, PastedBlock, PastedElement, PastedLosses, PastedRun } from './pastedTree'

type TextBlock = PastedBlock & { readonly kind: 'text' }
type ListBlock = PastedBlock & { readonly kind: 'list' }

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Tidies pasted HTML: what is left has only the elements that an article knows, and what it
 * could not keep is counted. Never throws, and keeps every word of what it does not count.
 */
export function tidyPasted(root: PastedElement): { readonly html: string; readonly losses: PastedLosses } {
  const { blocks, losses } = readPasted(root)
  return { html: writeBlocks(blocks), losses }
}

function writeBlocks(blocks: readonly PastedBlock[]): string {
  return gatherItems(blocks).map(writeBlock).join('')
}

function writeBlock(block: PastedBlock): string {
  switch (block.kind) {
    case 'text':
      return `<${block.tag}>${block.runs.map(writeRun).join('')}</${block.tag}>`
    case 'quote':
      return `<blockquote>${writeBlocks(block.blocks)}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => `<li>${writeItem(item)}</li>`).join('')
      return block.ordered
        ? `<ol start="${block.start}" data-numbering="${escape(block.numbering)}">${items}</ol>`
        : `<ul>${items}</ul>`
    }
    case 'table': {
      const rows = block.rows.map((row) => {
        const cells = row.map(
          ({ tag, columns, rows: down, blocks }) =>
            `<${tag} colspan="${columns}" rowspan="${down}">${writeBlocks(blocks) || '<p></p>'}</${tag}>`
        )
        return `<tr>${cells.join('')}</tr>`
      })
      return `<table><tbody>${rows.join('')}</tbody></table>`
    }
  }
}

/** An item begins with a paragraph: a heading or a table in a list stands below an empty one otherwise. */
function writeItem(item: readonly PastedBlock[]): string {
  const [first, ...rest] = item
  return first?.kind === 'text'
    ? writeBlocks([{ ...first, tag: 'p', item: null }, ...rest])
    : `<p></p>${writeBlocks(item)}`
}

function writeRun({ text, bold, italic, script, href }: PastedRun): string {
  if (text === '\n') return '<br>'
  let html = escape(text)
  if (script) html = `<${script}>${html}</${script}>`
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  return href === null ? html : `<a href="${escape(href)}">${html}</a>`
}

/** Makes lists of the paragraphs before which Word only drew a number. */
export function gatherItems(blocks: readonly PastedBlock[]): PastedBlock[] {
  const gathered: PastedBlock[] = []
  for (let index = 0; index < blocks.length;) {
    let end = index
    while (end < blocks.length && isDrawn(blocks[end]!)) end++
    if (end > index) gathered.push(...toLists(blocks.slice(index, end) as TextBlock[]))
    else gathered.push(blocks[index]!)
    index = Math.max(end, index + 1)
  }
  return gathered
}

const isDrawn = (block: PastedBlock) => block.kind === 'text' && block.item !== null

function toLists(items: readonly TextBlock[]): ListBlock[] {
  const lists: ListBlock[] = []
  for (let index = 0; index < items.length;) {
    const { level, label } = items[index]!.item!
    const kind = kindOf(label)
    const entries: PastedBlock[][] = []
    while (
      index < items.length &&
      items[index]!.item!.level <= level &&
      isSameKind(items[index]!.item!, kind)
    ) {
      let end = index + 1
      while (end < items.length && items[end]!.item!.level > level) end++
      entries.push([{ ...items[index]!, item: null }, ...toLists(items.slice(index + 1, end))])
      index = end
    }
    lists.push({ kind: 'list', ...kind, items: entries })
  }
  return lists
}

interface Kind {
  readonly ordered: boolean
  readonly start: number
  readonly numbering: string
}

const isSameKind = ({ label }: DrawnItem, { ordered }: Kind) => kindOf(label).ordered === ordered

function kindOf(label: string): Kind {
  const number = /^\(?(\d+)/.exec(label)?.[1]
  if (number !== undefined)
    return { ordered: true, start: Math.min(Number(number), 9_999_999), numbering: 'decimal' }
  if (/^\(?[ivxlc]{1,6}[.)]/i.test(label) && !/^\(?[cl][.)]/i.test(label))
    return { ordered: true, start: 1, numbering: 'roman' }
  if (/^\(?[a-zđ][.)]/i.test(label)) return { ordered: true, start: 1, numbering: 'alpha' }
  return { ordered: false, start: 1, numbering: 'decimal' }
}
