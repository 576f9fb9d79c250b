import { beforeEach, expect, test } from 'vitest'
import { nameOf } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import type { RemarkInput } from './comments'
import { readArticleRows } from '@electron/store/articles'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.acts.begin('bai-1')
  await desk.as('diep')
})

const say = (text: string, given: Partial<RemarkInput> = {}, article = 'bai-1') =>
  desk.comments.add(article, { thread: null, anchor: null, text, blocking: false, mentions: [], ...given })
const anchor = { bid: 'b1', quote: 'khai mạc Ngày hội' }
const blocking = async () => (await readArticleRows(desk.db, ['bai-1'])).get('bai-1')!.blocking

test('a remark begins a thread at its words, and an answer stands in the same thread', async () => {
  const thread = await say('Đúng giờ chưa?', { anchor, blocking: true })
  await desk.as('lan')
  expect(await say('Đã hỏi lại ban tổ chức', { thread })).toBe(thread)
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
  const thread = await say('Sai tên', { blocking: true })
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
  await say('bài hai', {}, 'bai-2')
  for (const text of ['một', 'hai']) await say(text)
  expect((await desk.comments.list('bai-1')).map((thread) => thread.remarks[0]!.text)).toEqual(['một', 'hai'])
})

test('the printing house does not remark, and nobody does on what is not there', async () => {
  await expect(say('x', {}, 'bai-9')).rejects.toMatchObject({ code: 'notFound' })
  await desk.as('in')
  await expect(say('x')).rejects.toMatchObject({
    code: 'forbidden'
  })
  expect(await desk.comments.list('bai-1')).toEqual([])
})

test('a member finds the open threads that were given to her or name her, until she answers or they are resolved', async () => {
  const mentions = [{ member: 'lan', name: nameOf('lan') }]
  const asked = await say(`@${nameOf('lan')} xem giúp`, { mentions })
  const given = await say('Sửa lại câu này', { blocking: true })
  await desk.comments.assign('bai-1', given, 'lan')
  await desk.as('lan')
  expect(await desk.comments.mine()).toMatchObject([
    { article: 'bai-1', thread: given, why: 'assigned', blocking: true, member: nameOf('diep') },
    { article: 'bai-1', thread: asked, why: 'mentioned', text: `@${nameOf('lan')} xem giúp` }
  ])
  expect((await desk.comments.list('bai-1'))[0]!.remarks[0]!.mentions).toEqual([
    { written: nameOf('lan'), name: nameOf('lan'), isMe: true }
  ])
  await say('Đã xem', { thread: asked })
  expect(await desk.comments.mine()).toMatchObject([{ thread: given }])
  await desk.comments.resolve('bai-1', given)
  expect(await desk.comments.mine()).toEqual([])
})

test('nobody is named who is not of the office, and a thread is not given to the printing house', async () => {
  const stranger = say('@Ai đó', { mentions: [{ member: 'bai-1', name: 'Ai đó' }] })
  await expect(stranger).rejects.toMatchObject({ code: 'notFound' })
  const thread = await say('Xem lại')
  await expect(desk.comments.assign('bai-1', thread, 'in')).rejects.toMatchObject({ code: 'impossible' })
  await expect(desk.comments.assign('bai-1', 'none', 'lan')).rejects.toMatchObject({ code: 'notFound' })
})

test('an objection taken back lets the article go on; only its author and signers may', async () => {
  const thread = await say('Sai tên', { blocking: true })
  await desk.as('lan')
  expect((await desk.comments.list('bai-1'))[0]!.mayUnblock).toBe(false)
  await expect(desk.comments.block('bai-1', thread, false)).rejects.toMatchObject({ code: 'forbidden' })
  await desk.as('thuan')
  await desk.comments.block('bai-1', thread, false)
  expect(await blocking()).toBe(0)
  await desk.as('lan')
  await desk.comments.block('bai-1', thread, true)
  expect(await blocking()).toBe(1)
})
