import WordExtractor from 'word-extractor'
import { detectEncoding } from '@shared/text/legacy/detection'
import { hasOleMacros } from './fileKind'
import { createFindings } from './findings'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { ImportError } from './importError'
import { convertToDocx, findLibreOffice } from './libreOffice'
import { finishText, toBlock, toLines } from './textArticle'
import { importWord } from './wordArticle'
import { readZip } from './zipGuard'

/**
 * Makes an article of an old Word file (.doc): by way of LibreOffice where it is installed, with fonts,
 * tables and photos; else its words alone, and the report says so.
 *
 * @throws ImportError `corrupt` when neither can read it.
 */
export async function importOldWord(source: SourceFile, program?: string | null): Promise<ImportedArticle> {
  const office = program === undefined ? await findLibreOffice() : program
  const converted = office === null ? null : await convertToDocx(office, source.bytes, source.folder)
  const article =
    converted === null ? await importWords(source) : await importWord(source, await readZip(converted))
  const macros = hasOleMacros(source.bytes)
    ? [{ kind: 'lost', finding: 'macros', count: 1, example: '' } as const]
    : []
  const findings = [...article.report.findings, ...macros]
  return { ...article, format: 'doc', report: { ...article.report, format: 'doc', findings } }
}

async function importWords(source: SourceFile): Promise<ImportedArticle> {
  const findings = createFindings()
  const file = await extract(source.bytes)
  const body = file.getBody()
  const notes = [file.getFootnotes(), file.getEndnotes(), file.getTextboxes()].filter(
    (text) => text.trim() !== ''
  )
  const text = [body, ...notes].join('\n')
  if (text.trim() === '') throw new ImportError('noText', 'no words in the file')
  const comments = file.getAnnotations().trim()
  if (comments !== '') findings.lose('comments', comments)
  findings.note('look', 'wordsOnly', '')
  const found = source.encoding === 'auto' ? detectEncoding(text).encoding : source.encoding
  return finishText(source, 'doc', toLines(text).map(toBlock), findings, found)
}

async function extract(bytes: Buffer) {
  try {
    return await new WordExtractor().extract(bytes)
  } catch (error) {
    throw new ImportError('corrupt', error instanceof Error ? error.message : 'not a Word file')
  }
}
