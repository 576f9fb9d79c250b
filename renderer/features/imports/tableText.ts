import type { BatchFile } from '@shared/domain/importBatch'
import type { Translate } from '@shared/i18n/translator'
import { request } from '@renderer/api/client'
import { baseName, describeFile, folderName, lookWords } from './batchWords'

/** How many lines are asked for at a time. */
const PAGE = 1000

/** One line is one line: what stands in a cell breaks no table. */
const cell = (text: string | number): string => String(text).replace(/[\t\r\n]+/g, ' ')

function toLine(file: BatchFile, t: Translate, errorText: (error: BatchFile) => string): string {
  return [
    baseName(file.path),
    folderName(file.path),
    t(`batches.fileState.${file.state}`),
    describeFile(file, t),
    file.unit,
    file.contributor,
    file.words || '',
    file.photos || '',
    file.lost || '',
    [lookWords(file, t), errorText(file)].filter((text) => text !== '').join('. ')
  ]
    .map(cell)
    .join('\t')
}

/** The table of a batch as text with tabs, which Excel and Word paste as a table. */
export async function readTableText(
  batch: string,
  t: Translate,
  errorText: (file: BatchFile) => string
): Promise<string> {
  const columns = [
    'file',
    'folder',
    'state',
    'article',
    'unit',
    'contributor',
    'words',
    'photos',
    'lost',
    'look'
  ] as const
  const lines = [columns.map((column) => t(`batches.column.${column}`)).join('\t')]
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await request('imports.files', { batch, states: [], offset, limit: PAGE })
    lines.push(...rows.map((file) => toLine(file, t, errorText)))
    if (rows.length === 0 || offset + PAGE >= total) return lines.join('\n')
  }
}
