import { readPasted } from '@shared/document/pastedBlocks'
import { gatherItems } from '@shared/document/pastedHtml'
import type { PastedBlock, PastedLosses, PastedRun, PasteLoss } from '@shared/document/pastedTree'
import type { ImportFinding } from '@shared/domain/importReport'
import { decodeLegacy } from '@shared/text/legacy/legacyText'
import { readCharacters } from '@shared/text/legacy/textBytes'
import { NUMBERINGS } from '@shared/text/numbering'
import { createFindings, type Findings } from './findings'
import { readHtmlLetters } from './htmlLetters'
import { parseHtml } from './htmlTree'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { createLetterReader } from './letters'
import { finishArticle } from './looseArticle'
import { boundLoose, type LooseBlock, type LooseFacts, type LooseRun } from './looseBlock'
import type { TextMark } from './wordBlock'

/** How the report names what a page leaves behind. */
const LOSSES: Readonly<Record<PasteLoss, readonly ['lost' | 'changed', ImportFinding]>> = {
  images: ['lost', 'pictureLinked'],
  embedded: ['lost', 'embeddedObjects'],
  forms: ['changed', 'formFields'],
  menus: ['lost', 'pageMenus'],
  colours: ['changed', 'colours'],
  underline: ['changed', 'underline'],
  strikethrough: ['changed', 'strikethrough']
}

/**
 * Makes an article of a web page that was saved. Nothing of it runs, and no picture is fetched.
 *
 * @throws ImportError with the reason when the file is refused.
 */
export async function importHtml(source: SourceFile): Promise<ImportedArticle> {
  const findings = createFindings()
  const letters = createLetterReader(source.encoding)
  const page = readHtmlLetters(parseHtml(readPage(source.bytes)), letters)
  const { blocks, losses } = readPasted(page)
  noteLosses(losses, findings)
  const read = gatherItems(blocks).flatMap(createReader())
  return finishArticle(source, 'html', boundLoose(read, findings), findings, letters)
}

function readPage(bytes: Buffer): string {
  const { text, isUnicode } = readCharacters(bytes)
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(text.slice(0, 4000))?.[1]?.toLowerCase()
  return !isUnicode && charset === 'windows-1258' ? decodeLegacy(text, 'cp1258') : text
}

function noteLosses(losses: PastedLosses, findings: Findings): void {
  for (const [loss, count] of Object.entries(losses)) {
    const [kind, finding] = LOSSES[loss as PasteLoss]
    if (count > 0) findings.note(kind, finding, '', count)
  }
}

function createReader(): (block: PastedBlock) => LooseBlock[] {
  let lists = 0

  function readBlock(block: PastedBlock, facts: LooseFacts = {}, level = 0): LooseBlock[] {
    switch (block.kind) {
      case 'text':
        return [{ kind: 'text', facts: { ...headingFacts(block.tag), ...facts }, runs: block.runs.map(readRun), size: null }]
      case 'quote':
        return block.blocks.flatMap((inner) => readBlock(inner, { role: 'quote' }, level))
      case 'list':
        return readList(block, level)
      case 'table':
        return [{ kind: 'table', rows: block.rows.map((row) => row.map(({ tag, columns, rows, blocks }) => ({ columns, rows, isHeader: tag === 'th', blocks: blocks.flatMap((inner) => readBlock(inner)) }))) }]
    }
  } // prettier-ignore

  function readList({ ordered, start, numbering, items }: PastedBlock & { kind: 'list' }, level: number): LooseBlock[] {
    const list = `list ${lists++}`
    return items.flatMap((item, index) => {
      const number = start + index
      const place = {
        list,
        level: Math.min(level, 8),
        ordered,
        number,
        numbering: NUMBERINGS.find((each) => each === numbering) ?? 'decimal',
        label: ordered ? `${number}.` : '•'
      }
      return item.flatMap((block, position) => readBlock(block, position === 0 ? { place } : {}, level + 1))
    })
  } // prettier-ignore

  return (block) => readBlock(block)
}

function headingFacts(tag: 'p' | 'h2' | 'h3'): LooseFacts {
  return tag === 'p' ? {} : { role: 'heading', level: tag === 'h2' ? 2 : 3 }
}

function readRun({ text, bold, italic, script, href }: PastedRun): LooseRun {
  const marks: TextMark[] = []
  if (href !== null) marks.push({ type: 'link', attrs: { href } })
  if (bold) marks.push({ type: 'bold' })
  if (italic) marks.push({ type: 'italic' })
  if (script !== null) marks.push({ type: script === 'sup' ? 'superscript' : 'subscript' })
  return { text, font: undefined, marks }
}
