import type { Findings } from './findings'
import { ImportError } from './importError'
import type { MarkupScope, PlacedPhoto } from './markupScope'
import { visibleText } from './markupText'
import { textOf, type WordBlock } from './wordBlock'
import { readBlocks, type BlockReader } from './wordBlocks'
import type { WordFile } from './wordFile'
import { prepareBlocks } from './wordMarkup'
import { readModel, type ModelOf, type PreparedPart } from './wordModel'
import { noteExtras } from './wordExtras'
import { createNumbering } from './wordNumbering'
import { readStyles } from './wordStyles'
import { childElements, element, firstChild, hasDescendant } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** The text of a Word file in the terms of an article. */
export interface WordText {
  readonly blocks: readonly WordBlock[]
  /** Footnotes and endnotes as a list under a heading; empty when there are none. */
  readonly notes: readonly WordBlock[]
  readonly photos: readonly PlacedPhoto[]
  /** The body and the notes as they came, to weigh the result against. */
  readonly source: readonly XmlElement[]
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
  const notes = createNotes()
  const reader: BlockReader = { facts: scope.paragraphs, findings, numberNote: notes.number }
  if (model.unreadSymbols > 0) findings.note('lost', 'otherText', 'w:sym', model.unreadSymbols)
  const blocks = readBlocks(model.children, reader)
  // Word prints no note that nothing refers to.
  const sources = notes
    .references()
    .flatMap(({ noteType, noteId }) => noteSources.get(noteKey(noteType, noteId)) ?? [])
  const noteBlocks = notes.references().flatMap((reference, index) => {
    const read = readBlocks(model.findNote(reference), { ...reader, numberNote: () => index + 1 }, true)
    findings.note(
      'changed',
      'footnotes',
      read.map((block) => (block.kind === 'text' ? textOf(block) : '')).join(' ')
    )
    return listNote(read, index)
  })
  return {
    blocks,
    notes: noteBlocks.length > 0 ? [notesHeading(), ...noteBlocks] : [],
    photos: scope.photos,
    source: [body, ...sources]
  }
}

function createScope(file: WordFile, source: XmlElement, findings: Findings): MarkupScope {
  const related = (type: string) =>
    [...file.relationships(file.mainPart).values()].find((relation) => relation.type === type)?.target ??
    `word/${type}.xml`
  const styles = readStyles(file.readPart(related('styles')))
  return {
    file,
    styles,
    numbering: createNumbering(file.readPart(related('numbering')), styles),
    findings,
    relationships: file.relationships(file.mainPart),
    hasMoveTarget: hasDescendant(source, 'w:moveTo'),
    paragraphs: [],
    photos: []
  }
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

function createNotes() {
  const numbers = new Map<string, number>()
  const references: ModelOf<'noteReference'>[] = []
  return {
    number: (reference: ModelOf<'noteReference'>) => {
      const key = noteKey(reference.noteType, reference.noteId)
      const number = numbers.get(key) ?? references.push(reference)
      numbers.set(key, number)
      return number
    },
    references: () => references
  }
}

function notesHeading(): WordBlock {
  const facts = { role: 'heading', level: 3, alignment: 'left', place: null } as const
  return { kind: 'text', facts, runs: [{ text: NOTES_HEADING, marks: [] }], size: null }
}

/** A note is one item; what does not fit a list item follows it. */
function listNote(blocks: readonly WordBlock[], index: number): WordBlock[] {
  const place = { list: 'notes', level: 0, ordered: true, number: index + 1, label: `${index + 1}.` }
  return blocks.map((block, position) =>
    block.kind === 'text'
      ? {
          ...block,
          facts: { role: 'text', level: 3, alignment: 'left', place: position === 0 ? place : null }
        }
      : block
  )
}
