import type { DocumentFormat } from '@shared/domain/documentFormats'
import type { EncodingChoice } from '@shared/text/textEncodings'
import { readBounded } from './boundedFile'
import { sniffKind, sniffOle } from './fileKind'
import { importHtml } from './htmlArticle'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { ImportError } from './importError'
import { importOdt, importRtf, isOpenDocument } from './officeArticle'
import { importOldWord } from './oldWordArticle'
import { importPdf } from './pdfArticle'
import { importText, isPlainText } from './textArticle'
import { importWord } from './wordArticle'
import { readZip } from './zipGuard'

/** Far above any text that somebody wrote. */
const MAX_FILE = 60_000_000
/** Text without pictures: what is longer than this would be cut anyway. */
const MAX_TEXT = 8_000_000

/** Endings that people use for each format. Word itself writes rich text and web pages as .doc. */
const ENDINGS: Readonly<Record<DocumentFormat, RegExp>> = {
  docx: /\.(docx|docm|dotx|dotm)$/i,
  doc: /\.(doc|dot)$/i,
  rtf: /\.rtf$/i,
  odt: /\.(odt|ott)$/i,
  txt: /\.(txt|text|md|log)$/i,
  html: /\.(html?|xhtml)$/i,
  pdf: /\.pdf$/i
}

/**
 * Makes an article of a file with text, and the report of what became of it. What the file
 * is, its content says; where its name says something else, the report tells.
 *
 * @param folder where its photos are written; nothing is written anywhere else.
 * @throws ImportError with the reason when the file is refused.
 */
export async function importDocument(
  file: string,
  fileName: string,
  folder: string,
  encoding: EncodingChoice = 'auto'
): Promise<ImportedArticle> {
  const bytes = await readBounded(file, MAX_FILE)
  const article = await readByContent({ bytes, fileName, folder, encoding })
  return tellName(article, fileName)
}

async function readByContent(source: SourceFile): Promise<ImportedArticle> {
  const { bytes } = source
  const kind = sniffKind(bytes)
  switch (kind) {
    case 'zip': {
      const parts = await readZip(bytes)
      return isOpenDocument(parts) ? importOdt(source, parts) : importWord(source, parts)
    }
    case 'ole':
      return importOle(source)
    case 'pdf':
      return importPdf(source)
    case 'rtf':
    case 'html':
    case 'unknown':
      if (kind === 'unknown' && !isPlainText(bytes)) throw new ImportError('notDocument', kind)
      if (kind !== 'rtf' && bytes.length > MAX_TEXT) throw new ImportError('tooBig', `${bytes.length} bytes`)
      return kind === 'rtf' ? importRtf(source) : kind === 'html' ? importHtml(source) : importText(source)
    default:
      throw new ImportError('notDocument', kind)
  }
}

async function importOle(source: SourceFile): Promise<ImportedArticle> {
  const content = sniffOle(source.bytes)
  if (content === 'oldWord') return importOldWord(source)
  throw new ImportError(content === 'encrypted' ? 'encrypted' : 'notDocument', 'an OLE container')
}

/** Says it where a name promises another format than the content has. */
function tellName(article: ImportedArticle, fileName: string): ImportedArticle {
  const promised = Object.entries(ENDINGS).find(([, ending]) => ending.test(fileName))?.[0]
  if (promised === undefined || promised === article.format) return article
  const told = {
    kind: 'look',
    finding: 'otherFormat',
    count: 1,
    example: `${fileName.slice(-60)} → ${article.format}`
  } as const
  return { ...article, report: { ...article.report, findings: [...article.report.findings, told] } }
}
