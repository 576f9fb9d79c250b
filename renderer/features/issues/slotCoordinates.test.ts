import { expect, test } from 'vitest'
import { distance } from './slotCoordinates'

const right = { x: 1, y: 0 }
const up = { x: 0, y: -1 }
const here = { x: 100, y: 100 }

test('a slot that is not that way is not reached, nor the one where it stands', () => {
  expect(distance(here, { x: 50, y: 100 }, right)).toBeUndefined()
  expect(distance(here, { x: 100, y: 300 }, right)).toBeUndefined()
  expect(distance(here, { x: 102, y: 100 }, right)).toBeUndefined()
})

test('what lies straight ahead is nearer than what lies aside', () => {
  const ahead = distance(here, { x: 180, y: 100 }, right)!
  const aside = distance(here, { x: 150, y: 170 }, right)!
  expect(ahead).toBe(80)
  expect(aside).toBeGreaterThan(ahead)
  expect(distance(here, { x: 100, y: 40 }, up)).toBe(60)
})
