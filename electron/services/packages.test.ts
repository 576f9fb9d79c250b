import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { importReplySchema, type ImportReply } from '@shared/ipc/importWorker'
import { printWords } from '@shared/i18n/translator'
import { answerRequest } from '@electron/import-worker/importRequest'
import { officeProfile, whenOver } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers, type Asked } from '@tests/factories/workers'
import { writeRawZip } from '@tests/fixtures/rawZip'
import { startingFile } from '@tests/fixtures/templatePackages'
import { createOffice } from './office'
import { withPackages } from './packagedWorker'
import { createPackages } from './packages'
import { createWorkerClient } from './workerClient'

let desk: TestServices

/** The service over the reader's own code, and a trial that goes as the test says. */
function openPackages(trial: (asked: Asked) => void, deadline = 20_000) {
  const importing = createWorkers(async ({ message, reply }) => reply(await answerRequest(message)))
  const trying = createWorkers(trial)
  const importWorker = createWorkerClient<ImportReply>({
    start: importing.start,
    deadline: 20_000,
    idle: 20_000,
    parse: (message) => importReplySchema.parse(message)
  })
  const trialWorker = createWorkerClient<ExportReply>({
    start: trying.start,
    deadline,
    idle: 20_000,
    parse: (message) => message as ExportReply
  })
  whenOver(() => importWorker.close())
  const temporary = path.join(desk.folder, 'tam')
  const setup = {
    importWorker,
    trialWorker,
    words: printWords(),
    demo: 'resources/demo',
    starting: 'resources/typst/starting',
    temporary
  }
  const packages = createPackages(desk.context, desk.media, setup)
  whenOver(() => packages.close())
  return {
    packages,
    trying,
    trialWorker,
    temporary,
    office: createOffice(desk.context, desk.colourProfiles, packages)
  }
}

const passing = ({ reply }: Asked) => reply({ kind: 'tried', faults: [] })

function zip(main = startingFile('main.typ')): string {
  const parts = { 'template.json': startingFile('template.json'), 'main.typ': main }
  const file = path.join(desk.folder, 'goi.zip')
  const entries = Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) }))
  writeFileSync(file, writeRawZip(entries))
  return file
}

beforeEach(async () => {
  desk = await openServices()
  await desk.as('mai')
})

describe('a template package of the office', () => {
  test('is tried look by look, put on record, and found again', async () => {
    const { packages, trying } = openPackages(passing)
    const { id, faults } = await packages.adopt(zip())
    expect(faults).toEqual([])
    const tried = trying.seen.filter((each) => (each as { task?: string }).task === 'trial')
    expect(tried).toHaveLength(4)
    expect(await packages.list()).toMatchObject([
      { id, name: 'Mẫu để sửa', version: '1.0', member: 'Lê Thị Mai', products: [], isHere: true }
    ])
    // The same again is the same thing.
    expect((await packages.adopt(zip())).id).toBe(id)
    expect(await packages.list()).toHaveLength(1)
  })

  test('that runs for ever is ended, told, and not kept', async () => {
    const { packages, trying, temporary } = openPackages(() => {}, 50)
    expect(await packages.adopt(zip())).toMatchObject({ id: null, faults: [{ rule: 'deadline' }] })
    expect(trying.workers.alive).toBe(0)
    expect(await packages.list()).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  })

  test('that brings the typesetter down is told, and not kept', async () => {
    const { packages } = openPackages(({ crash }) => crash())
    expect(await packages.adopt(zip())).toMatchObject({ id: null, faults: [{ rule: 'crashed' }] })
    expect(await packages.list()).toEqual([])
  })

  test('is never tried when its words are not allowed', async () => {
    const { packages, trying } = openPackages(passing)
    const { faults } = await packages.adopt(zip(`${startingFile('main.typ')}\n#let x = read("a")`))
    expect(faults).toMatchObject([{ rule: 'word', file: 'main.typ', detail: 'read' }])
    expect(trying.seen).toEqual([])
  })

  test('is given up when somebody cancels', async () => {
    let begin = () => {}
    const begun = new Promise<void>((done) => (begin = done))
    const { packages } = openPackages(() => begin())
    const adopted = packages.adopt(zip())
    await begun
    packages.cancel()
    await expect(adopted).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('is not removed while a product is set with it, and is still opened after', async () => {
    const { packages, office } = openPackages(passing)
    const { id } = await packages.adopt(zip())
    const [{ sha256 } = { sha256: '' }] = await packages.list()
    const profile = officeProfile()
    const [first, ...rest] = profile.products
    await office.changeProfile({ ...profile, products: [{ ...first!, template: sha256 }, ...rest] })
    await expect(packages.remove(id!)).rejects.toMatchObject({
      code: 'packageUsed',
      data: { name: first!.name }
    })
    await office.changeProfile(profile)
    await packages.remove(id!)
    expect(await packages.list()).toEqual([])
    // Issues of days on which it was in use keep it.
    expect((await packages.open(sha256)).manifest.name).toBe('Mẫu để sửa')
  })

  test('that nobody took in is named by no profile', async () => {
    const { office } = openPackages(passing)
    const profile = officeProfile()
    const products = profile.products.map((each) => ({ ...each, template: 'a'.repeat(64) }))
    await expect(office.changeProfile({ ...profile, products })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('goes along with each issue that names it, and with no other', async () => {
    const { packages, trying, trialWorker } = openPackages(passing)
    await packages.adopt(zip())
    const [{ sha256 } = { sha256: '' }] = await packages.list()
    const client = withPackages(trialWorker, packages.open)
    await client.request({ task: 'live', issue: { template: sha256 } })
    await client.request({ task: 'live', issue: {} })
    const live = trying.seen.filter((each) => (each as { task?: string }).task === 'live')
    expect(live).toMatchObject([{ package: { manifest: { name: 'Mẫu để sửa' } } }, {}])
    expect(live[1]).not.toHaveProperty('package')
  })

  test('whose file was replaced is not set with', async () => {
    const { packages, trialWorker } = openPackages(passing)
    await packages.adopt(zip())
    const [{ sha256 } = { sha256: '' }] = await packages.list()
    writeFileSync(desk.media.fileOf(sha256), '{}')
    const client = withPackages(trialWorker, packages.open)
    await expect(client.request({ task: 'live', issue: { template: sha256 } })).rejects.toMatchObject({
      code: 'packageGone'
    })
  })

  test('is taken in by nobody without the right', async () => {
    await desk.as('diep')
    await expect(openPackages(passing).packages.adopt(zip())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is saved as a zip that is the same package again', async () => {
    const { packages } = openPackages(passing)
    const { id } = await packages.adopt(zip())
    const target = path.join(desk.folder, 'luu.zip')
    await packages.save(id!, target)
    expect((await packages.adopt(target)).id).toBe(id)
    const starting = path.join(desk.folder, 'dau.zip')
    await packages.saveStarting(starting)
    expect((await packages.adopt(starting)).faults).toEqual([])
  })
})
