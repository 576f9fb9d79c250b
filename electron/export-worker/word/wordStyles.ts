import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx'

/** Ids of the styles in a Word file of ours. Their names are those that the import knows. */
export const STYLES = {
  kicker: 'Kicker',
  title: 'Title',
  deck: 'Subtitle',
  lead: 'Sapo',
  byline: 'Byline',
  heading2: 'Heading2',
  heading3: 'Heading3',
  quote: 'Quote',
  pullQuote: 'PullQuote',
  question: 'Question',
  answer: 'Answer',
  listItem: 'ListParagraph',
  caption: 'Caption',
  credit: 'Credit',
  photo: 'Photo',
  boxed: 'Boxed',
  tableHead: 'TableHead',
  footer: 'Footer'
} as const

/** The style of a paragraph that goes on with a list item, by the item's level. */
export function listRestStyle(level: number): string {
  return level === 0 ? 'ListContinue' : `ListContinue${Math.min(level, 8) + 1}`
}

/** What a Vietnamese office's own letters are set in; every Word has it. */
const FONT = 'Times New Roman'
const CENTER = { alignment: AlignmentType.CENTER }

/** Half points, twentieths of a point: Word's units. */
const pt = (points: number) => points * 20

/** Height of lines, in 240ths of what the letters need. Without the rule LibreOffice cuts photos to the height of a line. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

/** The look of an article in Word: as typed manuscripts look, so that nobody has to reformat it. */
export function wordStyles(): IStylesOptions {
  const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true }
  return {
    default: {
      document: {
        run: { font: FONT, size: 28, language: { value: 'vi-VN' } },
        paragraph: { spacing: { after: pt(6), ...lines(320) } }
      },
      title: {
        next: STYLES.deck,
        run: { font: FONT, size: 40, bold: true },
        paragraph: { ...CENTER, spacing: { before: pt(6), after: pt(8) }, keepNext: true }
      },
      heading2: {
        run: { font: FONT, size: 30, bold: true, color: '000000' },
        paragraph: { spacing: { before: pt(12), after: pt(4) }, keepNext: true }
      },
      heading3: {
        run: { font: FONT, size: 28, bold: true, color: '000000' },
        paragraph: { spacing: { before: pt(8), after: pt(4) }, keepNext: true }
      },
      listParagraph: { run: { font: FONT, size: 28 }, paragraph: { spacing: { after: pt(3) } } },
      caption: { run: { font: FONT, size: 24, italics: true, color: '000000' }, paragraph: CENTER },
      footnoteText: { run: { font: FONT, size: 22 } }
    },
    paragraphStyles: [
      {
        ...based,
        id: STYLES.kicker,
        name: 'Tít trên',
        run: { size: 26, allCaps: true },
        paragraph: { ...CENTER, keepNext: true }
      },
      { ...based, id: STYLES.deck, name: 'Subtitle', run: { size: 28, italics: true }, paragraph: CENTER },
      {
        ...based,
        id: STYLES.lead,
        name: 'Sapo',
        run: { bold: true },
        paragraph: { spacing: { before: pt(6), after: pt(8) } }
      },
      {
        ...based,
        id: STYLES.byline,
        name: 'Tác giả',
        run: { bold: true },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: pt(8) } }
      },
      {
        ...based,
        id: STYLES.quote,
        name: 'Quote',
        paragraph: { indent: { left: 567, right: 567 } }
      },
      {
        ...based,
        id: STYLES.pullQuote,
        name: 'Trích nổi bật',
        run: { size: 32 },
        paragraph: { ...CENTER, indent: { left: 567, right: 567 }, spacing: { before: pt(8), after: pt(8) } }
      },
      {
        ...based,
        id: STYLES.question,
        name: 'Câu hỏi',
        next: STYLES.answer,
        run: { bold: true },
        paragraph: { keepNext: true }
      },
      { ...based, id: STYLES.answer, name: 'Trả lời', next: STYLES.question },
      ...Array.from({ length: 9 }, (_, level) => ({
        ...based,
        id: listRestStyle(level),
        name: level === 0 ? 'List Continue' : `List Continue ${level + 1}`,
        paragraph: { spacing: { after: pt(3) } }
      })),
      { ...based, id: STYLES.credit, name: 'Nguồn ảnh', run: { size: 22 }, paragraph: CENTER },
      {
        ...based,
        id: STYLES.photo,
        name: 'Ảnh',
        paragraph: { ...CENTER, keepNext: true, spacing: { before: pt(8), ...lines(240) } }
      },
      { ...based, id: STYLES.boxed, name: 'Khung' },
      { ...based, id: STYLES.tableHead, name: 'Đầu bảng', run: { bold: true }, paragraph: CENTER },
      {
        ...based,
        id: STYLES.footer,
        name: 'footer',
        run: { size: 18, color: '595959' },
        paragraph: { ...CENTER, spacing: { after: 0, ...lines(240) } }
      }
    ]
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 8, color: '808080' }

/** The frame of boxed text. */
export const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE }
