import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { openChild, runChild } from '@tests/factories/child'
import { readSql, runSql } from '@tests/factories/sqlite'
import { openFile } from '@tests/factories/store'
import { APPLICATION_ID, isSound, openDatabase } from './database'
import { CURRENT_VERSION } from './migrations'
import { openSqlite } from './sqliteDialect'

const newFile = () => path.join(newFolder(), 'office.db')
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const ours = `pragma application_id = ${APPLICATION_ID}`

describe('a file that is not this office', () => {
  test.each<[string, string, string[]]>([
    ['of a newer Tòa Soạn', 'storeNewer', [ours, 'pragma user_version = 9999', 'create table future (x)']],
    ['of another program', 'storeForeign', ['pragma application_id = 42', 'create table t (x)']],
    ['of nobody in particular', 'storeForeign', ['create table t (x)']],
    ['that SQLite made but left empty', 'storeForeign', ['pragma user_version = 3']]
  ])('%s is refused by name, and no byte of it changes', async (_what, code, statements) => {
    const file = newFile()
    await runSql(file, ...statements)
    const before = hashOf(file)
    await expect(openDatabase(file)).rejects.toMatchObject({ code })
    expect(hashOf(file)).toBe(before)
    expect(readdirSync(path.dirname(file))).toEqual(['office.db'])
  })

  test.each<[string, string]>([
    ['that is no database', 'không phải cơ sở dữ liệu '.repeat(100)],
    ['that is cut off in its header', 'SQLite format 3\u0000abc']
  ])('%s is refused as damaged, and no byte of it changes', async (_what, content) => {
    const file = newFile()
    writeFileSync(file, content)
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'storeDamaged' })
    expect(readFileSync(file, 'utf8')).toBe(content)
    expect(readdirSync(path.dirname(file))).toEqual(['office.db'])
  })

  test('whose newer number stands only in the journal beside it is refused, and keeps what is there', async () => {
    const file = newFile()
    await (await openFile(file)).close()
    const copy = newFile()
    const writer = await openSqlite(file)
    await writer.all('pragma journal_mode = wal')
    for (const statement of [
      'create table future (x)',
      'insert into future values (7)',
      'pragma user_version = 9999'
    ])
      await writer.all(statement)
    // As a crash leaves it: what was written last is in the -wal file alone.
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix)
    await writer.close()
    expect(readFileSync(copy).readUInt32BE(60)).toBe(CURRENT_VERSION)

    await expect(openDatabase(copy)).rejects.toMatchObject({ code: 'storeNewer', data: { version: 9999 } })
    expect(await readSql(copy, 'select x from future')).toEqual([{ x: 7 }])
    expect(await readSql(copy, 'pragma user_version')).toEqual([{ user_version: 9999 }])
  })

  test('whose pages are damaged is refused as damaged', async () => {
    const file = newFile()
    await (await openFile(file)).close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 100, 4096)
    writeFileSync(file, bytes)
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'storeDamaged' })
  })

  test.runIf(process.platform === 'win32')(
    'on a share of the network is refused before it is touched',
    async () => {
      await expect(openDatabase('\\\\may-chu\\chia-se\\office.db')).rejects.toMatchObject({
        code: 'storeNetwork'
      })
    }
  )
})

describe('an office file', () => {
  test('is made, marked as ours, and opened again', async () => {
    const file = newFile()
    await (await openFile(file)).close()
    const header = readFileSync(file)
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID)
    expect(header.readUInt32BE(60)).toBe(CURRENT_VERSION)
    const again = await openFile(file)
    expect(await isSound(again.connection)).toBe(true)
  })

  test('is also made where an empty file lies', async () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(await isSound((await openFile(file)).connection)).toBe(true)
  })

  test('writes through to the disk and holds its references', async () => {
    const { connection } = await openFile(newFile())
    const setting = async (name: string) =>
      Object.values((await connection.all<object>(`pragma ${name}`))[0]!)[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('synchronous')).toBe(2)
    expect(await setting('foreign_keys')).toBe(1)
    expect(await setting('trusted_schema')).toBe(0)
    expect(await setting('cell_size_check')).toBe(1)
    expect(await setting('busy_timeout')).toBe(5000)
  })

  test('opens after the first session ended in a power cut', async () => {
    const file = newFile()
    const child = await openChild('openStore.ts', file)
    await child.saidLine('OPEN')
    await child.killNow()
    expect(existsSync(`${file}-wal`)).toBe(true)
    const { db } = await openFile(file)
    expect(await db.selectFrom('settings').select('value').executeTakeFirst()).toEqual({ value: '"kept"' })
  })
})

describe('an office that is open', () => {
  test('is not opened a second time, by this program or another', async () => {
    const file = newFile()
    const { close } = await openFile(file)
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'storeLocked' })
    expect(await runChild('openStore.ts', file)).toContain('storeLocked')
    await close()
    await (await openFile(file)).close()
  })

  test('is given free by kill -9', async () => {
    const file = newFile()
    const child = await openChild('openStore.ts', file)
    await child.saidLine('OPEN')
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'storeLocked' })
    await child.killNow()
    await (await openFile(file)).close()
  })

  test('that could not be opened holds no lock', async () => {
    const file = newFile()
    await runSql(file, ours, 'create table settings (x)')
    await expect(openDatabase(file)).rejects.toThrow()
    await expect(openDatabase(file)).rejects.not.toMatchObject({ code: 'storeLocked' })
    const holder = await openSqlite(`${file}.lock`)
    onTestFinished(() => holder.close())
    await holder.run('begin exclusive')
  })
})
