import { expect, test } from 'vitest'
import { runSql } from '@tests/factories/sqlite'
import { openServices } from '@tests/factories/services'
import { createIntegrity } from './integrity'

async function openOffice() {
  const services = await openServices()
  await services.acts.begin('bai-1')
  await services.acts.write('bai-1', 'Lần hai.')
  return { ...services, integrity: createIntegrity(services.context, services.guard) }
}

test('a sound office says when it was read through, and disturbs nobody', async () => {
  const { integrity, published, clock } = await openOffice()
  published.length = 0
  expect(integrity.report().checkedAt).toBeNull()
  await integrity.check()
  expect(integrity.report()).toMatchObject({
    checkedAt: clock(),
    texts: [],
    records: 0,
    isUnreadable: false,
    missing: null,
    odd: 0,
    repaired: []
  })
  expect(published).toEqual([])
})

test('a text whose bytes have changed is named by its article, and the page is told', async () => {
  const { integrity, published, file, db } = await openOffice()
  const { title } = await db.selectFrom('articles').select('title').executeTakeFirstOrThrow()
  await runSql(
    file,
    'drop trigger revisions_freeze',
    `update revisions set canonical = replace(canonical, 'Lần hai', 'Lần ba')`
  )
  await integrity.check()
  expect(integrity.report()).toMatchObject({ texts: [title], records: 0 })
  expect(published).toContain('office.changed')
})

test('records that are no longer what was signed are counted', async () => {
  const { integrity, file } = await openOffice()
  await runSql(
    file,
    'drop trigger records_freeze',
    `update records set at = at + 1 where kind = 'revisions.save'`
  )
  await integrity.check()
  expect(integrity.report().records).toBe(2)
})

test('after closing nothing is told any more', async () => {
  const { integrity, published, file } = await openOffice()
  await runSql(file, 'drop trigger revisions_freeze', `update revisions set canonical = 'x'`)
  published.length = 0
  const checking = integrity.check()
  integrity.close()
  await checking
  expect(published).toEqual([])
})
