import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { standardStyle, wholeStandard } from '@shared/domain/houseStyle'
import { printWords } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { bulletin, fakeHash, officeProfile } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers } from '@tests/factories/workers'
import { createPreflight, type Preflight } from './preflight'
import { createWorkerClient } from './workerClient'

/** An office that has a template package and a picture on its masthead. */

const masthead = { ...wholeStandard.masthead, logo: fakeHash('7') }
const product = bulletin({ template: fakeHash('d'), style: { ...standardStyle, masthead } })

let desk: TestServices
let preflight: Preflight
let isPackageHere: boolean
let asked: { task: string; template?: string }[]

beforeEach(async () => {
  desk = await openServices({ profile: officeProfile({ products: [product] }) })
  isPackageHere = true
  asked = []
  const worker = createWorkerClient<ExportReply>({
    start: createWorkers(({ message, reply }) => {
      const { template } = message.issue as { template?: string }
      asked.push({ task: String(message.task), ...(template !== undefined && { template }) })
      if (message.task === 'measure') reply({ kind: 'measured', reports: [], lettersMissing: {} })
      else reply({ kind: 'inspected', report: 'hairlines: page 2: 1 lines of 0.10 pt' })
    }).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  onTestFinished(() => worker.close())
  const { context, issues, media, jobs, presses } = desk
  const openPackage = async () => {
    if (!isPackageHere) throw new OfficeError('packageGone')
  }
  preflight = createPreflight(context, { issues, media, presses, jobs, openPackage }, worker, printWords())
  await desk.acts.begin('bai-1')
  await desk.acts.signOff('bai-1')
  await desk.acts.makeIssue('so-1', 1, 'bai-1')
  await desk.as('thuan')
})

test('what its package draws is looked at as the press gets it, and stops the print file', async () => {
  const { findings } = await preflight.read('so-1')
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'drawnHairline',
      severity: 'must',
      page: 2,
      values: expect.objectContaining({ points: '0,10' })
    })
  )
  expect(asked.map(({ task }) => task)).toEqual(['measure', 'inspect'])
})

test('a masthead picture or a package that is not here is told, and the rest is checked without', async () => {
  isPackageHere = false
  const { findings } = await preflight.read('so-1')
  const rules = findings.map(({ rule }) => rule)
  expect(rules).toContain('logoGone')
  expect(rules).toContain('templateGone')
  expect(rules).toContain('emptySlot')
  expect(asked).toEqual([{ task: 'measure' }])
})

test('what only a press minds keeps no copy for the web back', async () => {
  const reasons = (await preflight.read('so-1')).findings
    .filter(({ severity }) => severity === 'should')
    .map(({ rule, where }) => ({ rule, where, reason: 'Số thử' }))
  // The masthead picture that is not here keeps any file back.
  await expect(preflight.pass('so-1', reasons)).rejects.toMatchObject({
    code: 'preflightMust',
    data: { count: 1 }
  })
  await expect(preflight.pass('so-1', reasons, 'offset-couche')).rejects.toMatchObject({
    code: 'preflightMust',
    data: { count: 2 }
  })
})
