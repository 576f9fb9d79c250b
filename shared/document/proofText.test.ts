import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContent, body, figure, heading, paragraph, properties } from '@tests/factories'
import { afterEdits, someDocument, someEdits } from '@tests/factories/documents'
import { parseDocument, type DocumentJson } from './document'
import { readProofText, type ProofPlace } from './proofText'

const { meta } = articleContent()
const read = (json: DocumentJson) => {
  const doc = parseDocument(json)
  return { doc, source: readProofText(meta, doc, null) }
}
type Doc = ReturnType<typeof parseDocument>

/** What stands at a place, as a reader sees it. */
function wordsAt(doc: Doc, place: ProofPlace): string {
  if (place.in === 'field') return meta[place.field].slice(place.from, place.to)
  if (place.in === 'note') return (doc.nodeAt(place.note)!.attrs.text as string).slice(place.from, place.to)
  return doc.textBetween(place.from, place.to, '', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))
}

const loosen = (json: DocumentJson): DocumentJson => ({
  ...json,
  ...(json.text === undefined ? {} : { text: json.text.normalize('NFD') }),
  ...(json.content ? { content: json.content.map(loosen) } : {})
})

describe('an article as proofing reads it', () => {
  test('whatever is found, in whichever block, stands where its place says', () => {
    fc.assert(
      fc.property(someDocument, someEdits, fc.boolean(), (before, edits, isLoose) => {
        const edited = afterEdits(before, edits)
        const { doc, source } = read(isLoose ? loosen(edited) : edited)
        for (const { id, text } of source.text.blocks) {
          const letters = [...text.matchAll(/\P{M}\p{M}*/gsu)].map((match) => match.index)
          for (const from of letters)
            for (const to of [...letters, text.length].filter((end) => end > from)) {
              const place = source.place({ block: id, from, to })!
              expect(wordsAt(doc, place).normalize('NFC')).toBe(text.slice(from, to))
            }
        }
      }),
      { ...properties, numRuns: Math.ceil(properties.numRuns / 4) }
    )
  })

  test('every letter is read, once, and every block has a name of its own', () => {
    fc.assert(
      fc.property(someDocument, (json) => {
        const { doc, source } = read(json)
        const lines = source.text.blocks.filter((block) => !(block.id in meta) && block.role !== 'footnote')
        expect(lines.map((block) => block.text.replaceAll('\n', '')).join('')).toBe(doc.textContent)
        const ids = source.text.blocks.map((block) => block.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      properties
    )
  })

  test('lines are named by their block and know what they are', () => {
    const note = { type: 'footnote', attrs: { text: 'Số liệu tháng 10.' } }
    const { source } = read(
      body(
        heading('Kết quả', 'h1'),
        {
          type: 'paragraph',
          attrs: { bid: 'p1' },
          content: [{ type: 'text', text: 'Hơn 300 hộ' }, note, { type: 'text', text: '.' }]
        },
        { type: 'blockquote', attrs: { bid: 'q' }, content: [paragraph('Rất vui', 'p2')] },
        { ...figure(), attrs: { ...figure().attrs, bid: 'f1' } }
      )
    )
    const named = source.text.blocks.map(({ id, role, text }) => [id, role, text])
    expect(named.slice(0, 2)).toEqual([
      ['kicker', 'kicker', meta.kicker],
      ['title', 'title', meta.title]
    ])
    expect(named.slice(5).map(([id, role]) => [id, role])).toEqual([
      ['h1', 'heading'],
      ['p1', 'paragraph'],
      ['p1/note1', 'footnote'],
      ['p2', 'quote'],
      ['f1/caption', 'caption'],
      ['f1/credit', 'credit']
    ])
    expect(named[6]![2]).toBe('Hơn 300 hộ.')
    expect(source.text.photos).toBe(1)
  })

  test('two blocks of one name are kept apart', () => {
    const { source, doc } = read(body(paragraph('Một', 'p'), paragraph('Hai', 'p')))
    const [first, second] = source.text.blocks.slice(5)
    expect(first!.id).toBe('p')
    expect(wordsAt(doc, source.place({ block: second!.id, from: 0, to: 3 })!)).toBe('Hai')
  })

  test('what is not there has no place', () => {
    const { source } = read(body(paragraph('Một', 'p')))
    expect(source.place({ block: 'p', from: 0, to: 4 })).toBeNull()
    expect(source.place({ block: 'gone', from: 0, to: 1 })).toBeNull()
  })
})
