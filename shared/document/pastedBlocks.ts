import { cleanLines } from './pastedLines'
import { readDeclarations, readLook } from './pastedStyle'
import type {
  DrawnItem,
  PastedBlock,
  PastedElement,
  PastedLosses,
  PastedNode,
  PastedRun,
  PasteLoss
} from './pastedTree'
import { isSafeLink } from './schema'

/** What has no words to read, and what it is told as; null for what nobody misses. */
const DROPPED: Readonly<Record<string, PasteLoss | null>> = {
  script: null, style: null, meta: null, link: null, title: null, head: null, noscript: null, template: null, col: null, colgroup: null, xml: null,
  img: 'images', picture: 'images', svg: 'images', canvas: 'images',
  object: 'embedded', embed: 'embedded', iframe: 'embedded', video: 'embedded', audio: 'embedded',
  button: 'forms', input: 'forms', select: 'forms', textarea: 'forms',
  nav: 'menus', menu: 'menus'
} // prettier-ignore

const HEADINGS: Readonly<Record<string, 'h2' | 'h3'>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3'
}
/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    'p div section article main header footer aside address pre center form figure figcaption fieldset ' +
    'details summary dl dt dd hr body caption tbody thead tfoot tr td th li ul ol table blockquote ' +
    'h1 h2 h3 h4 h5 h6'
  ).split(' ')
)

interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly script: 'sup' | 'sub' | null
  readonly href: string | null
  readonly isColoured: boolean
  readonly isUnderlined: boolean
  readonly isStruck: boolean
}

const PLAIN: Look = {
  bold: false,
  italic: false,
  script: null,
  href: null,
  isColoured: false,
  isUnderlined: false,
  isStruck: false
}

/** Collects letters into paragraphs; a block ends the one before it. */
interface Flow {
  readonly blocks: PastedBlock[]
  runs: PastedRun[]
  tag: 'p' | 'h2' | 'h3'
  item: DrawnItem | null
}

/** Blocks of a paste and what of it was left behind. */
export interface PastedBlocks {
  readonly blocks: readonly PastedBlock[]
  readonly losses: PastedLosses
}

/** Reads pasted HTML as blocks of an article: structure and weight stay, looks go. Never throws. */
export function readPasted(root: PastedElement): PastedBlocks {
  const losses: Partial<Record<PasteLoss, number>> = {}
  const lose = (loss: PasteLoss) => void (losses[loss] = (losses[loss] ?? 0) + 1)

  function readFlow(nodes: readonly PastedNode[], look: Look, tag: Flow['tag'] = 'p'): PastedBlock[] {
    const flow: Flow = { blocks: [], runs: [], tag, item: null }
    for (const node of nodes) visit(node, look, flow)
    endLine(flow)
    return flow.blocks
  }

  function visit(node: PastedNode, look: Look, flow: Flow): void {
    if (typeof node === 'string') {
      const { bold, italic, script, href } = look
      flow.runs.push({ text: node, bold, italic, script, href })
      return
    }
    const { tag } = node
    if (tag in DROPPED) {
      const loss = DROPPED[tag]
      if (loss && !isPixel(node)) lose(loss)
      return
    }
    const own = readLook(node)
    if (own.isHidden) return
    if (readDeclarations(node).get('mso-list')?.toLowerCase() === 'ignore') return
    const inner = enter(node, own, look)
    if (tag === 'br') flow.runs.push({ text: '\n', bold: false, italic: false, script: null, href: null })
    else if (BLOCKS.has(tag)) visitBlock(node, inner, flow)
    else for (const child of node.children) visit(child, inner, flow)
  }

  /** The look inside an element. What cannot be kept is told once, where it begins. */
  function enter(node: PastedElement, own: ReturnType<typeof readLook>, look: Look): Look {
    const href = node.tag === 'a' ? (node.attributes.href ?? '').trim().replaceAll(' ', '%20') : ''
    const isLink = isSafeLink(href)
    const marks = {
      isColoured: look.isColoured || (own.isColoured ?? false),
      isUnderlined: look.isUnderlined || (own.isUnderlined ?? false),
      isStruck: look.isStruck || (own.isStruck ?? false)
    }
    if (hasWords(node)) {
      const inLink = isLink || look.href !== null
      if (marks.isColoured && !look.isColoured && !inLink) lose('colours')
      if (marks.isUnderlined && !look.isUnderlined && !inLink) lose('underline')
      if (marks.isStruck && !look.isStruck) lose('strikethrough')
    }
    return {
      ...marks,
      bold: own.bold ?? look.bold,
      italic: own.italic ?? look.italic,
      script: own.script === undefined ? look.script : own.script,
      href: isLink ? href : look.href
    }
  }

  function visitBlock(node: PastedElement, look: Look, flow: Flow): void {
    endLine(flow)
    const { tag } = node
    if (tag === 'ul' || tag === 'ol') flow.blocks.push(...readList(node, look))
    else if (tag === 'table') flow.blocks.push(...readTable(node, look))
    else if (tag === 'blockquote') {
      const blocks = readFlow(node.children, look)
      if (blocks.length > 0) flow.blocks.push({ kind: 'quote', blocks })
    } else if (tag in HEADINGS) {
      // A heading is bold by itself.
      flow.blocks.push(...readFlow(node.children, { ...look, bold: false }, HEADINGS[tag]))
    } else {
      const item = drawnItem(node)
      const blocks = readFlow(node.children, look)
      const first = blocks[0]
      if (item && first?.kind === 'text') blocks[0] = { ...first, item }
      flow.blocks.push(...blocks)
    }
    flow.runs = []
  }

  function readList(list: PastedElement, look: Look): PastedBlock[] {
    const items: PastedBlock[][] = []
    for (const child of list.children) {
      const blocks = readFlow(
        typeof child === 'string' || child.tag !== 'li' ? [child] : child.children,
        look
      )
      if (blocks.length === 0) continue
      // Google Docs hangs a deeper list beside the item it belongs to.
      if (blocks.every(({ kind }) => kind === 'list') && items.length > 0) items.at(-1)!.push(...blocks)
      else items.push(blocks)
    }
    if (items.length === 0) return []
    const start = Number(list.attributes.start)
    const numbering = NUMBERINGS[list.attributes.type ?? ''] ?? 'decimal'
    return [
      {
        kind: 'list',
        ordered: list.tag === 'ol',
        start: start >= 1 ? Math.floor(start) : 1,
        numbering,
        items
      }
    ]
  }

  function readTable(table: PastedElement, look: Look): PastedBlock[] {
    const rows = rowsIn(table).map((row) =>
      row.children.flatMap((cell) => {
        if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) return []
        const own = readLook(cell)
        if (own.isHidden) return []
        const inner = { ...enter(cell, own, look), bold: own.bold ?? look.bold }
        const spans = [cell.attributes.colspan, cell.attributes.rowspan].map(readSpan)
        return [
          {
            tag: cell.tag as 'td' | 'th',
            columns: spans[0]!,
            rows: spans[1]!,
            blocks: readFlow(cell.children, inner)
          }
        ]
      })
    )
    const filled = rows.filter((row) => row.length > 0)
    const around = table.children.flatMap((child) =>
      typeof child !== 'string' && child.tag === 'caption' ? readFlow(child.children, look) : []
    )
    if (filled.flat().every((cell) => cell.blocks.length === 0)) return around
    return [...around, { kind: 'table', rows: filled }]
  }

  return { blocks: readFlow([root], PLAIN), losses }
}

const NUMBERINGS: Readonly<Record<string, string>> = { a: 'alpha', A: 'alpha', i: 'roman', I: 'roman' }

function readSpan(value: string | undefined): number {
  const span = Number(value)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 100) : 1
}

function rowsIn(table: PastedElement): PastedElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.tag === 'tr') return [child]
    return ['tbody', 'thead', 'tfoot'].includes(child.tag) ? rowsIn(child) : []
  })
}

/** Pictures of one dot count readers and fill gaps; nobody misses them. */
function isPixel({ attributes }: PastedElement): boolean {
  return [attributes.width, attributes.height].some((size) => size !== undefined && Number(size) <= 1)
}

function hasWords(node: PastedNode): boolean {
  return typeof node === 'string' ? /[\p{L}\p{N}]/u.test(node) : node.children.some(hasWords)
}

/** Word's lists on the clipboard are paragraphs with the number drawn before them. */
function drawnItem(node: PastedElement): DrawnItem | null {
  const list = readDeclarations(node).get('mso-list')
  const level = /\blevel(\d)\b/i.exec(list ?? '')?.[1]
  if (level === undefined) return null
  return { level: Number(level) - 1, label: drawnLabel(node).replace(/\s+/gu, ' ').trim() }
}

function drawnLabel(node: PastedNode): string {
  if (typeof node === 'string') return ''
  if (readDeclarations(node).get('mso-list')?.toLowerCase() === 'ignore') return textOf(node)
  return node.children.map(drawnLabel).join('')
}

const textOf = (node: PastedNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

/** Ends a paragraph: blanks in it become one, two breaks make two paragraphs of it. */
function endLine(flow: Flow): void {
  const runs = flow.runs
  flow.runs = []
  for (const line of cleanLines(runs)) {
    flow.blocks.push({ kind: 'text', tag: flow.tag, runs: line, item: flow.item })
  }
}
