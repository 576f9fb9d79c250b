import { expect, test } from 'vitest'
import { createHistory } from '@tests/factories/history'
import { concernOf, foldComments } from './comments'

function createThreads() {
  const history = createHistory()
  const anchor = { bid: 'b1', quote: 'nổ lực' }
  return {
    history,
    add: (by: Parameters<typeof history.say>[0], thread: string, text: string, blocking = false) =>
      history.say(by, 'comments.add', 'bai', { thread, anchor, text, blocking }),
    resolve: (by: 'lan' | 'stranger', thread: string) =>
      history.say(by, 'comments.resolve', 'bai', { thread }),
    reopen: (by: 'diep', thread: string) => history.say(by, 'comments.reopen', 'bai', { thread }),
    threads: () => foldComments(history.of('bai'), history.membership())
  }
}

test('answers stand under the remark they answer, oldest first', () => {
  const { add, threads } = createThreads()
  const first = add('diep', 't1', 'Viết "nỗ lực"')
  add('thuan', 't2', 'Thêm ảnh')
  add('lan', 't1', 'Đã sửa')
  expect(
    threads().map(({ id, remarks }) => [id, remarks.map(({ member, text }) => `${member}: ${text}`)])
  ).toEqual([
    ['t1', ['diep: Viết "nỗ lực"', 'lan: Đã sửa']],
    ['t2', ['thuan: Thêm ảnh']]
  ])
  expect(threads()[0]).toMatchObject({
    anchor: { bid: 'b1', quote: 'nổ lực' },
    remarks: [{ record: first.hash, at: first.at }, {}]
  })
})

test('a thread becomes blocking with any remark that says so, and stays it', () => {
  const { add, threads } = createThreads()
  add('diep', 't1', 'Xem lại')
  expect(threads()[0]!.blocking).toBe(false)
  add('thuan', 't1', 'Sai tên đồng chí', true)
  add('lan', 't1', 'Vâng')
  expect(threads()[0]!.blocking).toBe(true)
})

test('a thread is resolved by somebody and can be opened again', () => {
  const { add, resolve, reopen, threads } = createThreads()
  add('diep', 't1', 'Xem lại')
  resolve('lan', 't1')
  expect(threads()[0]!.resolvedBy).toBe('lan')
  reopen('diep', 't1')
  expect(threads()[0]!.resolvedBy).toBeNull()
})

test('strangers say nothing, and nobody resolves what is not there', () => {
  const { add, resolve, threads } = createThreads()
  resolve('lan', 't9')
  add('stranger', 't1', 'Quảng cáo', true)
  add('diep', 't2', 'Xem lại')
  resolve('stranger', 't2')
  expect(threads()).toMatchObject([{ id: 't2', resolvedBy: null }])
})

test('a thread is given to a member and taken back', () => {
  const { history, add, threads } = createThreads()
  add('diep', 't1', 'Xem lại')
  history.say('diep', 'comments.assign', 'bai', { thread: 't1', member: 'lan' })
  expect(threads()[0]!.assignee).toBe('lan')
  history.say('lan', 'comments.assign', 'bai', { thread: 't1', member: null })
  expect(threads()[0]!.assignee).toBeNull()
})

test('an objection is made and taken back later, by its author or by whoever signs', () => {
  const { history, add, threads } = createThreads()
  const block = (by: 'lan' | 'huy' | 'mai', blocking: boolean) =>
    history.say(by, 'comments.block', 'bai', { thread: 't1', blocking })
  add('lan', 't1', 'Xem lại')
  block('huy', true)
  expect(threads()[0]!.blocking).toBe(true)
  block('huy', false)
  expect(threads()[0]!.blocking).toBe(true)
  block('lan', false)
  expect(threads()[0]!.blocking).toBe(false)
  block('huy', true)
  block('mai', false)
  expect(threads()[0]!.blocking).toBe(false)
})

test('an objection in a thread that was thought done with opens it again', () => {
  const { add, resolve, threads } = createThreads()
  add('diep', 't1', 'Xem lại')
  resolve('lan', 't1')
  add('diep', 't1', 'Vẫn sai', true)
  expect(threads()[0]).toMatchObject({ blocking: true, resolvedBy: null })
})

test('a thread concerns whom it was given to, and whom it names until an answer', () => {
  const { history, add, resolve, threads } = createThreads()
  const concerns = (member: string) => concernOf(threads()[0]!, member)
  const mentions = [{ member: 'lan', name: 'Phạm Thị Lan' }]
  const text = '@Phạm Thị Lan xem giúp'
  history.say('diep', 'comments.add', 'bai', { thread: 't1', anchor: null, text, blocking: false, mentions })
  expect([concerns('lan'), concerns('diep')]).toEqual(['mentioned', null])
  add('lan', 't1', 'Đã xem')
  expect(concerns('lan')).toBeNull()
  history.say('diep', 'comments.assign', 'bai', { thread: 't1', member: 'lan' })
  expect(concerns('lan')).toBe('assigned')
  resolve('lan', 't1')
  expect(concerns('lan')).toBeNull()
})
