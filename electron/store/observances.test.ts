import { expect, test } from 'vitest'
import type { Observance } from '@shared/domain/observance'
import { openStore } from '../../tests/factories/store'
import { readObservances } from './observances'
import { dumpProjections, rebuildProjections } from './projections'

const day: Observance = {
  title: 'Ngày thành lập Quận',
  kind: 'local',
  calendar: 'solar',
  month: 5,
  day: 20,
  days: 1,
  only: null,
  founded: 1976,
  isDayOff: false,
  lead: 30,
  note: ''
}

test('days of the year are entered and taken out by a secretary, as records from which the view is made again', async () => {
  const { db, say } = await openStore()
  await say('thuan', { kind: 'observances.set', subject: 'own', payload: day })
  // Of the program's own, one that was never set before.
  await say('thuan', { kind: 'observances.remove', subject: 'giang-sinh', payload: {} })
  await say('thuan', { kind: 'observances.set', subject: 'own', payload: { ...day, lead: 10 } })
  const expected = [
    { id: 'giang-sinh', said: null },
    { id: 'own', said: { ...day, lead: 10 } }
  ]
  expect(await readObservances(db)).toEqual(expected)
  const before = await dumpProjections(db)
  await db.transaction().execute((trx) => rebuildProjections(trx))
  expect(await dumpProjections(db)).toEqual(before)
  expect(await readObservances(db)).toEqual(expected)
})

test('whoever may not plan may not change the days of the year', async () => {
  const { db, say } = await openStore()
  await expect(say('lan', { kind: 'observances.set', subject: 'own', payload: day })).rejects.toMatchObject({
    code: 'forbidden'
  })
  expect(await readObservances(db)).toEqual([])
})
