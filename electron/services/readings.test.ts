import { beforeEach, expect, test } from 'vitest'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { createReadings, type Readings } from './readings'

let desk: TestServices
let readings: Readings

beforeEach(async () => {
  desk = await openServices()
  readings = createReadings(desk.context)
  await desk.acts.begin('bai-1')
})
const head = async () => (await readArticle(desk.db, 'bai-1')).heads[0]!

test('what somebody read is remembered for that person alone', async () => {
  await desk.as('thuan')
  const revision = await head()
  await readings.mark('bai-1', revision, false)
  expect(await readings.list(['bai-1'])).toMatchObject([{ article: 'bai-1', revision, endedAt: null }])
  expect(desk.published).toEqual(['readings.changed bai-1'])
  await desk.as('van')
  expect(await readings.list(['bai-1'])).toEqual([])
})

test('a text whose end was seen stays read to its end when it is opened again', async () => {
  await desk.as('thuan')
  const revision = await head()
  await readings.mark('bai-1', revision, true)
  const endedAt = (await readings.list(['bai-1']))[0]!.endedAt!
  desk.clock.advance(60_000)
  await readings.mark('bai-1', revision, false)
  expect(await readings.list(['bai-1'])).toMatchObject([{ endedAt, openedAt: endedAt + 60_000 }])
})

test('the text that was read last stands first, and only the newest twenty are kept', async () => {
  await desk.as('thuan')
  const read: string[] = []
  for (let count = 0; count < 22; count++) {
    read.unshift(await desk.acts.write('bai-1', `Bản ${count}`))
    desk.clock.advance(1000)
    await readings.mark('bai-1', read[0]!, count % 2 === 0)
  }
  expect((await readings.list(['bai-1'])).map((each) => each.revision)).toEqual(read.slice(0, 20))
})

test('a text of another article is not marked', async () => {
  const other = await desk.acts.begin('bai-2')
  await desk.as('thuan')
  await expect(readings.mark('bai-1', other, true)).rejects.toMatchObject({ code: 'notFound' })
  expect(await readings.list(['bai-1', 'bai-2'])).toEqual([])
})

test('reading is no record', async () => {
  await desk.as('thuan')
  const count = async () => (await desk.db.selectFrom('records').select('hash').execute()).length
  const before = await count()
  await readings.mark('bai-1', await head(), true)
  expect(await count()).toBe(before)
})
