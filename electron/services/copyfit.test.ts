import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { PrintIssue } from '@shared/domain/printIssue'
import { newPagePlan, placeArticle } from '@shared/domain/pagePlan'
import { printWords } from '@shared/i18n/translator'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { articleContent, body } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers, type Asked } from '@tests/factories/workers'
import { createCopyfit, type Copyfit } from './copyfit'
import { createWorkerClient } from './workerClient'

let desk: TestServices
let copyfit: Copyfit
let asked: PrintIssue[]

/** Finds every story two lines too long. */
function answer({ message, reply }: Asked): void {
  const issue = message.issue as PrintIssue
  asked.push(issue)
  const reports = issue.pages.flatMap((page, index) =>
    page.frames.flatMap((frame) =>
      frame.kind === 'story'
        ? [
            {
              article: frame.article,
              part: 1,
              page: index + 1,
              slot: frame.slot,
              capacity: 40,
              overset: 2,
              free: 0
            }
          ]
        : []
    )
  )
  reply({ kind: 'measured', reports })
}

beforeEach(async () => {
  desk = await openServices()
  asked = []
  const worker = createWorkerClient<ExportReply>({
    start: createWorkers(answer).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  onTestFinished(() => worker.close())
  copyfit = createCopyfit(desk.context, desk.issues, desk.media, worker, printWords())
  await desk.acts.begin('bai-1')
  await desk.acts.begin('bai-2')
  await desk.as('thuan')
})

const typed = articleContent({ body: body('Vừa gõ, chưa lưu.') })
const layout = { template: 'two', slot: 'upper' } as const

describe('a text that is being written is measured', () => {
  test('in the layout it is written for, as it stands on the screen', async () => {
    expect(await copyfit.measure('bai-1', typed, layout)).toEqual({
      issue: '',
      issueId: '',
      page: 1,
      slot: 'upper',
      capacity: 40,
      overset: 2,
      free: 0
    })
    expect(JSON.stringify(asked[0]!.articles['bai-1'])).toContain('Vừa gõ, chưa lưu.')
  })

  test('in its own slot once it is placed, and in nothing else of the issue', async () => {
    const issue = await desk.issues.create({
      product: 'tuan-tin',
      number: 7,
      total: 0,
      date: '2026-11-20',
      pages: 4
    })
    const plan = placeArticle(placeArticle(newPagePlan(4), 2, 'lower', 'bai-1'), 2, 'upper', 'bai-2')
    await desk.issues.plan(issue, plan)
    expect(await copyfit.measure('bai-1', typed, layout)).toMatchObject({
      issue: '7',
      page: 2,
      slot: 'lower'
    })
    expect(asked[0]!.pages.flatMap((page) => page.frames)).toHaveLength(1)
    expect(JSON.stringify(asked[0]!.articles['bai-1'])).toContain('Vừa gõ, chưa lưu.')
  })

  test('by nothing where it has neither a place nor a layout', async () => {
    expect(await copyfit.measure('bai-1', typed, null)).toBeNull()
    expect(await copyfit.measure('bai-1', typed, { template: 'front', slot: 'masthead' })).toBeNull()
    expect(asked).toEqual([])
  })
})
