import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx'
import { parseDocument } from '@shared/document/document'
import { beginTracking } from '@shared/document/tracked'
import { uniteTexts } from '@shared/document/united'
import { bookLine, type Book, type BookArticle } from '@shared/domain/book'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { readBookPhotos } from '../book/bookPhotos'
import type { OnStep } from '../madeFiles'
import type { Photos } from '../photos'
import { writeBlocks } from './wordBlocks'
import { placeRemarks } from './wordComments'
import { createLists, type WordLists } from './wordLists'
import type { WordPhoto } from './wordPhotos'
import { createScope } from './wordRuns'
import { STYLES, wordStyles } from './wordStyles'

const CENTRED = { alignment: AlignmentType.CENTER }

const styled = (style: string, text: string) =>
  text.trim() === '' ? [] : [new Paragraph({ style, text: bookLine(text) })]

/** A mark that nobody reads over. */
const marked = (text: string) =>
  text === ''
    ? []
    : [new Paragraph({ ...CENTRED, children: [new TextRun({ text: bookLine(text), bold: true, size: 28 })] })]

function writeArticle(
  { head, body, unit, draft }: BookArticle,
  lists: WordLists,
  photos: ReadonlyMap<string, WordPhoto>,
  isOnNewPage: boolean
): (Paragraph | Table)[] {
  const blocks = uniteTexts(beginTracking(parseDocument(body)))
  const scope = createScope(placeRemarks([], blocks))
  return [
    ...(isOnNewPage ? [new Paragraph({ pageBreakBefore: true })] : []),
    ...marked(draft),
    ...styled(STYLES.kicker, head.kicker),
    ...styled(STYLES.title, head.title),
    ...styled(STYLES.deck, head.deck),
    ...styled(STYLES.lead, head.lead),
    ...writeBlocks(blocks, { ...scope, lists, photos }),
    ...styled(STYLES.byline, head.byline),
    ...styled(STYLES.byline, unit)
  ]
}

/** The first page of an issue: its masthead, and what is in it. */
function writeFront({ masthead, tagline, number, publisher, draft, articles, words }: Book): Paragraph[] {
  const line = (text: string, size: number, isBold = false) =>
    text.trim() === ''
      ? []
      : [
          new Paragraph({
            ...CENTRED,
            spacing: { after: 120 },
            children: [new TextRun({ text: bookLine(text), size, bold: isBold })]
          })
        ]
  return [
    ...line(publisher, 24),
    ...line(masthead, 56, true),
    ...line(tagline, 24),
    ...line(number, 28, true),
    ...marked(draft),
    new Paragraph({ style: STYLES.heading2, text: bookLine(words.contents) }),
    ...articles.map(
      ({ head }, index) =>
        new Paragraph({ children: [new TextRun({ text: `${index + 1}. ${bookLine(head.title)}` })] })
    )
  ]
}

function writeFooter({ masthead, number, draft, state }: Book): Footer {
  const said = [masthead, number, draft || state].filter((each) => each !== '').join(' · ')
  const page = new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })
  return new Footer({
    children: [
      new Paragraph({ style: STYLES.footer, text: bookLine(said) }),
      new Paragraph({ style: STYLES.footer, children: [page] })
    ]
  })
}

/**
 * Writes an article or a whole issue as a Word file to be read and passed on: no open changes, no remarks,
 * photos scaled, imprint and state at its end.
 *
 * @throws ExportError `photo`; DocumentError when a body is none.
 */
export async function bookToWord(
  book: Book,
  files: PhotoFiles,
  photos: Photos,
  onStep: OnStep
): Promise<Buffer> {
  const ready = await readBookPhotos(book, files, photos, 'fine', onStep)
  const pictures = new Map([...ready].map(([key, photo]) => [key, { ...photo, type: 'jpg' as const }]))
  const isIssue = book.number !== ''
  const lists = book.articles.map((_, index) => createLists(`list-${index + 1}`))
  const texts = book.articles.flatMap((article, index) =>
    writeArticle(article, lists[index]!, pictures, isIssue || index > 0)
  )
  const end = [book.publisher, ...book.imprint, book.draft, book.state].filter((line) => line.trim() !== '')
  const document = new Document({
    title: bookLine(book.title),
    creator: bookLine(book.publisher),
    styles: wordStyles(),
    numbering: { config: lists.flatMap((each) => each.options().config) },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 851 }
          }
        },
        footers: { default: writeFooter(book) },
        children: [
          ...(isIssue ? writeFront(book) : []),
          ...texts,
          new Paragraph({ style: STYLES.heading3, text: bookLine(book.words.imprint) }),
          ...end.map((line) => new Paragraph({ children: [new TextRun({ text: bookLine(line), size: 22 })] }))
        ]
      }
    ]
  })
  return Packer.toBuffer(document)
}
