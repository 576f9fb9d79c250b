import { beforeEach, expect, test } from 'vitest'
import { PIN, type CastName } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { createOwnSignatures, type OwnSignatures } from './ownSignatures'

let desk: TestServices
let own: OwnSignatures

beforeEach(async () => {
  desk = await openServices()
  own = createOwnSignatures(desk.context)
  await desk.acts.begin('bai-1')
  await desk.acts.submit('bai-1')
})

async function sign(name: CastName): Promise<string> {
  await desk.as(name)
  const [revision] = (await readArticle(desk.db, 'bai-1')).heads
  return desk.approvals.sign('bai-1', PIN, { revision: revision!, note: '' })
}
const states = async () => (await own.list()).map((each) => each.state)

test('what I signed just now may be taken back, and then stands as taken back with its reason', async () => {
  const signature = await sign('thuan')
  expect(await own.list()).toMatchObject([{ article: 'bai-1', signature, state: 'undoable', reason: '' }])
  await desk.approvals.unsign('bai-1', signature, 'Ký nhầm bài')
  expect(await own.list()).toMatchObject([{ signature, state: 'undone', reason: 'Ký nhầm bài' }])
  expect(await readArticle(desk.db, 'bai-1')).toMatchObject({ state: 'submitted', level: 0 })
})

test('once somebody signed after me it says so; what others signed is not mine', async () => {
  await sign('thuan')
  const theirs = await sign('van')
  expect(await own.list()).toMatchObject([{ signature: theirs, state: 'undoable' }])
  await desk.as('thuan')
  expect(await states()).toEqual(['signedAfter'])
})

test('after signing in again it stands; a changed text makes it void', async () => {
  await sign('thuan')
  await desk.as('thuan')
  expect(await states()).toEqual(['otherSession'])
  await desk.acts.write('bai-1', 'Viết lại')
  expect(await states()).toEqual(['void'])
})

test('after a fortnight it is no longer listed', async () => {
  await sign('thuan')
  desk.clock.advance(15 * 24 * 3_600_000)
  expect(await own.list()).toEqual([])
})
