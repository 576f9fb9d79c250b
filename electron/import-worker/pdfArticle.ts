import { detectEncoding } from '@shared/text/legacy/detection'
import { extractText, getDocumentProxy } from 'unpdf'
import { createFindings } from './findings'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { ImportError } from './importError'
import { finishText, toBlocks } from './textArticle'

/** Pages are read one after another; a book is no article. */
const MAX_PAGES = 300

/**
 * Makes an article of the words of a PDF. They come in lines; which of them are paragraphs is a guess,
 * so the report says that this is extracted text.
 *
 * @throws ImportError `encrypted`, `noText` for pages that are pictures, `tooBig`, `corrupt`.
 */
export async function importPdf(source: SourceFile): Promise<ImportedArticle> {
  const findings = createFindings()
  const text = await readPdfText(source.bytes)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('noText', 'pages without letters')
  findings.note('look', 'pdfText', '')
  const found = source.encoding === 'auto' ? detectEncoding(text).encoding : source.encoding
  return finishText(source, 'pdf', toBlocks(text), findings, found)
}

/**
 * The words of a PDF's pages.
 *
 * @throws ImportError `encrypted`, `tooBig`, `corrupt`.
 */
export async function readPdfText(bytes: Buffer): Promise<string> {
  try {
    // A copy: the reader takes what it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0
    })
    try {
      if (pdf.numPages > MAX_PAGES) throw new ImportError('tooBig', `${pdf.numPages} pages`)
      const { text } = await extractText(pdf, { mergePages: false })
      return text.join('\n\n')
    } finally {
      await pdf.destroy()
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new ImportError(
      isLocked ? 'encrypted' : 'corrupt',
      error instanceof Error ? error.message : 'no PDF'
    )
  }
}
