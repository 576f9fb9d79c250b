import type { DocumentJson } from '@shared/document/document'
import type { Authorship } from '@shared/document/tracked'
import {
  trackedToJson,
  trackedFields,
  type TrackedField,
  type TrackedJson
} from '@shared/document/trackedJson'
import { missingWords } from '@shared/text/missingWords'
import type { ArticleParts } from './articleParts'
import type { FindPhoto } from './bodyJson'
import { blockName } from './changedTokens'
import { createFindings, type Findings } from './findings'
import { countKept } from './keptCounts'
import { createLetterReader } from './letters'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { anyText } from './markupText'
import { createChangeReader, hasChanges, noteChanges, type ChangeReader, type Reading } from './wordChanges'
import { readComments } from './wordComments'
import { openWordFile, type WordFile } from './wordFile'
import { withUnicodeLetters } from './wordLetters'
import { takePhotos } from './wordPhotos'
import { makeReading, type WordReading } from './wordReading'
import { readFileStyles, readWordText, type WordText } from './wordText'
import { trackTexts } from './wordTracked'
import { descendants } from './xmlElement'
import type { XmlElement } from './xmlTree'

/**
 * Makes an article of a Word file, and the report of what became of it.
 *
 * A file with tracked changes is read twice, as if they were all accepted and as
 * if they were all rejected; the two texts with their authors are the article's open changes.
 *
 * @throws ImportError with the reason when the file is refused.
 */
export async function importWord(
  { fileName, folder, encoding }: Omit<SourceFile, 'bytes'>,
  zip: ReadonlyMap<string, Buffer>
): Promise<ImportedArticle> {
  const letters = createLetterReader(encoding)
  const file = openWordFile(zip)
  const word = withUnicodeLetters(file, readFileStyles(file), letters)
  const findings = createFindings()
  const changes = createChangeReader(Date.now())
  const source = word.readPart(word.mainPart)
  const isChanged = source !== null && hasChanges(source)
  const now = await readWordText(readAs(word, changes, 'now'), findings)
  const beforeFindings = createFindings()
  const before = isChanged ? await readWordText(readAs(word, changes, 'before'), beforeFindings) : null
  const placed = [...now.photos, ...(before?.photos ?? [])]
  const { photos, find } = await takePhotos(word.parts, placed, folder, findings)
  const comments = readComments(word, now.source, findings)
  const reading = makeReading(now, find, findings)
  // A net under everything above: whatever it is that was not read, the report says so.
  if (reading.missing.length > 0)
    findings.note('lost', 'otherText', reading.missing.join(' '), reading.missing.length)
  const findBefore: FindPhoto = (place) => find(place + now.photos.length)
  const tracked =
    before &&
    source &&
    trackChanges({ text: before, findings: beforeFindings }, reading, findBefore, changes, source, findings)
  const used = new Set([...findMedia(reading.body), ...(tracked ? findMedia(tracked.body) : [])])
  const inBody = new Set(findNames(reading.body))
  const converted = letters.report()
  return {
    format: 'docx',
    meta: reading.parts.fields,
    body: reading.body,
    ...(tracked ? { tracked } : {}),
    threads: comments.map(({ source: place, quote, isResolved, remarks }) => ({
      block: place !== null && inBody.has(blockName(place)) ? blockName(place) : null,
      quote,
      isResolved,
      remarks
    })),
    photos: photos.filter((photo) => used.has(photo.sha256)),
    report: {
      fileName,
      format: 'docx',
      ...(converted ? { encoding: converted } : {}),
      kept: countKept(reading.parts.fields, reading.body),
      findings: findings.list()
    },
    lostText: `${findings.lostText()}\n${reading.missing.join(' ')}`
  }
}

/** Parts with text in which changes may be tracked. */
const TEXT_PARTS = new Set(['w:document', 'w:footnotes', 'w:endnotes'])

function readAs(word: WordFile, changes: ChangeReader, reading: Reading): WordFile {
  return {
    ...word,
    readPart: (name) => {
      const root = word.readPart(name)
      return root && TEXT_PARTS.has(root.name) ? changes.settle(root, reading) : root
    }
  }
}

/** Ties the text before the changes to the one now; without it, what was taken out is lost and the report says so. */
function trackChanges(
  before: { readonly text: WordText; readonly findings: Findings },
  now: WordReading,
  findPhoto: FindPhoto,
  { authors }: ChangeReader,
  source: XmlElement,
  findings: Findings
): TrackedJson | null {
  try {
    const old = makeReading(before.text, findPhoto, before.findings, now.parts)
    // What was taken out of a place that is not read, such as hidden text, is no open change.
    const gone = missingWords(
      `${before.findings.lostText()} ${old.missing.join(' ')}`,
      `${findings.lostText()} ${now.missing.join(' ')}`
    )
    const tracked = trackTexts(old, now, authors)
    const fields = changedFields(old.parts, now.parts, authors)
    noteChanges(source, findings)
    if (gone.length > 0) findings.lose('trackedDeletions', gone.join(' '))
    return tracked.changes.length + fields.length === 0 ? null : trackedToJson(tracked, fields)
  } catch {
    for (const change of descendants(source, 'w:del', 'w:moveFrom')) {
      const text = anyText(change)
      if (text !== '') findings.lose('trackedDeletions', text)
    }
    return null
  }
}

function changedFields(old: ArticleParts, now: ArticleParts, authors: readonly Authorship[]): TrackedField[] {
  return trackedFields.flatMap((field) => {
    if (old.fields[field] === now.fields[field]) return []
    const marks = [...now.taken[field], ...old.taken[field]].flatMap(({ runs }) =>
      runs.flatMap((run) => run.marks.flatMap((mark) => (mark.type === 'change' ? [mark.attrs.index] : [])))
    )
    const by = authors[marks[0] ?? 0] ?? { author: '', at: 0 }
    return [{ field, before: old.fields[field], ...by }]
  })
}

function findMedia(json: DocumentJson): string[] {
  const own = json.type === 'figure' ? [String(json.attrs?.media)] : []
  return [...own, ...(json.content ?? []).flatMap(findMedia)]
}

function findNames(json: DocumentJson): string[] {
  const own = typeof json.attrs?.bid === 'string' ? [json.attrs.bid] : []
  return [...own, ...(json.content ?? []).flatMap(findNames)]
}
