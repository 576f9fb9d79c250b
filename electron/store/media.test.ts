import { expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import { openStore } from '@tests/factories/store'
import { readMedia } from './media'

const photo = (digit: string) => ({
  sha256: fakeHash(digit),
  bytes: 1000,
  type: 'image/jpeg',
  width: 240,
  height: 160,
  colours: 'rgb'
})

test('photos are known by their hash; what never came in is not there', async () => {
  const { db, addMedia } = await openStore()
  await addMedia(photo('a'), photo('b'))
  const found = await readMedia(db, [fakeHash('b'), fakeHash('c')])
  expect([...found]).toEqual([[fakeHash('b'), photo('b')]])
  expect(await readMedia(db, [])).toEqual(new Map())
})

test('the same photo twice is one photo, and what was known of it stays', async () => {
  const { db, addMedia } = await openStore()
  await addMedia(photo('a'))
  await addMedia({ ...photo('a'), width: 1 })
  expect(await db.selectFrom('media').selectAll().execute()).toEqual([photo('a')])
})

test('what is known of a photo is neither changed nor deleted', async () => {
  const { connection, addMedia } = await openStore()
  await addMedia(photo('a'))
  await expect(connection.run('update media set width = 1')).rejects.toThrow('insert only')
  await expect(connection.run('delete from media')).rejects.toThrow('insert only')
})
