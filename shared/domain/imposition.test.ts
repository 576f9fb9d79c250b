import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imposePages, signatures, standardImposition, type SheetSide } from './imposition'

const pairs = (sides: readonly SheetSide[]) => sides.map(({ left, right }) => [left, right])

/** Folds the sheets of each section as a person does and reads the pages in turn. */
function fold(sides: readonly SheetSide[]): number[] {
  const sections: SheetSide[][] = []
  for (const side of sides) {
    if (side.opens >= 0) sections.push([])
    sections.at(-1)!.push(side)
  }
  return sections.flatMap((section) => {
    const front: number[] = []
    const back: number[] = []
    for (let at = 0; at < section.length; at += 2) {
      front.push(section[at]!.right, section[at + 1]!.left)
      back.unshift(section[at + 1]!.right, section[at]!.left)
    }
    return [...front, ...back]
  })
}

describe('pages for a folded booklet', () => {
  test('eight pages stand on two sheets, the cover outside', () => {
    expect(pairs(imposePages(8, { ...standardImposition, signature: 'all' }))).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5]
    ])
  })

  test('sections of four are folded one by one', () => {
    expect(pairs(imposePages(8, { ...standardImposition, signature: '4' }))).toEqual([
      [4, 1],
      [2, 3],
      [8, 5],
      [6, 7]
    ])
  })

  test('six pages leave white paper at the end', () => {
    expect(pairs(imposePages(6, standardImposition))).toEqual([
      [0, 1],
      [2, 0],
      [6, 3],
      [4, 5]
    ])
  })

  test('inner sheets move towards the fold, the outermost of each section does not', () => {
    const sides = imposePages(16, { signature: '8', creep: 12, marks: true })
    expect(sides.map((side) => side.shift)).toEqual([0, 0, 12, 12, 0, 0, 12, 12])
  })

  test('folded, every issue reads from its first page to its last, and white paper comes after', () => {
    assert(
      property(integer({ min: 1, max: 80 }), constantFrom(...signatures), (pages, signature) => {
        const read = fold(imposePages(pages, { ...standardImposition, signature }))
        const printed = Array.from({ length: pages }, (_, index) => index + 1)
        expect(read).toEqual([...printed, ...Array.from({ length: read.length - pages }, () => 0)])
      })
    )
  })
})
