import { beforeEach, expect, test } from 'vitest'
import { nameOf } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticleRows } from '@electron/store/articles'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.acts.begin('bai-1')
  await desk.as('diep')
})

const anchor = { bid: 'b1', quote: 'khai mạc Ngày hội' }
const blocking = async () => (await readArticleRows(desk.db, ['bai-1'])).get('bai-1')!.blocking

test('a remark begins a thread at its words, and an answer stands in the same thread', async () => {
  const thread = await desk.comments.add('bai-1', null, anchor, 'Đúng giờ chưa?', true)
  await desk.as('lan')
  expect(await desk.comments.add('bai-1', thread, null, 'Đã hỏi lại ban tổ chức', false)).toBe(thread)
  expect(await desk.comments.list('bai-1')).toMatchObject([
    {
      id: thread,
      anchor,
      blocking: true,
      resolvedBy: null,
      remarks: [
        { member: nameOf('diep'), text: 'Đúng giờ chưa?' },
        { member: nameOf('lan'), text: 'Đã hỏi lại ban tổ chức' }
      ]
    }
  ])
})

test('an objection holds the article until it is resolved; opened again it holds it again', async () => {
  const thread = await desk.comments.add('bai-1', null, null, 'Sai tên', true)
  expect(await blocking()).toBe(1)
  await desk.comments.resolve('bai-1', thread)
  expect(await blocking()).toBe(0)
  expect(await desk.comments.list('bai-1')).toMatchObject([{ resolvedBy: nameOf('diep') }])
  await desk.comments.reopen('bai-1', thread)
  expect(await desk.comments.list('bai-1')).toMatchObject([{ blocking: true, resolvedBy: null }])
  expect(await blocking()).toBe(1)
})

test('threads are listed oldest first, and those of another article are not', async () => {
  await desk.acts.begin('bai-2')
  await desk.comments.add('bai-2', null, null, 'bài hai', false)
  for (const text of ['một', 'hai']) await desk.comments.add('bai-1', null, null, text, false)
  expect((await desk.comments.list('bai-1')).map((thread) => thread.remarks[0]!.text)).toEqual(['một', 'hai'])
})

test('the printing house does not remark, and nobody does on what is not there', async () => {
  await expect(desk.comments.add('bai-9', null, null, 'x', false)).rejects.toMatchObject({ code: 'notFound' })
  await desk.as('in')
  await expect(desk.comments.add('bai-1', null, null, 'x', false)).rejects.toMatchObject({
    code: 'forbidden'
  })
  expect(await desk.comments.list('bai-1')).toEqual([])
})
