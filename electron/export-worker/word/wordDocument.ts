import {
  CommentReference,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ParagraphChild
} from 'docx'
import { diffWordsWithSpace } from 'diff'
import { documentFigures, parseDocument } from '@shared/document/document'
import { printable } from '@shared/document/printRuns'
import type { ArticleContent } from '@shared/document/revision'
import { beginTracking } from '@shared/document/tracked'
import { readTracked, type TrackedField } from '@shared/document/trackedJson'
import { uniteTexts, type Standing } from '@shared/document/united'
import type { PhotoFiles } from '@shared/domain/printIssue'
import type { WordArticleOut } from '@shared/ipc/exportWorker'
import { writeBlocks } from './wordBlocks'
import { placeRemarks } from './wordComments'
import { createLists } from './wordLists'
import { readWordPhotos } from './wordPhotos'
import { createScope, inStanding, type WordScope } from './wordRuns'
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
  const head = createHeadWriter(article.content, scope)
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
        children: [...head.above(), ...text, ...head.below()]
      }
    ]
  })
  return Packer.toBuffer(document)
}

type Field = TrackedField['field']

/** Writes the lines about the body, with what was changed in them. */
function createHeadWriter({ meta, tracked }: ArticleContent, scope: WordScope) {
  function runsOf(field: Field): ParagraphChild[] {
    const change = tracked?.fields.find((each) => each.field === field)
    if (!change) return [new TextRun({ text: printable(meta[field]) })]
    const { author, at } = change
    return diffWordsWithSpace(change.before, meta[field]).map(({ value, added, removed }) => {
      const kind = added ? 'inserted' : removed ? 'deleted' : 'same'
      const standing: Standing = kind === 'same' ? { kind } : { kind, author, at }
      return inStanding({ text: printable(value) }, standing, scope)
    })
  }

  function writeField(field: Field): Paragraph[] {
    const isNamed = tracked?.fields.some((each) => each.field === field) ?? false
    if (meta[field] === '' && !isNamed) return []
    return [new Paragraph({ style: STYLES[field], children: runsOf(field) })]
  }

  /** A text without a title has its place. Comments on no paragraph hang on it. */
  function writeTitle(): Paragraph {
    const { loose } = scope.remarks
    return new Paragraph({
      style: STYLES.title,
      children: [
        ...runsOf('title'),
        // About no words: a comment with a range would come back as one on the title's.
        ...loose.map((id) => new TextRun({ children: [new CommentReference(id)] }))
      ]
    })
  }

  return {
    above: () => [...writeField('kicker'), writeTitle(), ...writeField('deck'), ...writeField('lead')],
    below: () => writeField('byline')
  }
}

function writeFooter(lines: readonly string[]): Footer {
  const page = new Paragraph({
    style: STYLES.footer,
    children: [new TextRun({ children: [PageNumber.CURRENT] })]
  })
  const imprint = lines.map((line) => new Paragraph({ style: STYLES.footer, text: printable(line) }))
  return new Footer({ children: [...imprint, page] })
}
