import type { DocumentFormat } from '@shared/domain/documentFormats'
import type { Findings } from './findings'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { countKept } from './keptCounts'
import type { LetterReader } from './letters'
import type { LooseBlock } from './looseBlock'
import { tidyLoose } from './looseText'
import { takePhotos } from './wordPhotos'
import { makeReading } from './wordReading'

/**
 * Makes an article of blocks that a reader of another format than Word's found: captions, title and
 * byline are recognised as in Word files, and every word is accounted for.
 *
 * @param letters the reader that has made Unicode of them.
 * @throws ImportError `corrupt` when it comes to no body.
 */
export async function finishArticle(
  { fileName, folder }: SourceFile,
  format: DocumentFormat,
  blocks: readonly LooseBlock[],
  findings: Findings,
  letters: LetterReader
): Promise<ImportedArticle> {
  const text = tidyLoose(blocks, findings)
  const { photos, find } = await takePhotos(text.parts, text.photos, folder, findings)
  const { parts, body, missing } = makeReading(text, find, findings)
  if (missing.length > 0) findings.note('lost', 'otherText', missing.join(' '), missing.length)
  const converted = letters.report()
  return {
    format,
    meta: parts.fields,
    body,
    threads: [],
    photos,
    report: {
      fileName,
      format,
      ...(converted ? { encoding: converted } : {}),
      kept: countKept(parts.fields, body),
      findings: findings.list()
    },
    lostText: `${findings.lostText()}\n${missing.join(' ')}`
  }
}
