import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions
} from 'docx'
import { printable } from '@shared/document/printRuns'
import type { StatePlan, StatePlanRow } from '@shared/domain/statePlan'

/** Twentieths of a point, Word's unit of length, from millimetres. */
const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
const pt = (points: number) => points * 20

/** Page and text by appendix I of Decree 30/2020/NĐ-CP: A4, 20 mm above and below, 30 mm left, 15 mm right. */
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) }
const TEXT = mm(210 - 30 - 15)
/** The name of the state in 12 points needs 96 mm; in less it wraps. */
const LEFT = mm(69)
const RIGHT = TEXT - LEFT

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

const tight = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO }

/** Half points are Word's unit for letters. */
const run = (text: string, points: number, look: IRunOptions = {}) =>
  new TextRun({ ...look, text: printable(text), size: points * 2 })

const centred = (text: string, points: number, look: IRunOptions = {}, place: IParagraphOptions = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: tight,
    ...place,
    children: [run(text, points, look)]
  })

/** A rule under what stands above: the upper border of an empty paragraph, so wide. An underline would follow the words. */
const rule = (room: number, width: number) =>
  new Paragraph({
    spacing: { before: pt(2), after: 0, line: pt(4), lineRule: LineRuleType.EXACT },
    indent: { left: (room - width) / 2, right: (room - width) / 2 },
    border: { top: { ...LINE, space: 1 } },
    children: []
  })

const cell = (width: number, children: readonly Paragraph[], hasBorders = false) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(hasBorders
      ? { margins: { top: 40, bottom: 40, left: 80, right: 80 } }
      : { borders: NO_BORDERS, margins: { left: 0, right: 0 } }),
    children: [...children]
  })

/** Two parts beside each other without lines. */
const pair = (left: readonly Paragraph[], right: readonly Paragraph[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [cell(LEFT, left), cell(RIGHT, right)] })]
  })

/** Shares of the table's width: day, content, product, who, deadline. */
const COLUMNS = [26, 60, 30, 26, 23].map(mm)

function tableRow(row: StatePlanRow, isHead: boolean): TableRow {
  const words = [row.when, row.what, row.product, row.who, row.deadline]
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: words.map((text, at) =>
      cell(
        COLUMNS[at]!,
        [
          new Paragraph({
            alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
            spacing: tight,
            children: [run(text, 12, { bold: isHead })]
          })
        ],
        true
      )
    )
  })
}

const bodyText = (text: string, isLast = false) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: isLast ? pt(8) : 0, after: pt(6) },
    children: [run(text, 14)]
  })

/** The plan as an official document of the State's form (Decree 30/2020/NĐ-CP, appendix I). */
export function statePlanToWord(plan: StatePlan): Promise<Buffer> {
  const left = [
    ...(plan.parent === '' ? [] : [centred(plan.parent, 12, { allCaps: true })]),
    centred(plan.office, 12, { allCaps: true, bold: true }),
    rule(LEFT, LEFT * 0.4),
    centred(plan.number, 13, {}, { spacing: { ...tight, before: pt(6) } })
  ]
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, { bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', 13, { bold: true }),
    rule(RIGHT, mm(61)),
    centred(plan.placed, 13, { italics: true }, { spacing: { ...tight, before: pt(6) } })
  ]
  const recipients = [
    new Paragraph({
      spacing: tight,
      children: [run(plan.recipientsLabel, 12, { bold: true, italics: true })]
    }),
    ...plan.recipients.map((each) => new Paragraph({ spacing: tight, children: [run(`- ${each}`, 11)] }))
  ]
  const signature = [
    centred(plan.signerTitle, 14, { bold: true, allCaps: true }),
    // Room for the signature and the seal.
    ...Array.from({ length: 4 }, () => centred('', 14)),
    centred(plan.signerName, 14, { bold: true })
  ]
  const pageNumber = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })]
      })
    ]
  })
  const empty = new Paragraph({ spacing: tight, children: [] })
  const document = new Document({
    title: printable(plan.title),
    creator: printable(plan.office),
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: 0 } }
        }
      }
    },
    sections: [
      {
        properties: {
          // The first page has no number.
          titlePage: true,
          page: { size: { width: mm(210), height: mm(297) }, margin: MARGIN }
        },
        headers: { default: pageNumber, first: new Header({ children: [empty] }) },
        children: [
          pair(left, right),
          centred(plan.heading, 14, { bold: true }, { spacing: { ...tight, before: pt(18) } }),
          centred(plan.subject, 14, { bold: true }),
          rule(TEXT, TEXT / 4),
          ...(plan.opening === '' ? [] : [bodyText(plan.opening)]),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: TEXT, type: WidthType.DXA },
            columnWidths: COLUMNS,
            rows: [tableRow(plan.header, true), ...plan.rows.map((row) => tableRow(row, false))]
          }),
          bodyText(plan.closing, true),
          pair(recipients, signature),
          empty
        ]
      }
    ]
  })
  return Packer.toBuffer(document)
}
