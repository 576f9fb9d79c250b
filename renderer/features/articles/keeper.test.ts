import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ArticleContent } from '@shared/document/revision'
import { createKeeper, LATEST, REST, RETRY } from './keeper'

const text = (title: string): ArticleContent => ({
  meta: { kind: 'news', product: 'tuan-tin', rubric: '', kicker: '', title, deck: '', lead: '', byline: '' },
  body: { type: 'doc', content: [{ type: 'paragraph' }] }
})

/** Main as the keeper sees it: what it was sent, and how it answers. */
function createDesk() {
  const saved: { base: string | null; title: string }[] = []
  const revisions: string[] = []
  let failure: Error | null = null
  let delay = 0
  const wait = () => new Promise((resolve) => setTimeout(resolve, delay))
  return {
    saved,
    revisions,
    failWith: (error: Error | null) => (failure = error),
    slowDown: (milliseconds: number) => (delay = milliseconds),
    save: async (base: string | null, content: ArticleContent) => {
      await wait()
      if (failure) throw failure
      saved.push({ base, title: content.meta.title })
      return { savedAt: Date.now() }
    },
    makeRevision: async () => {
      await wait()
      const revision = `revision-${revisions.length + 1}`
      revisions.push(saved.at(-1)?.title ?? '')
      return { revision, isNew: true }
    }
  }
}

const keep = (desk: ReturnType<typeof createDesk>) =>
  createKeeper({ base: 'base', changedAt: null, save: desk.save, makeRevision: desk.makeRevision })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a typist who never pauses is still on disk within a second', async () => {
  const desk = createDesk()
  const keeper = keep(desk)
  for (let key = 0; key < 40; key++) {
    keeper.change(() => text(`chữ ${key}`))
    await vi.advanceTimersByTimeAsync(50)
  }
  // 40 keys in two seconds: saved at least every 900 ms, never once a key.
  expect(desk.saved.length).toBeGreaterThanOrEqual(Math.floor(2000 / LATEST))
  expect(desk.saved.length).toBeLessThan(6)
  await vi.advanceTimersByTimeAsync(LATEST)
  expect(desk.saved.at(-1)?.title).toBe('chữ 39')
  expect(keeper.current().kind).toBe('saved')
})

test('the mark says "saved" only when the newest text is on disk', async () => {
  const desk = createDesk()
  desk.slowDown(500)
  const keeper = keep(desk)
  keeper.change(() => text('một'))
  await vi.advanceTimersByTimeAsync(400)
  keeper.change(() => text('hai'))
  await vi.advanceTimersByTimeAsync(460)
  expect(desk.saved.map((each) => each.title)).toEqual(['một'])
  expect(keeper.current().kind).toBe('typing')
  await vi.advanceTimersByTimeAsync(2000)
  expect(desk.saved.at(-1)?.title).toBe('hai')
  expect(keeper.current().kind).toBe('saved')
})

test('a full disk loses nothing: the text is kept and tried again until it is saved', async () => {
  const desk = createDesk()
  const keeper = keep(desk)
  desk.failWith(new Error('disk full'))
  keeper.change(() => text('quan trọng'))
  await vi.advanceTimersByTimeAsync(LATEST)
  expect(keeper.current().kind).toBe('failing')
  await vi.advanceTimersByTimeAsync(RETRY * 3)
  expect(desk.saved).toEqual([])
  keeper.change(() => text('quan trọng hơn'))
  expect(keeper.current().kind).toBe('failing')
  desk.failWith(null)
  await vi.advanceTimersByTimeAsync(RETRY)
  expect(desk.saved.at(-1)?.title).toBe('quan trọng hơn')
  expect(keeper.current().kind).toBe('saved')
})

test('what is typed while a revision is being made continues from that revision', async () => {
  const desk = createDesk()
  desk.slowDown(300)
  const keeper = keep(desk)
  keeper.change(() => text('trước'))
  const saving = keeper.saveRevision('')
  await vi.advanceTimersByTimeAsync(400)
  keeper.change(() => text('sau'))
  await vi.advanceTimersByTimeAsync(2000)
  await saving
  expect(desk.saved).toEqual([
    { base: 'base', title: 'trước' },
    { base: 'revision-1', title: 'sau' }
  ])
})

test('a long rest makes a revision by itself, and leaving makes one too', async () => {
  const desk = createDesk()
  const keeper = keep(desk)
  keeper.change(() => text('một'))
  await vi.advanceTimersByTimeAsync(REST + LATEST)
  expect(desk.revisions).toEqual(['một'])
  keeper.change(() => text('hai'))
  const leaving = keeper.leave()
  await vi.advanceTimersByTimeAsync(10)
  await leaving
  expect(desk.revisions).toEqual(['một', 'hai'])
})

test('leaving an article that was only read makes no revision', async () => {
  const desk = createDesk()
  await keep(desk).leave()
  expect(desk.revisions).toEqual([])
})
