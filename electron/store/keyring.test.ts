import { beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from '@tests/factories/store'
import { findKeyOf, insertKey, listKeys, resealKey } from './keyring'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
})

const keyOf = (key: string, member: string, at: number) => ({
  key,
  member,
  sealed: `seal of ${key}`,
  created_at: at
})

test('a member signs with the newest key; the older ones stay, to be known by', async () => {
  const later = office.clock() + 1
  await insertKey(office.db, keyOf('new', 'lan', later))
  await insertKey(office.db, keyOf('newest', 'lan', later + 1))
  expect((await findKeyOf(office.db, 'lan'))!.key).toBe('newest')
  const keys = (await listKeys(office.db)).filter((row) => row.member === 'lan').map((row) => row.key)
  expect(keys).toEqual([office.signer('lan').key, 'new', 'newest'])
})

test('whoever has no key on this PC has none', async () => {
  expect(await findKeyOf(office.db, 'ai-do')).toBeUndefined()
})

test('a key is put under a new seal, and no other key is', async () => {
  const others = (await listKeys(office.db)).filter((row) => row.member !== 'lan')
  await resealKey(office.db, office.signer('lan').key, 'new seal')
  expect((await findKeyOf(office.db, 'lan'))!.sealed).toBe('new seal')
  expect((await listKeys(office.db)).filter((row) => row.member !== 'lan')).toEqual(others)
})

test('one key is kept once', async () => {
  await insertKey(office.db, keyOf('k', 'lan', 1))
  await expect(insertKey(office.db, keyOf('k', 'van', 2))).rejects.toThrow(/UNIQUE/)
})

test('no key of this PC lies open in the file', async () => {
  for (const { sealed } of await listKeys(office.db))
    expect(Object.keys(JSON.parse(sealed) as object).sort()).toEqual(['box', 'iv', 'n', 'salt', 'tag', 'v'])
})
