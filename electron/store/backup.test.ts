import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { readSql, runSql } from '@tests/factories/sqlite'
import { openFile, openStore, type TestStore } from '@tests/factories/store'
import { copyDatabase, verifyCopy } from './backup'
import { dumpProjections } from './projections'

let office: TestStore
let copy: string

beforeEach(async () => {
  office = await openStore()
  await office.acts.begin('bai-1')
  await office.acts.signOff('bai-1')
  copy = path.join(newFolder(), 'copy.db')
})

const makeCopy = async () => {
  await copyDatabase(office.file, copy)
  return verifyCopy(copy)
}

const broken = { isSound: false, articles: 0, revisions: 0 }

describe('a copy', () => {
  test('is of this moment, whole, and one file', async () => {
    expect(await makeCopy()).toEqual({ isSound: true, articles: 1, revisions: 1 })
    expect(readdirSync(path.dirname(copy))).toEqual(['copy.db'])
    const before = await dumpProjections(office.db)
    await office.acts.write('bai-1', 'sau khi sao lưu')
    expect(await dumpProjections((await openFile(copy)).db)).toEqual(before)
  })

  test('is made while people write, and misses nothing that was acknowledged before', async () => {
    const writing = Array.from({ length: 10 }, (_, n) => office.acts.begin(`dang-viet-${n}`))
    await office.acts.begin('bai-2')
    const [verdict] = await Promise.all([makeCopy(), ...writing])
    expect(verdict.isSound).toBe(true)
    expect(verdict.articles).toBeGreaterThanOrEqual(2)
    expect(await office.acts.begin('bai-3')).toBeTruthy()
  })

  test('holds what so far stands in the journal beside the file alone', async () => {
    expect(statSync(`${office.file}-wal`).size).toBeGreaterThan(0)
    await makeCopy()
    expect(await readSql(copy, 'select id from articles')).toEqual([{ id: 'bai-1' }])
  })

  test('never takes the place of a file that is there', async () => {
    writeFileSync(copy, 'của người khác')
    await expect(copyDatabase(office.file, copy)).rejects.toThrow()
    expect(readFileSync(copy, 'utf8')).toBe('của người khác')
  })

  test('of a store that is not there is not made', async () => {
    await expect(copyDatabase(`${office.file}.none`, copy)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
    expect(existsSync(copy)).toBe(false)
  })

  test('is read through without being changed', async () => {
    await makeCopy()
    const before = readFileSync(copy)
    await verifyCopy(copy)
    expect(readFileSync(copy).equals(before)).toBe(true)
    expect(readdirSync(path.dirname(copy))).toEqual(['copy.db'])
  })
})

describe('a copy is never called sound', () => {
  const unlock = ['records', 'revisions'].flatMap((table) => [
    `drop trigger ${table}_keep`,
    `drop trigger ${table}_freeze`
  ])

  test.each([
    [
      'one letter of a text has changed',
      `update revisions set canonical = replace(canonical, 'Khai', 'Khái')`
    ],
    ['a text has another’s name', `update revisions set id = '${'0'.repeat(64)}'`],
    [
      'one letter of a record has changed',
      `update records set canonical = replace(canonical, 'Lãnh', 'Lạnh')`
    ],
    ['a signature has changed', `update records set signature = zeroblob(64) where kind = 'approvals.sign'`],
    [
      'a record is missing in the middle of a chain',
      `delete from record_subjects where hash in (select hash from records where kind = 'articles.create');
       delete from records where kind = 'articles.create'`
    ],
    [
      'a signature is no longer filed under its article',
      `delete from record_subjects where subject = 'bai-1'`
    ],
    ['it is of a newer Tòa Soạn', 'pragma user_version = 9999'],
    ['it is of another program', 'pragma application_id = 1']
  ])('when %s', async (_what, statement) => {
    expect((await makeCopy()).isSound).toBe(true)
    await runSql(copy, ...unlock, 'pragma foreign_keys = off', statement)
    expect((await verifyCopy(copy)).isSound).toBe(false)
  })

  test('when it is cut off', async () => {
    await makeCopy()
    truncateSync(copy, statSync(copy).size - 4096)
    expect(await verifyCopy(copy)).toEqual(broken)
  })

  test.each(['', 'không phải cơ sở dữ liệu'.repeat(300)])('when it is no database (%#)', async (content) => {
    writeFileSync(copy, content)
    expect(await verifyCopy(copy)).toEqual(broken)
  })

  test('when it is not there', async () => {
    expect(await verifyCopy(copy)).toEqual(broken)
    expect(existsSync(copy)).toBe(false)
  })

  test('when any page of it was written over with something else', async () => {
    await makeCopy()
    const whole = readFileSync(copy)
    const damaged = `${copy}.damaged`
    // Pages of tables and indexes in use; a free page would be no loss.
    const pages = await readSql<{ pageno: number }>(
      copy,
      `select distinct rootpage as pageno from sqlite_schema where rootpage > 0`
    )
    for (const { pageno } of pages) {
      copyFileSync(copy, damaged)
      const bytes = Buffer.from(whole)
      bytes.fill(0xa5, Math.max(100, (pageno - 1) * 4096), pageno * 4096)
      writeFileSync(damaged, bytes)
      expect((await verifyCopy(damaged)).isSound, `page ${pageno}`).toBe(false)
    }
  })
})
