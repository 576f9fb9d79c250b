import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { properties } from '@tests/factories'
import { writeRawZip } from '@tests/fixtures/rawZip'
import { buildWordFile, packZip } from '@tests/fixtures/wordFile'
import { ARCHIVE_LIMITS, unpackArchive } from './archive'
import { ImportError } from './importError'

let home: string
let folder: string

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'archive-'))
  folder = path.join(home, 'out')
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
})

function unpack(bytes: Buffer, limits = ARCHIVE_LIMITS) {
  const file = path.join(home, 'a.zip')
  writeFileSync(file, bytes)
  return unpackArchive(file, folder, limits)
}
const textOf = (no: number) => readFileSync(path.join(folder, String(no)), 'utf8')

test('files come out under numbers, and keep their paths for people', async () => {
  const { entries } = await unpack(await packZip({ 'Phường 3/bài.txt': 'một', 'Phường 5/bài.txt': 'hai' }))
  expect(entries).toEqual([
    { no: 0, path: 'Phường 3/bài.txt', bytes: 5, failure: null },
    { no: 1, path: 'Phường 5/bài.txt', bytes: 3, failure: null }
  ])
  expect([textOf(0), textOf(1)]).toEqual(['một', 'hai'])
})

test('a name in UTF-8 that does not say so is read, and composed', async () => {
  const content = Buffer.from('x')
  const { entries } = await unpack(
    writeRawZip([{ name: 'Phường Hòa Lãm/bài.txt'.normalize('NFD'), content }])
  )
  expect(entries[0]!.path).toBe('Phường Hòa Lãm/bài.txt')
})

test('a name that would be read backwards is shown as it is', async () => {
  const content = Buffer.from('x')
  const { entries } = await unpack(writeRawZip([{ name: 'thư/bài\u202excod.exe', content }]))
  expect(entries[0]!.path).toBe('thư/bàixcod.exe')
})

test('traces of programs are counted and not taken out', async () => {
  const { entries, passedOver } = await unpack(
    await packZip({ '__MACOSX/._a.docx': 'x', '.DS_Store': 'x', 'a/~$bài.docx': 'x', 'a/bài.txt': 'chữ' })
  )
  expect(entries.map((each) => each.path)).toEqual(['a/bài.txt'])
  expect(passedOver).toBe(3)
})

describe('names that point elsewhere', () => {
  const hostile = ['../../evil.txt', '/etc/evil.txt', 'C:/evil.txt', 'a/../../evil.txt', '..\\..\\evil.txt']
  test.each(hostile)('%s is told and not written, the others come', async (name) => {
    const content = Buffer.from('chữ')
    const { entries } = await unpack(
      writeRawZip([
        { name, content },
        { name: 'bài.txt', content }
      ])
    )
    expect(entries.map((each) => each.failure)).toEqual(['unsafeName', null])
    expect(readdirSync(home).sort()).toEqual(['a.zip', 'out'])
    expect(readdirSync(folder)).toEqual(['1'])
  })

  test('whatever the names are, nothing but numbers is written', async () => {
    const nasty = fc.oneof(fc.string(), fc.constantFrom(...hostile, 'con', 'a/b/', './x', 'x\0y', '0', '1/2'))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(nasty, { minLength: 1, maxLength: 6 }), async (names) => {
        rmSync(folder, { recursive: true, force: true })
        const content = Buffer.from('chữ')
        await unpack(writeRawZip(names.map((name) => ({ name, content })))).catch((error: unknown) => {
          if (!(error instanceof ImportError)) throw error
        })
        expect(readdirSync(home).sort()).toEqual(existsSync(folder) ? ['a.zip', 'out'] : ['a.zip'])
        if (existsSync(folder)) expect(readdirSync(folder).every((name) => /^\d$/.test(name))).toBe(true)
      }),
      { numRuns: Math.min(properties.numRuns, 60) }
    )
  })
})

describe('a zip that would do harm is refused', () => {
  const zeros = (size: number) => Buffer.alloc(size)
  test('because it unfolds too far', async () => {
    const bomb = await packZip({ 'a.txt': zeros(3_000_000) })
    const limits = { ...ARCHIVE_LIMITS, freeBytes: 1_000_000 }
    await expect(unpack(bomb, limits)).rejects.toMatchObject({ failure: 'bomb' })
  })

  test('because its entries share one stream', async () => {
    const content = zeros(100_000)
    const shared = Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, content, sharesFirst: n > 0 }))
    await expect(unpack(writeRawZip(shared))).rejects.toMatchObject({ failure: 'bomb' })
  })

  test('because it holds too many', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, 'x']))
    await expect(unpack(await packZip(many), { ...ARCHIVE_LIMITS, entries: 20 })).rejects.toMatchObject({
      failure: 'bomb'
    })
  })
})

test('a file over its bound is told; the others come', async () => {
  const zip = await packZip({ 'lớn.txt': 'x'.repeat(2000), 'nhỏ.txt': 'x' })
  const { entries } = await unpack(zip, { ...ARCHIVE_LIMITS, entryBytes: 1000 })
  expect(entries.map((each) => each.failure)).toEqual(['tooBig', null])
  expect(readdirSync(folder)).toEqual(['1'])
})

test('a file that lies about its size, and one with a password, are told; the others come', async () => {
  const content = Buffer.from('chữ')
  const { entries } = await unpack(
    writeRawZip([
      { name: 'a.txt', content, statedSize: 999 },
      { name: 'b.txt', content, flags: 1 },
      { name: 'c.txt', content }
    ])
  )
  expect(entries.map((each) => each.failure)).toEqual(['corrupt', 'encrypted', null])
})

test('a Word file and a text are no archives', async () => {
  await expect(unpack(await buildWordFile({ body: '<w:p/>' }))).rejects.toMatchObject({
    failure: 'notArchive'
  })
  await expect(unpack(Buffer.from('chữ'))).rejects.toMatchObject({ failure: 'notArchive' })
  await expect(unpack(Buffer.alloc(0))).rejects.toMatchObject({ failure: 'empty' })
})

test('a zip of which bytes were changed at random is read or refused, and writes nothing elsewhere', async () => {
  const whole = await packZip({
    'Phường 3/bài.txt': 'chữ '.repeat(200),
    'ảnh.jpg': Buffer.alloc(900, 7),
    'a/b/c.docx': 'x'
  })
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  const mutation = fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 12 }),
    cut: fc.option(fc.nat(whole.length), { nil: whole.length })
  })
  await fc.assert(
    fc.asyncProperty(mutation, async ({ changes, cut }) => {
      rmSync(folder, { recursive: true, force: true })
      const bytes = Buffer.from(whole.subarray(0, cut))
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
      await unpack(bytes).catch((error: unknown) => {
        if (!(error instanceof ImportError)) throw error
      })
      expect(readdirSync(home).filter((name) => name !== 'out')).toEqual(['a.zip'])
      if (existsSync(folder)) expect(readdirSync(folder).every((name) => /^\d+$/.test(name))).toBe(true)
    }),
    { numRuns: properties.numRuns }
  )
})
