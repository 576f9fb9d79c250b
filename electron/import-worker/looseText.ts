import { MAX_FOOTNOTE } from '@shared/document/schema'
import type { Findings } from './findings'
import { looseWords, type LooseBlock, type LooseRun, type LooseText } from './looseBlock'
import { PLAIN_FACTS, type PlacedPhoto } from './markupScope'
import type { NoteText, ReadableText } from './readableText'
import { cleanRuns } from './textRuns'
import type { TextRun, WordBlock } from './wordBlock'

/** The text of a file in the terms of an article, and the pictures that stand in it by place. */
export interface LooseDocument extends ReadableText {
  readonly photos: readonly PlacedPhoto[]
  readonly parts: ReadonlyMap<string, Buffer>
}

/** Soft hyphens, control characters and halves of surrogate pairs are no text. */
const UNSAID = /(?![\t\n])[\p{Cc}\p{Surrogate}\u00ad\ufffe\uffff]/gu

/** Tidies blocks whose letters are Unicode, and notes what was changed on the way. */
export function tidyLoose(blocks: readonly LooseBlock[], findings: Findings): LooseDocument {
  const photos: PlacedPhoto[] = []
  const parts = new Map<string, Buffer>()
  const notes: NoteText[] = []
  let paragraphs = 0

  function tidyAll(all: readonly LooseBlock[], inCell: boolean): WordBlock[] {
    return all.flatMap((block): WordBlock[] => {
      if (block.kind === 'text') return tidyText(block, inCell)
      if (block.kind === 'photo') {
        const part = `ảnh ${photos.length + 1}`
        parts.set(part, block.bytes)
        photos.push({ part, alt: block.alt })
        return [{ kind: 'photo', photo: photos.length - 1, caption: '', credit: '' }]
      }
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, blocks: tidyAll(cell.blocks, true) }))
      )
      return [{ kind: 'table', rows }]
    })
  }

  function tidyText({ facts, runs, size }: LooseText, inCell: boolean): WordBlock[] {
    const { segments, hadLayout, wasDecomposed } = cleanRuns(runs.map(toTextRun))
    const text = segments.map((segment) => segment.map((run) => run.text).join('')).join(' ')
    if (hadLayout && text !== '') findings.note('changed', 'indentSpaces', text)
    if (wasDecomposed) findings.note('changed', 'decomposedLetters', text)
    if (text === '' && !inCell) findings.note('changed', 'emptyParagraphs', '')
    return segments.map((segment, index) => {
      const source = paragraphs++
      const own = { ...PLAIN_FACTS, ...facts, source, ends: source }
      return { kind: 'text', facts: index === 0 ? own : { ...own, place: null }, runs: segment, size }
    })
  }

  function toTextRun({ text, marks, note }: LooseRun): TextRun {
    // A soft hyphen is invisible; where it was a letter it has been read as one.
    if (!note) return { text: text.replace(UNSAID, ''), marks }
    const { segments } = cleanRuns(note.map(toTextRun))
    const words = segments.map((segment) => segment.map((run) => run.text).join('')).join(' ')
    const number = notes.length + 1
    const fits = words !== '' && words.length <= MAX_FOOTNOTE
    const lines = segments.map((runs): WordBlock => ({ kind: 'text', facts: PLAIN_FACTS, runs, size: null }))
    notes.push({ number, text: fits ? words : null, blocks: lines })
    return {
      text: `[${number}]`,
      marks: [{ type: 'superscript' }],
      isNote: true,
      ...(fits ? { note: words } : {})
    }
  }

  return {
    blocks: tidyAll(blocks, false),
    notes,
    photos,
    parts,
    words: looseWords(blocks).replace(UNSAID, '')
  }
}
