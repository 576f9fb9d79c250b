import type { EncodingChoice } from '@shared/text/textEncodings'
import { readBounded } from './boundedFile'
import { sniffKind, sniffOle } from './fileKind'
import type { ImportedArticle } from './importedArticle'
import { ImportError } from './importError'
import { importWord } from './wordArticle'

/** Far above any text that somebody wrote. */
const MAX_FILE = 60_000_000

/**
 * Makes an article of a file with text, and the report of what became of it. What the file
 * is, its content says.
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
  const kind = sniffKind(bytes)
  if (kind === 'ole') refuseOle(bytes)
  if (kind !== 'zip') throw new ImportError('notDocument', kind)
  return importWord({ bytes, fileName, folder, encoding })
}

function refuseOle(bytes: Buffer): never {
  const content = sniffOle(bytes)
  throw new ImportError(content === 'other' ? 'notDocument' : content, 'an OLE container')
}
