import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { DAY, fromWallTime } from '@shared/text/dates'
import { createClock, HOUR, MINUTE, MORNING, properties, type FakeClock } from '@tests/factories'
import { runSql } from '@tests/factories/sqlite'
import { openFile, openStore, type TestStore } from '@tests/factories/store'
import { backupMoment, backupName, createBackups, findExpired, type Backups } from './backups'

describe('a backup’s name', () => {
  test('is the office’s wall clock', () => {
    expect(backupName(fromWallTime('2026-11-22', 14, 3) + 22_000)).toBe('office-20261122-140322.db')
  })

  test('tells its moment, to the second, for every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        expect(backupMoment(backupName(seconds * 1000))).toBe(seconds * 1000)
      }),
      properties
    )
  })

  test.each([
    'office.db',
    'office-20261122-140322.db.part',
    'office-20261322-140322.db',
    'office-20260230-000000.db',
    'office-20261122-250000.db',
    '../office-20261122-140322.db',
    'Copy of office-20261122-140322.db'
  ])('is not %s', (name) => {
    expect(backupMoment(name)).toBeNull()
  })
})

describe('of many backups', () => {
  const kept = (moments: readonly number[]) => {
    const expired = new Set(findExpired(moments))
    return moments.filter((moment) => !expired.has(moment))
  }

  test('a year of half hours leaves the last day by hours, then days, weeks and months', () => {
    const moments = Array.from({ length: 365 * 48 }, (_, n) => MORNING - n * 30 * MINUTE)
    const ages = kept(moments).map((moment) => MORNING - moment)
    expect(ages[0]).toBe(0)
    expect(ages.filter((age) => age < DAY)).toHaveLength(24)
    expect(ages.filter((age) => age >= DAY && age < 14 * DAY).length).toBeGreaterThanOrEqual(12)
    expect(ages.filter((age) => age > 300 * DAY).length).toBeGreaterThanOrEqual(1)
    expect(ages.length).toBeLessThanOrEqual(24 + 14 + 8 + 12)
  })

  test('the newest always stays, and no rule is broken by running it again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1 }), (hours) => {
        const moments = hours.map((hour) => MORNING - hour * HOUR)
        const first = kept(moments)
        expect(first).toContain(Math.max(...moments))
        expect(kept(first)).toEqual(first)
      }),
      properties
    )
  })

  test('few are all kept', () => {
    expect(findExpired([1, 2, 3].map((n) => n * 40 * DAY))).toEqual([])
    expect(findExpired([])).toEqual([])
  })
})

describe('the office’s backups', () => {
  let office: TestStore
  let clock: FakeClock
  let backups: Backups
  let folder: string

  beforeEach(async () => {
    office = await openStore()
    await office.acts.begin('bai-1')
    clock = createClock()
    folder = path.join(office.folder, 'backups')
    backups = createBackups(folder, office.file, clock)
  })

  const make = async (later = HOUR) => {
    const name = await backups.create()
    clock.advance(later)
    return name
  }
  const articlesIn = async (file: string) =>
    (await (await openFile(file)).db.selectFrom('articles').select('id').orderBy('no').execute()).map(
      (row) => row.id
    )

  test('are listed newest first, each read through', async () => {
    const first = await make()
    await office.acts.begin('bai-2')
    const second = await make()
    expect(await backups.list()).toMatchObject([
      { name: second, at: MORNING + HOUR, isSound: true, articles: 2, revisions: 2 },
      { name: first, at: MORNING, isSound: true, articles: 1, revisions: 1 }
    ])
  })

  test('are none before the first', async () => {
    expect(await backups.list()).toEqual([])
  })

  test('leave no unfinished file, also after one that a power cut left', async () => {
    const name = await make(0)
    writeFileSync(path.join(folder, `${name}.part`), 'nửa chừng')
    await make()
    expect(readdirSync(folder)).toEqual([name])
  })

  test('make room for newer ones, and touch nothing that is not theirs', async () => {
    writeFileSync(path.join(office.folder, 'ghi-chu.txt'), '')
    const first = await make()
    for (const name of ['cua-toi.db', 'office-20261322-000000.db']) writeFileSync(path.join(folder, name), '')
    for (let n = 0; n < 30; n++) await make(20 * MINUTE)
    const names = readdirSync(folder)
    expect(names).toEqual(expect.arrayContaining([first, 'cua-toi.db', 'office-20261322-000000.db']))
    expect(names.length).toBeLessThan(20)
  })

  test('that are damaged are shown as damaged, and are never put in the store’s place', async () => {
    const name = await make()
    await runSql(
      path.join(folder, name),
      'drop trigger revisions_freeze',
      `update revisions set canonical = canonical || ' '`
    )
    expect(await backups.list()).toMatchObject([{ name, isSound: false }])
    await office.close()
    await expect(backups.restore(name)).rejects.toMatchObject({ code: 'backupDamaged' })
    expect(await articlesIn(office.file)).toEqual(['bai-1'])
  })

  test('that are damaged after they were looked at are looked at again', async () => {
    const name = await make()
    expect(await backups.list()).toMatchObject([{ isSound: true }])
    truncateSync(path.join(folder, name), 8192)
    utimesSync(path.join(folder, name), 1, 1)
    expect(await backups.list()).toMatchObject([{ isSound: false }])
  })

  test('are not made of a damaged store: the good ones are not pushed out by it', async () => {
    const name = await make()
    await office.connection.run('drop trigger revisions_freeze')
    await office.connection.run(`update revisions set canonical = canonical || ' '`)
    await expect(backups.create()).rejects.toMatchObject({ code: 'backupDamaged' })
    expect(readdirSync(folder)).toEqual([name])
  })

  test('that cannot be written say so', async () => {
    writeFileSync(folder, 'một tệp đứng chỗ thư mục')
    await expect(backups.create()).rejects.toMatchObject({ code: 'storeReadOnly' })
    expect(readFileSync(folder, 'utf8')).toBe('một tệp đứng chỗ thư mục')
  })

  describe('put back', () => {
    test('bring that day back, and set aside what stood there', async () => {
      const name = await make()
      await office.acts.begin('bai-2')
      await office.close()
      await backups.restore(name)
      expect(await articlesIn(office.file)).toEqual(['bai-1'])
      const aside = readdirSync(office.folder).filter((each) => each.endsWith('.aside'))
      expect(aside).toHaveLength(1)
      expect(await articlesIn(path.join(office.folder, aside[0]!))).toEqual(['bai-1', 'bai-2'])
      expect(await backups.list()).toMatchObject([{ name, isSound: true }])
    })

    test('twice in one moment, keep all that ever stood there', async () => {
      const name = await make(0)
      await office.acts.begin('bai-2')
      await office.close()
      await backups.restore(name)
      await backups.restore(name)
      const aside = readdirSync(office.folder).filter((each) => each.endsWith('.aside'))
      const held = await Promise.all(aside.map((each) => articlesIn(path.join(office.folder, each))))
      expect(held.map((each) => each.length).sort()).toEqual([1, 2])
    })

    test('where the store is gone altogether', async () => {
      const name = await make()
      await office.close()
      rmSync(office.file)
      await backups.restore(name)
      expect(await articlesIn(office.file)).toEqual(['bai-1'])
    })

    test.each(['office.db', '../office.db', 'office-20261118-999999.db', 'office-20200101-000000.db'])(
      'only if they are backups that are there: %s is refused, and the store stays',
      async (name) => {
        await office.close()
        await expect(backups.restore(name)).rejects.toMatchObject({
          code: expect.stringMatching(/notFound|backupDamaged/) as string
        })
        expect(await articlesIn(office.file)).toEqual(['bai-1'])
      }
    )

    test('do not bring the journal of the newer store back over them', async () => {
      const name = await make()
      await office.acts.begin('bai-2')
      // As a crash leaves it: the last article is in the -wal file alone.
      const crashed = path.join(office.folder, 'crashed.db')
      for (const suffix of ['', '-wal']) copyFileSync(office.file + suffix, crashed + suffix)
      await createBackups(folder, crashed, clock).restore(name)
      expect(await articlesIn(crashed)).toEqual(['bai-1'])
    })
  })

  describe('that a power cut stopped while being put back', () => {
    test('are put back at the next start', async () => {
      const name = await make()
      await office.acts.begin('bai-2')
      await office.close()
      copyFileSync(path.join(folder, name), `${office.file}.incoming`)
      renameSync(office.file, `${office.file}.20261118-090000.aside`)
      await backups.finishRestore()
      expect(await articlesIn(office.file)).toEqual(['bai-1'])
    })

    test('are forgotten when the store still stood where it was', async () => {
      await make()
      writeFileSync(`${office.file}.incoming`, 'nửa chừng')
      await backups.finishRestore()
      expect(readdirSync(office.folder).filter((each) => each.endsWith('incoming'))).toEqual([])
      await office.close()
      expect(await articlesIn(office.file)).toEqual(['bai-1'])
    })
  })
})
