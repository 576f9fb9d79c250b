import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions
} from 'docx'
import { printable } from '@shared/document/printRuns'
import type { PlainPaper } from '@shared/domain/paper'
import { STYLES, wordStyles } from './wordStyles'

/** Half points: Word's unit for letters. */
const SIZES = { strong: 28, small: 22, note: 22, large: 36 } as const

const centred = { alignment: AlignmentType.CENTER }

function line(
  text: string,
  look: ConstructorParameters<typeof TextRun>[0] & object,
  place: IParagraphOptions = {}
) {
  return new Paragraph({ ...place, children: [new TextRun({ text: printable(text), ...look })] })
}

function writeBlock(block: PlainPaper['blocks'][number]): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ style: STYLES.heading2, text: printable(block.text) })]
    case 'point':
      return [
        new Paragraph({
          spacing: { line: 340, after: 200 },
          indent: { left: 680, hanging: 680 },
          children: [
            new TextRun({ text: `${printable(block.mark)}\t`, size: SIZES.large, bold: true }),
            new TextRun({ text: printable(block.text), size: SIZES.large, bold: block.tone === 'strong' })
          ]
        })
      ]
    case 'facts':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({
            children: [
              new TextRun({ text: `${printable(label)}: `, size: 24 }),
              new TextRun({ text: printable(value), size: 24, bold: true })
            ]
          })
      )
    case 'text': {
      const { tone } = block
      const look = {
        size: tone ? SIZES[tone] : 28,
        bold: tone === 'strong',
        italics: tone === 'note'
      }
      // One and a half lines, and room to draw breath.
      const place = tone === 'large' ? { spacing: { line: 360, after: 240 } } : {}
      return [line(block.text, look, place)]
    }
  }
}

/** A sheet of the office as a Word file: words and facts, its footer and the number of each page. */
export function paperToWord(paper: PlainPaper): Promise<Buffer> {
  const head = [
    ...(paper.parent === '' ? [] : [line(paper.parent, { size: 24, allCaps: true }, centred)]),
    line(paper.office, { size: 24, bold: true, allCaps: true }, centred),
    line(paper.placed, { size: 24, italics: true }, { alignment: AlignmentType.RIGHT }),
    new Paragraph({ style: STYLES.title, text: printable(paper.heading) }),
    ...(paper.subheading === '' ? [] : [line(paper.subheading, { size: 28, bold: true }, centred)])
  ]
  const number = new Paragraph({
    style: STYLES.footer,
    children: [new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })]
  })
  const footer = new Paragraph({ style: STYLES.footer, text: printable(paper.footer) })
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.office),
    styles: wordStyles(),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 851 }
          }
        },
        footers: { default: new Footer({ children: [footer, number] }) },
        children: [...head, ...paper.blocks.flatMap(writeBlock)]
      }
    ]
  })
  return Packer.toBuffer(document)
}
