import path from 'node:path'
import { expect, test } from 'vitest'
import { bulletin, newFolder, officeProfile } from '@tests/factories'
import { openFile, openStore } from '@tests/factories/store'
import { hasOffice, readProfile, readRootKey } from './office'

test('an empty store has no office, no founder and no profile', async () => {
  const { db } = await openFile(path.join(newFolder(), 'office.db'))
  expect(await hasOffice(db)).toBe(false)
  expect(await readRootKey(db)).toBeNull()
  await expect(readProfile(db, '2026-11-18')).rejects.toMatchObject({ code: 'notFound' })
})

test('a founded office knows who founded it', async () => {
  const { db, root } = await openStore()
  expect(await hasOffice(db)).toBe(true)
  expect(await readRootKey(db)).toBe(await root())
})

test('a new profile holds from its day on; what was printed before keeps the old one', async () => {
  const { db, say } = await openStore()
  const merged = officeProfile({
    name: 'Ban Tuyên giáo và Dân vận',
    products: [bulletin({ name: 'Tuần tin mới' })]
  })
  await say('mai', {
    kind: 'office.profile',
    subject: 'office',
    payload: { profile: merged, validFrom: '2026-12-01' }
  })
  expect((await readProfile(db, '2026-11-30')).name).toBe(officeProfile().name)
  expect(await readProfile(db, '2026-12-01')).toEqual(merged)
  expect((await readProfile(db, '2001-01-01')).name).toBe(officeProfile().name)
})

test('of two profiles of one day the later word counts', async () => {
  const { db, say } = await openStore()
  for (const name of ['Nhầm', 'Sửa lại'])
    await say('mai', {
      kind: 'office.profile',
      subject: 'office',
      payload: { profile: officeProfile({ name }), validFrom: '2026-11-18' }
    })
  expect((await readProfile(db, '2026-11-18')).name).toBe('Sửa lại')
})
