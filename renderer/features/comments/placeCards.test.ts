import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { CARD_GAP, placeCards, type CardBox } from './placeCards'

const box = (id: string, top: number, height = 100): CardBox => ({ id, top, height })

test('cards stand at their words where there is room, and below each other where there is not', () => {
  const tops = placeCards([box('a', 0), box('b', 40), box('c', 500)], null)
  expect([...tops.values()]).toEqual([0, 108, 500])
})

test('the active card stands exactly at its words and pushes the others aside', () => {
  const tops = placeCards([box('a', 100), box('b', 120), box('c', 130)], 'b')
  expect([...tops.values()]).toEqual([12, 120, 228])
})

test('in any margin the order is kept, no card covers another, and the active one is aligned', () => {
  const someCards = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 20, max: 400 })), { maxLength: 40 })
    .map((cards) =>
      cards.sort(([a], [b]) => a - b).map(([top, height], index) => box(`t${index}`, top, height))
    )
  fc.assert(
    fc.property(someCards, fc.nat(), (cards, at) => {
      const active = cards.length > 0 && at % 3 > 0 ? cards[at % cards.length]!.id : null
      const tops = placeCards(cards, active)
      for (const [index, card] of cards.entries()) {
        const top = tops.get(card.id)!
        if (card.id === active) expect(top).toBe(card.top)
        if (active === null) expect(top).toBeGreaterThanOrEqual(card.top)
        const before = cards[index - 1]
        if (before) expect(top).toBeGreaterThanOrEqual(tops.get(before.id)! + before.height + CARD_GAP)
      }
    }),
    properties
  )
})
