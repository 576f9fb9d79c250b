import { beforeEach, describe, expect, test } from 'vitest'
import type { Directive } from '@shared/domain/directive'
import { articleContent, body } from '@tests/factories'
import { watchStatements } from '@tests/factories/statements'
import { openStore, type TestStore } from '@tests/factories/store'
import {
  countDirectives,
  findCiting,
  findDirective,
  findSameDirective,
  listDirectives,
  readRegister,
  readRegisterMark,
  writeDirectiveQuery
} from './directives'
import { dumpProjections, rebuildProjections } from './projections'
import { openSqlite } from './sqliteDialect'

const conclusion: Directive = {
  symbol: '21-KL/TW',
  type: 'Kết luận',
  date: '2021-10-25',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'đẩy mạnh xây dựng, chỉnh đốn Đảng',
  validUntil: null,
  replacedBy: '',
  file: null
}
const decree: Directive = {
  ...conclusion,
  symbol: '30/2020/NĐ-CP',
  type: 'Nghị định',
  date: '2020-03-05',
  issuer: 'Chính phủ',
  subject: 'công tác văn thư'
}
const noFilter = { query: '', type: '', issuer: '', year: '', isStruck: false }

describe('the register of documents', () => {
  let office: TestStore
  const enter = (id: string, payload: Directive) =>
    office.say('thuan', { kind: 'directives.enter', subject: id, payload })
  const listed = async (part: Partial<typeof noFilter>) =>
    (await listDirectives(office.db, { ...noFilter, ...part }, 0, 50)).rows.map(({ symbol }) => symbol)

  beforeEach(async () => {
    office = await openStore()
    await enter('vb-1', conclusion)
    await enter('vb-2', decree)
  })

  test('is found by any of its words, with tones or without, the newest document first', async () => {
    expect(await listed({})).toEqual(['21-KL/TW', '30/2020/NĐ-CP'])
    for (const query of ['21-kl', '21-KL/TW', 'chinh don dang', 'Ban chấp hành', 'kết luận 2021'])
      expect(await listed({ query })).toEqual(['21-KL/TW'])
    expect(await listed({ query: 'văn th' })).toEqual(['30/2020/NĐ-CP'])
    expect(await listed({ query: 'công an' })).toEqual([])
    expect(await listed({ type: 'Nghị định', year: '2020', issuer: 'Chính phủ' })).toEqual(['30/2020/NĐ-CP'])
    expect(await listed({ year: '2026' })).toEqual([])
  })

  test('takes anything that is typed for words', () => {
    expect(writeDirectiveQuery('"21-KL/TW" OR *')).toBe('"21" AND "kl" AND "tw" AND "or"*')
    expect(writeDirectiveQuery('văn thư ')).toBe('"van" AND "thu"')
    expect(writeDirectiveQuery('" * (')).toBeNull()
  })

  test('has one line for a document, however it is typed, until that line is struck out', async () => {
    const again = { ...conclusion, issuer: 'Ban chấp hành Trung ương' }
    await expect(enter('vb-3', again)).rejects.toMatchObject({ code: 'directiveTaken' })
    await expect(
      office.say('thuan', { kind: 'directives.change', subject: 'vb-2', payload: conclusion })
    ).rejects.toMatchObject({ code: 'directiveTaken' })
    await expect(
      office.say('lan', {
        kind: 'directives.enter',
        subject: 'vb-3',
        payload: { ...decree, date: '2021-01-01' }
      })
    ).rejects.toMatchObject({ code: 'forbidden' })
    await office.say('thuan', {
      kind: 'directives.strike',
      subject: 'vb-1',
      payload: { reason: 'nhập nhầm' }
    })
    expect(await findSameDirective(office.db, conclusion)).toBeNull()
    await enter('vb-3', again)
    expect(await listed({ query: '21' })).toEqual(['21-KL/TW'])
    // It cannot come back beside the new one.
    await expect(
      office.say('thuan', { kind: 'directives.change', subject: 'vb-1', payload: conclusion })
    ).rejects.toMatchObject({ code: 'directiveTaken' })
  })

  test('counts what stands in it, and gives proofing what texts are held against', async () => {
    await office.say('thuan', {
      kind: 'directives.change',
      subject: 'vb-2',
      payload: { ...decree, validUntil: '2025-06-30', replacedBy: '1/2025/NĐ-CP' }
    })
    const mark = await readRegisterMark(office.db)
    expect(await readRegister(office.db)).toMatchObject([
      { symbol: '21-KL/TW', validUntil: null, replacedBy: '' },
      { symbol: '30/2020/NĐ-CP', validUntil: '2025-06-30', replacedBy: '1/2025/NĐ-CP' }
    ])
    await office.say('thuan', { kind: 'directives.strike', subject: 'vb-1', payload: { reason: '' } })
    expect(await readRegisterMark(office.db)).not.toBe(mark)
    expect(await readRegister(office.db)).toHaveLength(1)
    expect(await countDirectives(office.db)).toEqual({
      types: [{ value: 'Nghị định', count: 1 }],
      issuers: [{ value: 'Chính phủ', count: 1 }],
      years: [{ value: '2020', count: 1 }],
      struck: 1
    })
  })

  test('names the articles that cite a document, and no other', async () => {
    const citing = (text: string) => articleContent({ body: body(text) })
    await office.acts.begin('bai-1', citing('Theo Kết luận số 21-KL/TW ngày 25/10/2021.'))
    await office.acts.begin('bai-2', citing('Theo Kết luận số 121-KL/TW và 21-KL/TU.'))
    expect(await findCiting(office.db, '21-KL/TW')).toMatchObject({ total: 1, rows: [{ id: 'bai-1' }] })
    expect(await findCiting(office.db, '/')).toEqual({ total: 0, rows: [] })
  })

  test('is the same after everything is folded again', async () => {
    await office.say('thuan', { kind: 'directives.strike', subject: 'vb-2', payload: { reason: '' } })
    const before = await dumpProjections(office.db)
    await office.db.transaction().execute(rebuildProjections)
    expect(await dumpProjections(office.db)).toEqual(before)
    expect(await listed({ query: 'chỉnh đốn' })).toEqual(['21-KL/TW'])
    expect((await findDirective(office.db, 'vb-2'))?.struck).toBe('')
  })

  test('is read by its indexes', async () => {
    const connection = await openSqlite(office.file)
    const watched = watchStatements(connection)
    const plans = await watched.plansOf(async (db) => {
      await listDirectives(db, noFilter, 0, 50)
      await listDirectives(db, { ...noFilter, query: 'kết luận' }, 0, 50)
      await findSameDirective(db, conclusion)
      await findDirective(db, 'vb-1')
      await findCiting(db, '21-KL/TW')
    })
    await connection.close()
    expect(plans.filter((step) => /SCAN (?!search)/.test(step))).toEqual([])
    expect(plans.some((step) => step.includes('directives_date'))).toBe(true)
    expect(plans.some((step) => step.includes('directives_key'))).toBe(true)
  })
})
