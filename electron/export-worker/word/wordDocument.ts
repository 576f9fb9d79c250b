import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun
} from 'docx'
import { documentFigures, parseDocument } from '@shared/document/document'
import { printable } from '@shared/document/printRuns'
import type { ArticleMeta } from '@shared/document/revision'
import { beginTracking } from '@shared/document/tracked'
import { readTracked } from '@shared/document/trackedJson'
import { uniteTexts } from '@shared/document/united'
import type { PhotoFiles } from '@shared/domain/printIssue'
import type { WordArticleOut } from '@shared/ipc/exportWorker'
import { writeBlocks } from './wordBlocks'
import { placeRemarks } from './wordComments'
import { createLists } from './wordLists'
import { readWordPhotos } from './wordPhotos'
import { createScope, type WordScope } from './wordRuns'
import { STYLES, wordStyles } from './wordStyles'

/**
 * Writes an article as a Word file: fields and blocks in named styles, open changes as Word's
 * own with author and time, threads as comments, the imprint at the foot of every page.
 *
 * @throws ExportError `photo`; DocumentError when the body is none.
 */
export async function writeWordDocument(article: WordArticleOut, files: PhotoFiles): Promise<Buffer> {
  const { meta, body, tracked } = article.content
  const doc = parseDocument(body)
  const texts = tracked ? readTracked(tracked, doc) : beginTracking(doc)
  const blocks = uniteTexts(texts)
  const photos = await readWordPhotos(files, [texts.doc, texts.base].flatMap(documentFigures))
  const scope = createScope(placeRemarks(article.threads, blocks))
  const lists = createLists()
  const text = writeBlocks(blocks, { ...scope, lists, photos })
  const document = new Document({
    title: printable(meta.title),
    creator: printable(meta.byline),
    styles: wordStyles(),
    numbering: lists.options(),
    ...(scope.remarks.options.length > 0 ? { comments: { children: scope.remarks.options } } : {}),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 851 }
          }
        },
        footers: { default: writeFooter(article.footer) },
        children: [...writeHead(meta, scope), ...text, ...writeField('byline', meta.byline)]
      }
    ]
  })
  return Packer.toBuffer(document)
}

function writeField(field: 'kicker' | 'title' | 'deck' | 'lead' | 'byline', value: string): Paragraph[] {
  return value === '' ? [] : [new Paragraph({ style: STYLES[field], text: printable(value) })]
}

/** Title and what stands about it; a text without one has its place. Comments on no paragraph hang on it. */
function writeHead(meta: ArticleMeta, { remarks: { loose } }: WordScope): Paragraph[] {
  const title = new Paragraph({
    style: STYLES.title,
    children: [
      ...loose.map((id) => new CommentRangeStart(id)),
      new TextRun({ text: printable(meta.title) }),
      ...loose.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] })
      ])
    ]
  })
  return [
    ...writeField('kicker', meta.kicker),
    title,
    ...writeField('deck', meta.deck),
    ...writeField('lead', meta.lead)
  ]
}

function writeFooter(lines: readonly string[]): Footer {
  const page = new Paragraph({
    style: STYLES.footer,
    children: [new TextRun({ children: [PageNumber.CURRENT] })]
  })
  const imprint = lines.map((line) => new Paragraph({ style: STYLES.footer, text: printable(line) }))
  return new Footer({ children: [...imprint, page] })
}
