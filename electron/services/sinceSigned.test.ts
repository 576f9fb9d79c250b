import { expect, test } from 'vitest'
import { HOUR, MORNING } from '@tests/factories'
import { openServices } from '@tests/factories/services'
import { noWebEditions } from '@tests/factories/webEditions'
import { createSchedule } from './schedule'

test('an issue and its entry on the schedule tell of an article that was changed after its signatures', async () => {
  const desk = await openServices()
  for (const article of ['bai-1', 'bai-2']) {
    await desk.acts.begin(article)
    await desk.acts.signOff(article)
  }
  await desk.acts.makeIssue('so-12', 12, 'bai-1', 'bai-2')
  await desk.acts.planEntry('lich-1', { kind: 'issue', issue: 'so-12' }, desk.clock() + HOUR)
  await desk.as('thuan')
  const schedule = createSchedule(
    desk.context,
    {} as Parameters<typeof createSchedule>[1],
    desk.jobs,
    noWebEditions
  )
  const told = async () => {
    const [issue] = await desk.issues.list()
    const [entry] = await schedule.list(MORNING, MORNING + 24 * HOUR)
    return [issue!, entry!].map(({ voided, correcting, withdrawn }) => ({ voided, correcting, withdrawn }))
  }
  const nothing = { voided: 0, correcting: 0, withdrawn: 0 }
  expect(await told()).toEqual([nothing, nothing])

  await desk.acts.write('bai-2', 'Thêm một câu sau khi ký.')
  const one = { ...nothing, voided: 1 }
  expect(await told()).toEqual([one, one])

  // Signed again, there is nothing to tell.
  await desk.acts.signOff('bai-2')
  expect(await told()).toEqual([nothing, nothing])
  await desk.articles.withdraw('bai-1', 'Đơn vị đề nghị')
  expect(await told()).toEqual([
    { ...nothing, withdrawn: 1 },
    { ...nothing, withdrawn: 1 }
  ])
})
