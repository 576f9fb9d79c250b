import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNewest } from './newest'

const REST = 120
/** How long main takes for an answer here: longer than typing rests. */
const WORK = 500

const text = (words: string) => ({ words })
type Text = ReturnType<typeof text>

/** Main as it sets a text: what it was asked, and what came of it. */
function createDesk() {
  const asked: string[] = []
  const told: string[] = []
  let underWay = 0
  let most = 0
  const newest = createNewest<Text, string>({
    rest: REST,
    ask: async ({ words }) => {
      asked.push(words)
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, WORK))
      underWay--
      if (words === 'hỏng') throw new Error('no worker')
      return `trang của ${words}`
    },
    tell: ({ words }, outcome) =>
      told.push(`${words}: ${outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason)}`)
  })
  return { asked, told, newest, type: (words: string) => newest.give(text(words)), mostAtOnce: () => most }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('the first text is asked about at once, a later one when typing rests', async () => {
  const { asked, type } = createDesk()
  type('một')
  await pass(0)
  expect(asked).toEqual(['một'])
  await pass(WORK)
  type('một hai')
  await pass(REST - 1)
  expect(asked).toEqual(['một'])
  await pass(1)
  expect(asked).toEqual(['một', 'một hai'])
})

test('what was typed last while an answer was long in coming is asked next, without another key', async () => {
  const { asked, told, type, mostAtOnce } = createDesk()
  type('một')
  await pass(10)
  type('một hai')
  await pass(REST + 10)
  type('một hai ba')
  // It has rested, and waits only for the answer to the first.
  await pass(REST + 10)
  expect(asked).toEqual(['một'])
  await pass(WORK)
  expect(asked).toEqual(['một', 'một hai ba'])
  await pass(WORK)
  expect(told).toEqual(['một: trang của một', 'một hai ba: trang của một hai ba'])
  expect(mostAtOnce()).toBe(1)
  await pass(10 * WORK)
  expect(asked).toHaveLength(2)
})

test('a text that is still being typed as an answer comes rests first', async () => {
  const { asked, type } = createDesk()
  type('một')
  await pass(WORK - 10)
  type('một hai')
  await pass(20)
  expect(asked).toEqual(['một'])
  await pass(REST)
  expect(asked).toEqual(['một', 'một hai'])
})

test('a failure is told with its text, and the next text is asked about', async () => {
  const { told, type } = createDesk()
  type('hỏng')
  await pass(10)
  type('một')
  await pass(2 * WORK)
  expect(told).toEqual(['hỏng: Error: no worker', 'một: trang của một'])
})

test('nothing is asked once nothing is wanted, until it is again', async () => {
  const { asked, newest, type } = createDesk()
  type('một')
  await pass(10)
  type('một hai')
  newest.give(null)
  await pass(2 * WORK)
  expect(asked).toEqual(['một'])
  type('một hai ba')
  await pass(REST)
  expect(asked).toEqual(['một', 'một hai ba'])
})
