import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createBackups } from '@electron/services/backups'
import { isSound, openDatabase, toOfficeError } from '@electron/store/database'
import { readDraft, writeDraft } from '@electron/store/drafts'
import { findDamagedRecords } from '@electron/store/logCheck'
import { OfficeError } from '@shared/ipc/errors'
import { articleContent, body, MORNING, newFolder } from '@tests/factories'
import { runChildAs } from '@tests/factories/child'
import { openStore, type TestStore } from '@tests/factories/store'

const NOBODY = 65534
const isRoot = process.getuid?.() === 0

const textOf = (version: number) => body(`lần ${version} `.repeat(300 * version))

/** Types on until the store takes no more; gives how far it was called saved, and what was said then. */
async function typeUntilRefused(
  { db }: TestStore,
  article: string
): Promise<{ saved: number; error: unknown }> {
  for (let version = 1; version < 2000; version++) {
    const content = articleContent({ body: textOf(version) })
    try {
      await writeDraft(db, { article, base: null, content, changedAt: MORNING })
    } catch (error) {
      // As the router answers.
      return { saved: version - 1, error: toOfficeError(error) }
    }
  }
  throw new Error('the disk never got full')
}

const countRecords = async ({ db }: TestStore) =>
  (await db.selectFrom('records').select('hash').execute()).length

async function expectWhole(store: TestStore, saved: number, records: number): Promise<void> {
  expect((await readDraft(store.db, 'bai-1'))?.content.body).toEqual(textOf(saved))
  expect(await countRecords(store)).toBe(records)
  expect(await findDamagedRecords(store.db)).toEqual([])
  expect(await isSound(store.connection)).toBe(true)
}

/** Fills the disk under a store, makes room again, and looks each time for what was called saved. */
async function fillAndFree(store: TestStore, makeRoom: () => unknown): Promise<void> {
  await store.acts.begin('bai-1')
  const { saved, error } = await typeUntilRefused(store, 'bai-1')
  expect(error).toMatchObject({ code: 'diskFull' })
  expect(saved).toBeGreaterThan(3)
  const records = await countRecords(store)
  await expect(store.acts.write('bai-1', 'dài '.repeat(200_000))).rejects.toMatchObject({ code: 'diskFull' })
  await expectWhole(store, saved, records)

  await makeRoom()
  await store.acts.write('bai-1', 'Đĩa lại còn chỗ.')
  await expectWhole(store, saved, records + 1)
  await store.close()
  const { db, close } = await openDatabase(store.file)
  onTestFinished(close)
  expect((await readDraft(db, 'bai-1'))?.content.body).toEqual(textOf(saved))
}

describe('a full disk', () => {
  test('refuses by name, keeps all that was called saved, and goes on when there is room', async () => {
    const store = await openStore()
    const [row] = await store.connection.all<{ page_count: number }>('pragma page_count')
    const limit = (pages: number) => store.connection.all(`pragma max_page_count = ${pages}`)
    await limit(row!.page_count + 200)
    await fillAndFree(store, () => limit(1_000_000))
  })

  const disk = newDisk()
  test.skipIf(!disk)('of the system itself does the same (needs root to mount one)', async () => {
    const folder = disk!.mount()
    const store = await openStore({ folder })
    await fillAndFree(store, () => disk!.grow())
  })

  test.skipIf(!disk)('takes no backup and leaves no piece of one (needs root to mount one)', async () => {
    const folder = disk!.mount()
    const store = await openStore({ folder })
    await store.acts.begin('bai-1')
    await typeUntilRefused(store, 'bai-1')
    const backups = createBackups(path.join(folder, 'backups'), store.file, () => MORNING)
    await expect(backups.create()).rejects.toMatchObject({ code: 'diskFull' })
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([])
  })
})

describe('a folder that may only be read', () => {
  test.skipIf(!isRoot)(
    'is refused by name, and what is in it stays (needs root to become someone else)',
    async () => {
      const store = await openStore()
      await store.acts.begin('bai-1')
      const content = articleContent({ body: textOf(2) })
      await writeDraft(store.db, { article: 'bai-1', base: null, content, changedAt: MORNING })
      await store.close()
      chmodSync(store.folder, 0o555)
      expect(await runChildAs(NOBODY, 'openStore.ts', store.file)).toContain('REFUSED storeReadOnly')
      chmodSync(store.folder, 0o755)
      const { db, close } = await openDatabase(store.file)
      onTestFinished(close)
      expect((await readDraft(db, 'bai-1'))?.content.body).toEqual(textOf(2))
    }
  )

  test('that turns so while an office is open refuses the save by name', async () => {
    const store = await openStore()
    await store.acts.begin('bai-1')
    const records = await countRecords(store)
    await store.connection.all('pragma query_only = on')
    await expect(store.acts.write('bai-1', 'mới')).rejects.toBeInstanceOf(OfficeError)
    await expect(store.acts.write('bai-1', 'mới')).rejects.toMatchObject({ code: 'storeReadOnly' })
    await store.connection.all('pragma query_only = off')
    expect(await countRecords(store)).toBe(records)
    await store.acts.write('bai-1', 'mới')
  })
})

/** A small disk in memory, where this user may mount one. */
function newDisk() {
  if (!isRoot || process.platform !== 'linux') return null
  if (spawnSync('mount', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  let folder = ''
  const run = (options: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  return {
    mount(): string {
      folder = newFolder()
      run('size=3m')
      onTestFinished(() => void spawnSync('umount', ['-l', folder]))
      return folder
    },
    grow: () => execFileSync('mount', ['-o', 'remount,size=32m', folder])
  }
}
