import { beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from '@tests/factories/store'
import { failInterruptedJobs, findJob, insertJob, listJobs, updateJob, type JobRow } from './jobs'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
})

const job = (id: string, given: Partial<JobRow> = {}): JobRow => ({
  id,
  kind: 'print',
  subject: 'so-47',
  title: 'Tuần tin quận – Số 47',
  status: 'queued',
  step: '',
  done: 0,
  of: 0,
  folder: 'Bản in',
  result: '',
  failure: '',
  created_at: 1,
  updated_at: 1,
  ...given
})

test('jobs are listed newest first, as many as are asked for', async () => {
  for (const n of [2, 1, 3]) await insertJob(office.db, job(`viec-${n}`, { created_at: n }))
  expect((await listJobs(office.db, 2)).map((row) => row.id)).toEqual(['viec-3', 'viec-2'])
})

test('a job’s progress changes that job alone', async () => {
  await insertJob(office.db, job('viec-1'))
  await insertJob(office.db, job('viec-2'))
  await updateJob(office.db, 'viec-1', { status: 'running', done: 3, of: 8 })
  expect(await findJob(office.db, 'viec-1')).toEqual(job('viec-1', { status: 'running', done: 3, of: 8 }))
  expect(await findJob(office.db, 'viec-2')).toEqual(job('viec-2'))
  expect(await findJob(office.db, 'viec-3')).toBeUndefined()
})

test('what a power cut found running has failed, and says so; what had ended stays as it ended', async () => {
  const statuses = ['queued', 'running', 'verifying', 'done', 'failed', 'cancelled']
  for (const status of statuses) await insertJob(office.db, job(status, { status }))
  expect(await failInterruptedJobs(office.db, 99)).toBe(3)
  const interrupted = { status: 'failed', failure: 'interrupted', updated_at: 99 }
  for (const status of ['queued', 'running', 'verifying'])
    expect(await findJob(office.db, status)).toEqual(job(status, interrupted))
  for (const status of ['done', 'failed', 'cancelled'])
    expect(await findJob(office.db, status)).toEqual(job(status, { status }))
  expect(await failInterruptedJobs(office.db, 100)).toBe(0)
})
