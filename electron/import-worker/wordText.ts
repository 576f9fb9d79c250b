import { MAX_FOOTNOTE } from '@shared/document/schema'
import type { Findings } from './findings'
import { ImportError } from './importError'
import { PLAIN_FACTS, type MarkupScope, type PlacedPhoto } from './markupScope'
import { visibleText } from './markupText'
import { textOf, textsOf, type WordBlock } from './wordBlock'
import { readBlocks, type BlockReader, type WordNote } from './wordBlocks'
import type { WordFile } from './wordFile'
import { prepareBlocks } from './wordMarkup'
import { readModel, type ModelOf, type PreparedPart } from './wordModel'
import { noteExtras } from './wordExtras'
import type { NoteText, ReadableText } from './readableText'
import { createNumbering } from './wordNumbering'
import { headingDepth, roleOf } from './styleRole'
import { readStyles, type WordStyles } from './wordStyles'
import { childElements, descendants, element, firstChild } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** The text of a Word file in the terms of an article. */
export interface WordText extends ReadableText {
  readonly photos: readonly PlacedPhoto[]
  /** The body as it came. */
  readonly source: XmlElement
}

const NOTES_HEADING = 'Ghi chú'

/**
 * Reads the text of a Word file.
 *
 * @throws ImportError `corrupt` or `tooBig`.
 */
export async function readWordText(file: WordFile, findings: Findings): Promise<WordText> {
  const source = file.readPart(file.mainPart)
  const body = source ? firstChild(source, 'w:body') : undefined
  if (!source || !body) throw new ImportError('corrupt', 'no body')
  const scope = createScope(file, source, findings)
  const parts = new Map<'document' | 'footnotes' | 'endnotes', PreparedPart>()
  parts.set('document', {
    root: element('w:document', {}, [element('w:body', {}, prepareBlocks(body.children, scope))]),
    relationships: scope.relationships
  })
  const noteSources = new Map<string, XmlElement>()
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const part = prepareNotes(kind, scope)
    if (!part) continue
    parts.set(kind, part)
    for (const note of part.sources)
      noteSources.set(noteKey(note.name.slice(2), note.attributes['w:id']), note)
  }
  noteExtras(file, findings)
  const model = await readModel(parts)
  const reader: Pick<BlockReader, 'facts' | 'findings'> = { facts: scope.paragraphs, findings }
  const notes = createNotes((reference, number) => {
    const inNote = { ...reader, readNote: () => ({ number, text: null }) }
    return readBlocks(model.findNote(reference), inNote, true)
  })
  if (model.unreadSymbols > 0) findings.note('lost', 'otherText', 'w:sym', model.unreadSymbols)
  const blocks = readBlocks(model.children, { ...reader, readNote: notes.read })
  return {
    blocks,
    notes: notes.all(),
    photos: scope.photos,
    source: body,
    // Word prints no note that nothing refers to.
    words: visibleText(body, ...notes.keys().flatMap((key) => noteSources.get(key) ?? []))
  }
}

/** The part of this kind that the text refers to, or where it usually is. */
function relatedPart(file: WordFile, type: string): XmlElement | null {
  const relations = [...file.relationships(file.mainPart).values()]
  const target = relations.find((relation) => relation.type === type)?.target
  return file.readPart(target ?? `word/${type}.xml`)
}

/** The styles of a file, with the fonts of its theme. */
export function readFileStyles(file: WordFile): WordStyles {
  return readStyles(relatedPart(file, 'styles'), relatedPart(file, 'theme'))
}

function createScope(file: WordFile, source: XmlElement, findings: Findings): MarkupScope {
  const styles = readFileStyles(file)
  return {
    file,
    styles,
    numbering: createNumbering(relatedPart(file, 'numbering'), styles),
    findings,
    relationships: file.relationships(file.mainPart),
    topDepth: findTopDepth(source, styles),
    paragraphs: [],
    photos: []
  }
}

/** In a text with a title of its own, written in Word's outline, the crossheads are of the second level. */
function findTopDepth(source: XmlElement, styles: WordStyles): number {
  const used = new Set(descendants(source, 'w:pStyle').map(({ attributes }) => attributes['w:val']))
  const found = [...used].map((id) => styles.paragraph(id))
  const isTitled = found.some((style) => roleOf(style) === 'title')
  const usesFirst = found.some((style) => roleOf(style) === 'heading' && headingDepth(style) === 1)
  return isTitled && !usesFirst ? 2 : 1
}

function prepareNotes(
  kind: 'footnotes' | 'endnotes',
  scope: MarkupScope
): (PreparedPart & { readonly sources: XmlElement[] }) | null {
  const name =
    [...scope.relationships.values()].find((relation) => relation.type === kind)?.target ?? `word/${kind}.xml`
  const root = scope.file.readPart(name)
  if (!root) return null
  const inNotes = { ...scope, relationships: scope.file.relationships(name) }
  const sources = childElements(root)
    .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
    .filter((note) => visibleText(note) !== '')
  const notes = sources.map((note) =>
    element(note.name, { 'w:id': note.attributes['w:id'] ?? '' }, prepareBlocks(note.children, inNotes))
  )
  return { root: element(`w:${kind}`, {}, notes), relationships: inNotes.relationships, sources }
}

function noteKey(kind: string, id: string | undefined): string {
  return `${kind} ${id ?? ''}`
}

/** Numbers notes in the order of their references and reads each once. */
function createNotes(
  readContent: (reference: ModelOf<'noteReference'>, number: number) => readonly WordBlock[]
) {
  const notes = new Map<string, NoteText>()
  return {
    read: (reference: ModelOf<'noteReference'>): WordNote => {
      const key = noteKey(reference.noteType, reference.noteId)
      const known = notes.get(key)
      if (known) return known
      const number = notes.size + 1
      const blocks = readContent(reference, number)
      const words = textsOf(blocks).map(textOf).join(' ').trim()
      const fits = words !== '' && words.length <= MAX_FOOTNOTE && blocks.every(({ kind }) => kind === 'text')
      const note = { number, blocks, text: fits ? words : null }
      notes.set(key, note)
      return note
    },
    keys: () => [...notes.keys()],
    all: () => [...notes.values()]
  }
}

/**
 * Notes that could not become footnotes where they stood, as a list under a heading; empty when all could.
 *
 * @param inBody numbers of the notes that did.
 */
export function listNotes(
  notes: readonly NoteText[],
  inBody: ReadonlySet<number>,
  findings: Findings
): WordBlock[] {
  const left = notes.filter(({ number, blocks }) => !inBody.has(number) && blocks.length > 0)
  for (const { blocks } of left) findings.note('changed', 'footnotes', textsOf(blocks).map(textOf).join(' '))
  return left.length === 0 ? [] : [notesHeading(), ...left.flatMap(listNote)]
}

function notesHeading(): WordBlock {
  return {
    kind: 'text',
    facts: { ...PLAIN_FACTS, role: 'heading' },
    runs: [{ text: NOTES_HEADING, marks: [] }],
    size: null
  }
}

/** A note is one item; what does not fit a list item follows it. */
function listNote({ number, blocks }: NoteText): WordBlock[] {
  const label = `${number}.`
  const place = { list: 'notes', level: 0, ordered: true, number, numbering: 'decimal', label } as const
  return blocks.map((block, position) =>
    block.kind === 'text'
      ? { ...block, facts: { ...PLAIN_FACTS, place: position === 0 ? place : null } }
      : block
  )
}
