import { parseDocument, type DocumentJson } from '@shared/document/document'
import type { ImportReport } from '@shared/domain/importReport'
import type { ImportedPhoto } from '@shared/ipc/importWorker'
import { takeArticleParts, type ArticleFields } from './articleParts'
import { fitBody, jsonText } from './bodyBudget'
import { toBodyJson } from './bodyJson'
import { attachCaptions } from './figureWords'
import { createFindings } from './findings'
import { ImportError } from './importError'
import { countKept } from './keptCounts'
import { visibleText } from './markupText'
import type { WordBlock } from './wordBlock'
import { missingWords } from './wordBalance'
import { openWordFile } from './wordFile'
import { takePhotos } from './wordPhotos'
import { readWordText } from './wordText'

/** What a Word file came to. */
export interface WordArticle {
  readonly meta: ArticleFields
  readonly body: DocumentJson
  readonly photos: readonly ImportedPhoto[]
  readonly report: ImportReport
  /** The words that the report counts as lost. Not sent on: the original file stays attached. */
  readonly lostText: string
}

/**
 * Makes an article of a Word file, and the report of what became of it.
 *
 * @param folder where its photos are written; nothing is written anywhere else.
 * @throws ImportError with the reason when the file is refused.
 */
export async function importWord(file: string, fileName: string, folder: string): Promise<WordArticle> {
  const word = await openWordFile(file)
  const findings = createFindings()
  const text = await readWordText(word, findings)
  const blocks = attachCaptions(text.blocks.flatMap(dropPhotoFrame))
  const { fields, body: rest } = takeArticleParts(blocks)
  const { photos, find } = await takePhotos(word, text.photos, folder, findings)
  const { body, cut } = fitBody(toBodyJson([...rest, ...text.notes], find))
  if (cut !== '') findings.lose('tooLong', cut)
  const doc = checkBody(body)
  const kept = [...Object.values(fields), jsonText(body)].join('\n')
  const missing = missingWords(visibleText(...text.source), `${kept}\n${findings.lostText()}`)
  // A net under everything above: whatever it is that was not read, the report says so.
  if (missing.length > 0) findings.note('lost', 'otherText', missing.join(' '), missing.length)
  const used = new Set(findMedia(body))
  return {
    meta: fields,
    body: doc,
    photos: photos.filter((photo) => used.has(photo.sha256)),
    report: { fileName, kept: countKept(fields, doc), findings: findings.list() },
    lostText: `${findings.lostText()}\n${missing.join(' ')}`
  }
}

/** A frame around nothing but a photo is no frame. */
function dropPhotoFrame(block: WordBlock): readonly WordBlock[] {
  return block.kind === 'box' && block.blocks.some((inner) => inner.kind !== 'text') ? block.blocks : [block]
}

function checkBody(body: DocumentJson): DocumentJson {
  try {
    // ProseMirror's JSON of a checked node is a body in its stored form.
    return parseDocument(body).toJSON() as DocumentJson
  } catch (error) {
    throw new ImportError('corrupt', error instanceof Error ? error.message : 'no article')
  }
}

function findMedia(json: DocumentJson): string[] {
  const own = json.type === 'figure' ? [String(json.attrs?.media)] : []
  return [...own, ...(json.content ?? []).flatMap(findMedia)]
}
