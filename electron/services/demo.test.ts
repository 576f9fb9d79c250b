import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { createClock, createIds, MORNING, newFolder, shareInSuite } from '@tests/factories'
import { openImports } from '@tests/factories/importWorker'
import { openFile } from '@tests/factories/store'
import { countByStatus } from '@electron/store/articles'
import { createCommit } from '@electron/store/commit'
import { findDamagedRecords } from '@electron/store/logCheck'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { findDamagedRevisions } from '@electron/store/revisions'
import path from 'node:path'
import { createContext } from './context'
import { DEMO_PIN, fillDemo } from './demo'
import { createMedia } from './media'
import { createSession } from './session'

const resources = fileURLToPath(new URL('../../resources/demo', import.meta.url))

async function openDemo() {
  const folder = newFolder()
  const { db } = await openFile(path.join(folder, 'office.db'))
  const clock = createClock()
  const session = createSession(db, clock)
  const base = { db, clock, newId: createIds(), session, publish: () => {}, logError: () => {} }
  const context = createContext(base, createCommit(db, clock))
  const media = createMedia(db, path.join(folder, 'media'), path.join(folder, 'previews'))
  const imports = openImports({ context, media, folder })
  await fillDemo({ ...context, imports }, resources)
  return { db, context, imports, session }
}

describe('the demo office', () => {
  let demo: Awaited<ReturnType<typeof openDemo>>

  beforeAll(async () => {
    const shared = await shareInSuite(openDemo)
    demo = shared.value
    return shared.end
  })

  test('holds articles in every state of a working week', async () => {
    const counts = await countByStatus(demo.db)
    for (const status of ['drafting', 'submitted', 'returned', 'approved', 'scheduled', 'published'])
      expect(counts.get(status), status).toBeGreaterThan(0)
  })

  test('is signed and hashed like any other: not one record or text of it is damaged', async () => {
    expect(await findDamagedRecords(demo.db)).toEqual([])
    expect(await findDamagedRevisions(demo.db)).toEqual([])
  })

  test('has views that come out the same when they are folded anew', async () => {
    const before = await dumpProjections(demo.db)
    await demo.db.transaction().execute((trx) => rebuildProjections(trx))
    expect(await dumpProjections(demo.db)).toEqual(before)
  })

  test('says nothing of the future', async () => {
    const { at } = await demo.db
      .selectFrom('records')
      .select((eb) => eb.fn.max('at').as('at'))
      .executeTakeFirstOrThrow()
    expect(at).toBeLessThanOrEqual(MORNING)
  })

  test('lets every member in with the PIN on its sign-in screen', async () => {
    const members = await demo.session.members()
    expect(members.length).toBeGreaterThan(3)
    for (const { id } of members) await demo.session.signIn(id, DEMO_PIN)
  })

  test('is written once', async () => {
    const before = await dumpProjections(demo.db)
    await fillDemo({ ...demo.context, imports: demo.imports }, resources)
    expect(await dumpProjections(demo.db)).toEqual(before)
  })
})
