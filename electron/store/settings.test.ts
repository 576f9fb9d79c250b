import { expect, test } from 'vitest'
import { z } from 'zod'
import { openStore } from '@tests/factories/store'
import { readSetting, writeSetting } from './settings'

const folders = z.array(z.string())

test('a setting comes back as it was set, and the last one set counts', async () => {
  const { db } = await openStore()
  await writeSetting(db, 'folders', ['Bản in'])
  await writeSetting(db, 'folders', ['Bản in', 'USB “Nhà in”'])
  await writeSetting(db, 'other', [])
  expect(await readSetting(db, 'folders', folders, [])).toEqual(['Bản in', 'USB “Nhà in”'])
})

test('one that was never set gives the fallback', async () => {
  const { db } = await openStore()
  expect(await readSetting(db, 'folders', folders, ['mặc định'])).toEqual(['mặc định'])
})

test.each(['"a word"', '{"a":1}', 'null', '', 'not JSON ['])(
  'one that no longer fits (%s) gives the fallback, and does not stop the office from opening',
  async (value) => {
    const { db } = await openStore()
    await db.insertInto('settings').values({ name: 'folders', value }).execute()
    expect(await readSetting(db, 'folders', folders, ['mặc định'])).toEqual(['mặc định'])
  }
)
