import {
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type IParagraphPropertiesOptions,
  type ITableRowOptions
} from 'docx'
import type { Node } from '@tiptap/pm/model'
import { readFigure } from '@shared/document/document'
import { writePhotoNote } from '@shared/document/photoNote'
import { printable } from '@shared/document/printRuns'
import { columnWidths, countColumns, shareWidths, WHOLE } from '@shared/document/tableColumns'
import type { Standing, Surroundings, UnitedBlock, UnitedRow, UnitedText } from '@shared/document/united'
import { placedKey } from '../printData'
import { indentOf, type WordLists } from './wordLists'
import type { WordPhoto } from './wordPhotos'
import { writeRuns, type WordScope } from './wordRuns'
import { FRAME, listRestStyle, STYLES } from './wordStyles'

/** What the writing of blocks draws on. */
export interface BlockWriter extends WordScope {
  readonly lists: WordLists
  readonly photos: ReadonlyMap<string, WordPhoto>
}

/** Where a paragraph stands, as far as its style depends on it. */
type Room = 'flow' | 'box' | 'tableHead' | 'tableCell'

/** Twentieths of a point between the margins of a page of A4. */
export const PAGE_WIDTH = 9354
/** The same in pixels of 96 to the inch, in which Word files size pictures. */
const PHOTO_WIDTH = Math.floor((PAGE_WIDTH / 1440) * 96)
const PHOTO_HEIGHT = 720

/** Writes blocks as Word's paragraphs and tables. Two tables never touch: Word would make one of them. */
export function writeBlocks(
  blocks: readonly UnitedBlock[],
  writer: BlockWriter,
  room: Room = 'flow'
): (Paragraph | Table)[] {
  const written: (Paragraph | Table)[] = []
  for (const block of blocks) {
    const next = writeBlock(block, writer, room)
    if (next[0] instanceof Table && written.at(-1) instanceof Table) written.push(new Paragraph({}))
    written.push(...next)
  }
  return written
}

function writeBlock(block: UnitedBlock, writer: BlockWriter, room: Room): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [writeParagraph(block, writer, room)]
    case 'table':
      return [writeTable(block.block, block.rows, writer)]
    case 'box':
      return [writeBox(block.blocks, block.standing, writer)]
    case 'figure':
      return [
        ...writePhoto(block.block, block.standing, writer),
        ...writeBlocks(block.blocks.filter(saysSomething), writer, room)
      ]
  }
}

/** A caption or credit without letters is left away. */
const saysSomething = (block: UnitedBlock) => block.kind !== 'text' || block.runs.length > 0

function writeParagraph(text: UnitedText, writer: BlockWriter, room: Room): Paragraph {
  const { end, before } = text
  const change = end.kind === 'same' ? {} : { run: { [END_KEY[end.kind]]: writer.nextChange(end) } }
  const revision = before
    ? {
        revision: {
          ...writer.nextChange(before),
          ...paragraphLook(before.block, before.around, writer.lists, room)
        }
      }
    : {}
  return new Paragraph({
    ...paragraphLook(text.block, text.around, writer.lists, room),
    ...change,
    ...revision,
    children: writeRuns(text, writer)
  })
}

const END_KEY = { inserted: 'insertion', deleted: 'deletion' } as const

function paragraphLook(
  block: Node,
  around: Surroundings,
  lists: WordLists,
  room: Room
): IParagraphPropertiesOptions {
  const kind = block.type.name
  if (kind === 'heading') return { style: block.attrs.level === 2 ? STYLES.heading2 : STYLES.heading3 }
  if (kind === 'caption' || kind === 'credit' || kind === 'question' || kind === 'answer')
    return { style: STYLES[kind] }
  if (around.lists.length > 0) {
    if (around.isItem) return { style: STYLES.listItem, numbering: lists.numberingOf(around.lists) }
    const level = around.lists.length - 1
    return { style: listRestStyle(level), indent: { left: indentOf(level) } }
  }
  if (around.quote === 'pullQuote') return { style: STYLES.pullQuote }
  if (around.quote !== null) return { style: STYLES.quote }
  if (room === 'box') return { style: STYLES.boxed }
  return room === 'tableHead' ? { style: STYLES.tableHead } : {}
}

function writePhoto(figure: Node, standing: Standing, writer: BlockWriter): Paragraph[] {
  const photo = writer.photos.get(placedKey(readFigure(figure)))
  if (!photo) return []
  const scale = Math.min(1, PHOTO_WIDTH / photo.width, PHOTO_HEIGHT / photo.height)
  const alt = printable(String(figure.attrs.alt ?? ''))
  const change = standing.kind === 'same' ? {} : { [END_KEY[standing.kind]]: writer.nextChange(standing) }
  const image = new ImageRun({
    type: photo.type,
    data: photo.bytes,
    transformation: {
      width: Math.max(1, Math.round(photo.width * scale)),
      height: Math.max(1, Math.round(photo.height * scale))
    },
    altText: { name: 'Ảnh', title: printable(writePhotoNote(readFigure(figure))), description: alt },
    ...change
  })
  const mark =
    standing.kind === 'same' ? {} : { run: { [END_KEY[standing.kind]]: writer.nextChange(standing) } }
  return [new Paragraph({ style: STYLES.photo, ...mark, children: [image] })]
}

function rowStanding(
  standing: Standing,
  writer: BlockWriter
): Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  return standing.kind === 'same' ? {} : { [END_KEY[standing.kind]]: writer.nextChange(standing) }
}

/** A frame is a table of one cell: every Word shows it, and its text can be changed as any other. */
function writeBox(blocks: readonly UnitedBlock[], standing: Standing, writer: BlockWriter): Table {
  const cell = new TableCell({
    borders: FRAME,
    shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' },
    margins: { top: 120, bottom: 120, left: 160, right: 160 },
    children: closeCell(writeBlocks(blocks, writer, 'box'))
  })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [PAGE_WIDTH],
    rows: [new TableRow({ ...rowStanding(standing, writer), children: [cell] })]
  })
}

/** A cell ends with a paragraph; Word repairs a file in which one does not. */
function closeCell(children: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({})]
}

function writeTable(table: Node, rows: readonly UnitedRow[], writer: BlockWriter): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widthsOf(table),
    rows: rows
      .filter((row) => row.cells.length > 0)
      .map((row) => {
        const isHead = row.cells.every(({ cell }) => cell.type.name === 'tableHeader')
        return new TableRow({
          ...rowStanding(row.standing, writer),
          ...(isHead ? { tableHeader: true } : {}),
          cantSplit: true,
          children: row.cells.map(({ cell, blocks }) => {
            const room = cell.type.name === 'tableHeader' ? 'tableHead' : 'tableCell'
            return new TableCell({
              columnSpan: cell.attrs.colspan as number,
              rowSpan: cell.attrs.rowspan as number,
              margins: { top: 40, bottom: 40, left: 100, right: 100 },
              children: closeCell(writeBlocks(blocks, writer, room))
            })
          })
        })
      })
  })
}

/** The columns' widths by what the cells say of theirs, else all alike. */
function widthsOf(table: Node): number[] {
  const shares = columnWidths(table) ?? shareWidths(Array.from({ length: countColumns(table) }, () => 1))
  return shares.map((share) => Math.floor((share / WHOLE) * PAGE_WIDTH))
}
