import { afterEach, expect, test, vi } from 'vitest'

/** What the page asked main for. */
const asked: string[] = []
vi.mock('./client', () => ({
  request: (route: string) => (asked.push(route), Promise.resolve({})),
  subscribe: () => () => {}
}))
/** Without a screen: the hook's effect runs at once, its cleanup when asked. */
const cleanups: (() => void)[] = []
vi.mock('react', () => ({
  useRef: (current: unknown) => ({ current }),
  useEffect: (effect: () => (() => void) | void) => void cleanups.push(effect() ?? (() => {})),
  useSyncExternalStore: (_subscribe: unknown, read: () => unknown) => read()
}))

const { closeWindow, hideWindow, settleDuties, stayOpen, useDuty, useKeptOpen } = await import('./closing')

const leaveAll = () => cleanups.splice(0).forEach((cleanup) => cleanup())
afterEach(async () => {
  leaveAll()
  await settleDuties().catch(() => {})
  asked.length = 0
  stayOpen()
})

test('the window closes once everything is on disk', async () => {
  const work = vi.fn(() => Promise.resolve())
  useDuty(work)
  await closeWindow()
  expect(work).toHaveBeenCalledOnce()
  expect(asked).toEqual(['app.readyToClose'])
  expect(useKeptOpen()).toBeNull()
})

test('with words that cannot be saved it stays open and says why', async () => {
  const full = new Error('disk full')
  let isFull = true
  useDuty(() => (isFull ? Promise.reject(full) : Promise.resolve()))
  await closeWindow()
  expect(asked).toEqual(['app.keepOpen'])
  expect(useKeptOpen()).toEqual({ why: 'unsaved', error: full })
  isFull = false
  await closeWindow()
  expect(asked).toEqual(['app.keepOpen', 'app.readyToClose'])
})

test('a screen that is left settles, and is tried again until it has', async () => {
  let isFull = true
  const work = vi.fn(() => (isFull ? Promise.reject(new Error('disk full')) : Promise.resolve()))
  useDuty(work)
  leaveAll()
  expect(work).toHaveBeenCalledTimes(1)
  await expect(settleDuties()).rejects.toThrow('disk full')
  isFull = false
  await settleDuties()
  await settleDuties()
  // Left and settled: it is asked no more.
  expect(work).toHaveBeenCalledTimes(3)
})

test('where the PC keeps watch somebody is asked, once everything is on disk', async () => {
  const work = vi.fn(() => Promise.resolve())
  useDuty(work)
  await closeWindow(true)
  expect(work).toHaveBeenCalledOnce()
  expect(asked).toEqual(['app.keepOpen'])
  expect(useKeptOpen()).toEqual({ why: 'watch' })
  await hideWindow()
  expect(asked).toEqual(['app.keepOpen', 'app.hide'])
  expect(useKeptOpen()).toBeNull()
})

test('unsaved words are asked about before the watch is', async () => {
  const full = new Error('disk full')
  useDuty(() => Promise.reject(full))
  await closeWindow(true)
  expect(useKeptOpen()).toEqual({ why: 'unsaved', error: full })
})
