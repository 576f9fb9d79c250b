import type { DocumentJson } from '@shared/document/document'
import type { TrackedJson } from '@shared/document/trackedJson'
import type { DocumentFormat } from '@shared/domain/documentFormats'
import type { ImportReport } from '@shared/domain/importReport'
import type { ImportedPhoto, ImportedThread } from '@shared/ipc/importWorker'
import type { EncodingChoice } from '@shared/text/textEncodings'
import type { ArticleFields } from './articleParts'

/** A file whose bytes are in memory and within bounds. */
export interface SourceFile {
  readonly bytes: Buffer
  /** Its name as the person knows it. */
  readonly fileName: string
  /** Where its photos are written; nothing is written anywhere else. */
  readonly folder: string
  /** How its letters are to be read. */
  readonly encoding: EncodingChoice
}

/** What a file came to. */
export interface ImportedArticle {
  readonly format: DocumentFormat
  readonly meta: ArticleFields
  readonly body: DocumentJson
  /** The file's own tracked changes, still open. */
  readonly tracked?: TrackedJson
  readonly threads: readonly ImportedThread[]
  readonly photos: readonly ImportedPhoto[]
  readonly report: ImportReport
  /** The words that the report counts as lost. Not sent on: the original file stays attached. */
  readonly lostText: string
}
