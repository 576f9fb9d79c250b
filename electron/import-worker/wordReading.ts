import { parseDocument, type DocumentJson } from '@shared/document/document'
import type { Node } from '@tiptap/pm/model'
import { takeArticleParts, takeSameParts, type ArticleParts } from './articleParts'
import { fitBody, jsonText } from './bodyBudget'
import { toBodyJson, type FindPhoto } from './bodyJson'
import { cleanBody } from './changedTokens'
import { attachCaptions } from './figureWords'
import type { Findings } from './findings'
import { ImportError } from './importError'
import { missingWords } from '@shared/text/missingWords'
import type { ReadableText } from './readableText'
import { textsOf, type WordBlock } from './wordBlock'
import type { ReadText } from './wordTracked'
import { listNotes } from './wordText'

/** One reading of a file as an article: its fields, its body, and what is known about each place of it. */
export interface WordReading extends ReadText {
  readonly parts: ArticleParts
  readonly body: DocumentJson
  /** Words of the file that are neither in the article nor noted as lost. */
  readonly missing: readonly string[]
}

/**
 * Makes an article of one reading.
 *
 * @param other the reading whose fields were found first: the same paragraphs are taken again.
 * @throws ImportError `corrupt` when it comes to no body.
 */
export function makeReading(
  text: ReadableText,
  findPhoto: FindPhoto,
  findings: Findings,
  other?: ArticleParts
): WordReading {
  const blocks = attachCaptions(text.blocks.flatMap(dropPhotoFrame))
  const parts = other ? takeSameParts(blocks, other) : takeArticleParts(blocks)
  const noted = textsOf(parts.body).flatMap(({ runs }) => runs.filter(({ note }) => note !== undefined))
  const inBody = new Set(noted.map((run) => Number(/\d+/.exec(run.text)?.[0])))
  const notes = listNotes(text.notes, inBody, findings)
  const { body: draft, cut } = fitBody(toBodyJson([...parts.body, ...notes], findPhoto))
  if (cut !== '') findings.lose('tooLong', cut)
  const { body, origins } = cleanBody(draft)
  const doc = checkBody(body)
  const kept = [...Object.values(parts.fields), jsonText(body)].join('\n')
  const missing = missingWords(text.words, `${kept}\n${findings.lostText()}`)
  // ProseMirror's JSON of a checked node is a body in its stored form.
  return { parts, doc, body: doc.toJSON() as DocumentJson, origins, missing }
}

/** A frame around nothing but a photo is no frame. */
function dropPhotoFrame(block: WordBlock): readonly WordBlock[] {
  return block.kind === 'box' && block.blocks.some((inner) => inner.kind !== 'text') ? block.blocks : [block]
}

function checkBody(body: DocumentJson): Node {
  try {
    return parseDocument(body)
  } catch (error) {
    throw new ImportError('corrupt', error instanceof Error ? error.message : 'no article')
  }
}
