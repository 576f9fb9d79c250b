import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Transform } from '@tiptap/pm/transform'
import { body, heading, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { parseDocument } from './document'
import { moveSection, readOutline } from './outline'

const chapter = (text: string, level: number) => ({ ...heading(text), attrs: { level } })
const texts = (transform: Transform) => transform.doc.children.map((block) => block.textContent)

describe('the outline', () => {
  const doc = parseDocument(
    body(
      paragraph('mở'),
      chapter('A', 2),
      paragraph('a'),
      chapter('A1', 3),
      paragraph('a1'),
      chapter('A2', 3),
      chapter('B', 2),
      paragraph('b')
    )
  )
  const positionOf = (text: string) => readOutline(doc).find((item) => item.text === text)!.pos

  test('names every landmark with its rank', () => {
    expect(readOutline(doc).map(({ text, level }) => `${text}:${level}`)).toEqual([
      'A:2',
      'A1:3',
      'A2:3',
      'B:2'
    ])
  })

  test('a section moves with everything under it, past its neighbour of the same rank', () => {
    const moved = new Transform(doc)
    const at = moveSection(moved, positionOf('B'), -1)!
    expect(texts(moved)).toEqual(['mở', 'B', 'b', 'A', 'a', 'A1', 'a1', 'A2'])
    expect(moved.doc.nodeAt(at)!.textContent).toBe('B')
    const inner = new Transform(doc)
    moveSection(inner, positionOf('A1'), 1)
    expect(texts(inner)).toEqual(['mở', 'A', 'a', 'A2', 'A1', 'a1', 'B', 'b'])
  })

  test('a section goes neither out of its chapter nor past the ends', () => {
    for (const [text, step] of [
      ['A', -1],
      ['B', 1],
      ['A1', -1],
      ['A2', 1]
    ] as const) {
      const transform = new Transform(doc)
      expect(moveSection(transform, positionOf(text), step)).toBeNull()
      expect(transform.steps).toEqual([])
    }
  })

  test('a move keeps every block, and the way back leads to the same text', () => {
    fc.assert(
      fc.property(someBody, fc.nat(), fc.constantFrom(1, -1), (json, nth, step) => {
        const before = parseDocument(json)
        const items = readOutline(before)
        if (items.length === 0) return
        const transform = new Transform(before)
        const at = moveSection(transform, items[nth % items.length]!.pos, step as 1 | -1)
        transform.doc.check()
        const sorted = (node: typeof before) => node.children.map(String).sort()
        expect(sorted(transform.doc)).toEqual(sorted(before))
        if (at === null) return
        const undone = transform.steps[0]!.invert(before).apply(transform.doc).doc!
        expect(undone.eq(before)).toBe(true)
      }),
      properties
    )
  })
})
