import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from '@tiptap/pm/model'
import { body, heading, paragraph } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { parseDocument } from './document'
import { beginTracking, trackDifference, type Tracked } from './tracked'
import { uniteTexts, type UnitedBlock, type UnitedText } from './united'

type Reading = 'now' | 'before'

/** The text as Word shows it with everything accepted, or rejected: joined where an end is out. */
function settle(blocks: readonly UnitedBlock[], reading: Reading): unknown[] {
  const isOut = (kind: string) => kind === (reading === 'now' ? 'deleted' : 'inserted')
  const settled: unknown[] = []
  let open: unknown[] = []
  for (const block of blocks) {
    if (block.kind === 'text') {
      open.push(
        ...lettersOf(block, reading)
          .filter(([, standing]) => !isOut(standing))
          .map(([letter]) => letter)
      )
      if (isOut(block.end.kind)) continue
      const was = reading === 'before' ? block.before : null
      settled.push([shapeOf(was ?? block), open.join('')])
      open = []
    } else if (block.kind === 'table') {
      const rows = block.rows.filter((row) => !isOut(row.standing.kind))
      if (rows.length > 0)
        settled.push(rows.map((row) => row.cells.map(({ blocks: inside }) => settle(inside, reading))))
    } else if (!isOut(block.standing.kind))
      settled.push([block.kind, block.block.attrs.media, settle(block.blocks, reading)])
  }
  expect(open).toEqual([])
  return settled
}

/** Letters one by one, so that stretches cut differently compare equal. */
function lettersOf(block: UnitedText, reading: Reading): (readonly [string, string])[] {
  return block.runs.flatMap(({ text, leaf, marks, standing, before }) => {
    const look = JSON.stringify(reading === 'before' && before ? before.marks : marks)
    const letters = leaf ? [leaf.type.name] : [...text]
    return letters.map((letter) => [letter + look, standing.kind] as const)
  })
}

const shapeOf = ({ block, around }: Pick<UnitedText, 'block' | 'around'>) =>
  [
    block.type.name,
    block.attrs.level,
    around.lists.map(({ list }) => list.type.name).join(),
    around.isItem,
    around.quote
  ].join(' ')

const by = (author: string) => ({ author, at: 0 })

function track(before: Node, now: Node): Tracked {
  return trackDifference(before, now, by('Mai Khuê'))
}

const textOf = (blocks: readonly UnitedBlock[]) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? block.runs
          .map((run) =>
            run.standing.kind === 'same'
              ? run.text
              : `${run.standing.kind === 'inserted' ? '+' : '-'}[${run.text}]`
          )
          .join('') + { same: '¶', inserted: '+¶', deleted: '-¶' }[block.end.kind]
      : block.kind
  )

describe('two texts as one', () => {
  test('a word put in and one taken out stand in their places', () => {
    const before = parseDocument(body(paragraph('Hội nghị sáng nay')))
    const now = parseDocument(body(paragraph('Hội nghị chiều nay')))
    const united = textOf(uniteTexts(track(before, now))).join('')
    expect(united).toContain('Hội nghị ')
    expect(united).toMatch(/nay¶$/)
  })

  test('a paragraph that became two has one end put in', () => {
    const before = parseDocument(body(paragraph('Một. Hai.')))
    const now = parseDocument(body(paragraph('Một.'), paragraph('Hai.')))
    expect(textOf(uniteTexts(track(before, now)))).toEqual(['Một.-[ ]+¶', 'Hai.¶'])
  })

  test('a paragraph that became a crosshead is one paragraph set anew', () => {
    const before = parseDocument(body(paragraph('Kết quả')))
    const now = parseDocument(body(heading('Kết quả')))
    const [block] = uniteTexts(track(before, now))
    expect(block).toMatchObject({ kind: 'text', before: { author: 'Mai Khuê' }, end: { kind: 'same' } })
    expect(textOf([block!])).toEqual(['Kết quả¶'])
  })

  test('read as accepted it is the text now, read as rejected the text before', () => {
    fc.assert(
      fc.property(someBody, someBody, (one, other) => {
        const [before, now] = [parseDocument(one), parseDocument(other)]
        const united = uniteTexts(track(before, now))
        const plain = (doc: Node) => uniteTexts(beginTracking(doc))
        expect(settle(united, 'now')).toEqual(settle(plain(now), 'now'))
        expect(settle(united, 'before')).toEqual(settle(plain(before), 'now'))
      })
    )
  })
})
