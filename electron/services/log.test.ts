import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { clockJump } from '@shared/domain/logGroups'
import type { Statement } from '@shared/domain/records'
import { logFileWords } from '@shared/i18n/logSentence'
import { createTranslator } from '@shared/i18n/translator'
import { isSignedBy, sha256 } from '@electron/store/signing'
import { fakeHash, HOUR, MINUTE } from '@tests/factories'
import { nameOf } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { createLog, toCell, type Log } from './log'

let office: TestServices
let log: Log

beforeEach(async () => {
  office = await openServices()
  log = createLog(office.context, logFileWords(createTranslator('vi')))
  await office.acts.begin('bai-1')
  await office.acts.signOff('bai-1')
})

const target = (name: string) => path.join(office.folder, name)

test('each record is told in a sentence with names, and says that it is genuine', async () => {
  const words = logFileWords(createTranslator('vi'))
  const { rows, total } = await log.list({}, 0, 100)
  expect(rows).toHaveLength(total)
  expect(rows.every((row) => row.isGenuine)).toBe(true)
  const told = rows.map(words.sentence)
  expect(told[0]).toMatch(new RegExp(`^${nameOf('van')} ký duyệt cấp 2 bài “.+”$`))
  expect(told.at(-1)).toBe('Khóa gốc của cơ quan lập cơ quan trên máy này')
  expect(told.filter((each) => /\{\{|log\.said/.test(each))).toEqual([])
})

test('whatever was made of an issue or an article is told with its name', async () => {
  await office.as('thuan')
  const issue = await office.issues.create({
    product: 'tuan-tin',
    number: 47,
    total: 1230,
    date: '2026-11-20',
    pages: 4
  })
  const file = { name: 'tep.pdf', size: 10, sha256: fakeHash('f') }
  const items: [] = []
  const signed = {
    original: file,
    signed: { ...file, name: 'tep – đã ký số.pdf' },
    certificate: { subject: 'CN=Cơ quan', issuer: 'CN=Nơi cấp', serial: '0A', from: 1, until: 2 },
    reason: '',
    place: ''
  }
  const seal = { manifest: fakeHash('6') }
  const ofIssue: Statement[] = [
    { kind: 'rounds.finish', subject: issue, payload: { round: 1, items, file } },
    { kind: 'exports.sign', subject: issue, payload: signed },
    { kind: 'dossiers.make', subject: issue, payload: seal }
  ]
  const ofArticle: Statement[] = [
    { kind: 'exports.sign', subject: 'bai-1', payload: signed },
    { kind: 'dossiers.make', subject: 'bai-1', payload: seal }
  ]
  await office.context.record({ statements: [...ofIssue, ...ofArticle] })
  const { rows } = await log.list({}, 0, 5)
  const about = [...rows].reverse().map((row) => [row.kind, row.about.kind, row.about.id, row.about.name])
  const { name: title } = rows.find((row) => row.about.id === 'bai-1')!.about
  expect(title).not.toBe('')
  expect(about).toEqual([
    ...ofIssue.map(({ kind }) => [kind, 'issue', issue, expect.stringMatching(/^.+ – Số 47$/)]),
    ...ofArticle.map(({ kind }) => [kind, 'article', 'bai-1', title])
  ])
})

test('a record is shown down to what was signed', async () => {
  const { rows } = await log.list({ member: 'van' }, 0, 1)
  const found = await log.read(rows[0]!.hash)
  expect(found.fault).toBeNull()
  expect(sha256(found.canonical)).toBe(rows[0]!.hash)
  expect(await isSignedBy(found.author, found.canonical, Buffer.from(found.signature, 'base64url'))).toBe(
    true
  )
  await expect(log.read('0'.repeat(64))).rejects.toMatchObject({ code: 'notFound' })
})

describe('a clock that was turned', () => {
  test('back is flagged at the record after it, and nothing else changes its place', async () => {
    office.clock.advance(-2 * HOUR)
    await office.acts.remark('bai-1', 'sau khi lùi giờ', false)
    await office.acts.remark('bai-1', 'rồi đi tiếp', false)
    const { rows } = await log.list({}, 0, 3)
    expect(rows.map((row) => row.said)).toEqual(['rồi đi tiếp', 'sau khi lùi giờ', ''])
    expect(rows[0]!.jump).toBeNull()
    expect(Math.round(rows[1]!.jump! / HOUR)).toBe(-2)
  })

  test('forward is flagged beyond any holiday', () => {
    expect(clockJump(0, 30 * 24 * HOUR)).toBeNull()
    expect(clockJump(0, 40 * 24 * HOUR)).toBe(40 * 24 * HOUR)
    expect(clockJump(5 * MINUTE, 0)).toBeNull()
    expect(clockJump(null, 0)).toBeNull()
  })
})

describe('the log taken along', () => {
  test('as a table has a line for each record, readable for spreadsheets, and runs nothing there', async () => {
    await office.acts.remark('bai-1', '=HYPERLINK("http://x";"y")', false)
    const { records } = await log.write({}, 'csv', target('log.csv'))
    const text = readFileSync(target('log.csv'), 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(records + 1)
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
    expect(readdirSync(office.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('the cell %j is no formula', (text) => {
    expect(toCell(text).startsWith(`"'`)).toBe(true)
  })

  test('as records holds what was signed, with signatures that anybody can check', async () => {
    await log.write({ subject: 'bai-1' }, 'json', target('log.json'))
    const entries = JSON.parse(readFileSync(target('log.json'), 'utf8')) as {
      hash: string
      canonical: string
      signature: string
    }[]
    expect(entries.length).toBeGreaterThan(3)
    for (const { hash, canonical, signature } of entries) {
      expect(sha256(canonical)).toBe(hash)
      const { author } = JSON.parse(canonical) as { author: string }
      expect(await isSignedBy(author, canonical, Buffer.from(signature, 'base64url'))).toBe(true)
    }
  })

  test('can be given up: nothing is left of it', async () => {
    const writing = log.write({}, 'csv', target('log.csv'))
    log.cancel()
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(office.folder).filter((name) => name.startsWith('log.csv'))).toEqual([])
  })

  test('a filter that nothing passes gives a table of its head alone', async () => {
    expect(await log.write({ from: 9e14 }, 'csv', target('none.csv'))).toEqual({
      name: 'none.csv',
      records: 0
    })
    await log.write({ from: 9e14 }, 'json', target('none.json'))
    expect(JSON.parse(readFileSync(target('none.json'), 'utf8'))).toEqual([])
  })
})
