import { beforeEach, expect, test } from 'vitest'
import { PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { createReadings, type Readings } from './readings'
import { createSeveralSignatures, type SeveralSignatures } from './severalSignatures'

let desk: TestServices
let readings: Readings
let several: SeveralSignatures

beforeEach(async () => {
  desk = await openServices()
  readings = createReadings(desk.context)
  several = createSeveralSignatures(desk.context, desk.approvals)
  for (const id of ['bai-1', 'bai-2', 'bai-3']) {
    await desk.acts.begin(id)
    await desk.acts.submit(id)
  }
  await desk.as('thuan')
})
const head = async (article: string) => (await readArticle(desk.db, article)).heads[0]!
const item = async (article: string) => ({ article, revision: await head(article) })
const read = async (article: string, isEnded = true) => readings.mark(article, await head(article), isEnded)
const levels = async () =>
  Promise.all(['bai-1', 'bai-2', 'bai-3'].map(async (id) => (await readArticle(desk.db, id)).level))

test('only those whose very revision was read to its end are signed; the others are named', async () => {
  await read('bai-1')
  await read('bai-2', false)
  const chosen = await Promise.all(['bai-1', 'bai-2', 'bai-3'].map(item))
  const results = await several.sign(chosen, PIN)
  expect(results).toMatchObject([
    { article: 'bai-1', refusal: null },
    { article: 'bai-2', signature: null, refusal: { code: 'notRead' } },
    { article: 'bai-3', signature: null, refusal: { code: 'notRead' } }
  ])
  expect(results[0]!.signature).toMatch(/^[0-9a-f]{64}$/)
  expect(await levels()).toEqual([1, 0, 0])
})

test('having read an older text is not enough', async () => {
  await read('bai-1')
  await desk.acts.write('bai-1', 'Viết lại sau khi đã đọc')
  await desk.acts.submit('bai-1')
  expect(await several.sign([await item('bai-1')], PIN)).toMatchObject([{ refusal: { code: 'notRead' } }])
  expect(await levels()).toEqual([0, 0, 0])
})

test('one that is refused does not hold the others', async () => {
  for (const id of ['bai-1', 'bai-2']) await read(id)
  await desk.acts.remark('bai-1', 'Thiếu tên đơn vị', true)
  const chosen = await Promise.all(['bai-1', 'bai-2'].map(item))
  expect(await several.sign(chosen, PIN)).toMatchObject([
    { article: 'bai-1', signature: null, refusal: { code: 'noBlockingComments' } },
    { article: 'bai-2', refusal: null }
  ])
  expect(await levels()).toEqual([0, 1, 0])
})

test('a wrong PIN signs nothing', async () => {
  await read('bai-1')
  await expect(several.sign([await item('bai-1')], '999999')).rejects.toMatchObject({ code: 'wrongPin' })
  expect(await levels()).toEqual([0, 0, 0])
})

test('what somebody else has read does not count', async () => {
  await read('bai-1')
  await desk.as('mai')
  expect(await several.sign([await item('bai-1')], PIN)).toMatchObject([{ refusal: { code: 'notRead' } }])
})
