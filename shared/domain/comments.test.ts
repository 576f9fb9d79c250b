import { expect, test } from 'vitest'
import { createHistory } from '@tests/factories/history'
import { foldComments } from './comments'

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
