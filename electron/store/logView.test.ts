import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { kindsOf, logGroups } from '@shared/domain/logGroups'
import { articleContent } from '@tests/factories'
import { openStore, type TestStore } from '@tests/factories/store'
import { countLog, readLogPage, selectLogPage, selectLogRows, type LogFilter } from './logView'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
  const { acts } = office
  const titled = (title: string) => {
    const content = articleContent()
    return { ...content, meta: { ...content.meta, title } }
  }
  await acts.begin('bai-1', titled('Cầu mới qua sông Hậu'))
  await acts.begin('bai-2', titled('Lớp học đêm ở xóm chài'), 'huy')
  await acts.remark('bai-1', 'Cần thêm số liệu của phường', false)
  await acts.signOff('bai-1')
  await acts.makeIssue('so-47', 47, 'bai-1')
})

const hashes = async (filter: LogFilter, offset = 0, limit = 500) =>
  (await readLogPage(office.db, filter, offset, limit)).map((row) => row.hash)

async function kindsFound(filter: LogFilter): Promise<string[]> {
  const rows = await readLogPage(office.db, filter, 0, 500)
  return rows.map((row) => (JSON.parse(row.canonical) as { kind: string }).kind)
}

const filters = (): [string, LogFilter][] => [
  ['everything', {}],
  ['a person', { authors: [office.signer('lan').key] }],
  ['two keys of a person', { authors: [office.signer('lan').key, office.signer('huy').key] }],
  ['a sort', { kinds: kindsOf('approvals') }],
  ['a person and a sort', { authors: [office.signer('thuan').key], kinds: kindsOf('approvals') }],
  ['an article', { subject: 'bai-1' }],
  ['an article and a person', { subject: 'bai-1', authors: [office.signer('van').key] }],
  ['days', { from: 0, until: Number.MAX_SAFE_INTEGER }],
  ['words', { query: 'số liệu' }],
  ['a hash', { query: 'a1b2c3d4' }]
]

describe('a filter', () => {
  test('finds what passes it and nothing else, in the log’s order, whatever page is asked for', async () => {
    for (const [, filter] of filters()) {
      const all = await hashes(filter)
      expect(all).toHaveLength(await countLog(office.db, filter))
      expect(new Set(all).size).toBe(all.length)
      const paged = [...(await hashes(filter, 0, 3)), ...(await hashes(filter, 3, 500))]
      expect(paged).toEqual(all)
      const lams = (await readLogPage(office.db, filter, 0, 500)).map(
        (row) => (JSON.parse(row.canonical) as { lam: number }).lam
      )
      expect(lams).toEqual([...lams].sort((a, b) => b - a))
    }
  })

  test('for somebody without a key finds nothing, not everything', async () => {
    expect(await hashes({ authors: [] })).toEqual([])
  })

  test('by sorts parts the whole log: each record is of one', async () => {
    const counts = await Promise.all(logGroups.map((group) => countLog(office.db, { kinds: kindsOf(group) })))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await countLog(office.db, {}))
  })

  test('finds words of a remark without tones, unfinished words, and articles by their titles', async () => {
    expect(await kindsFound({ query: 'so lieu cua phuo' })).toEqual(['comments.add'])
    expect(await kindsFound({ query: 'cầu mới qua sông' })).toContain('approvals.sign')
    expect(await kindsFound({ query: 'xom chai' })).not.toContain('approvals.sign')
    expect(await kindsFound({ query: '"*()' })).toEqual([])
  })

  test('finds a record by the beginning of its hash', async () => {
    const [first] = await hashes({})
    expect(await hashes({ query: first!.slice(0, 10) })).toEqual([first])
  })
})

describe('however long the log is, a page of it reads no table from end to end', () => {
  test('the statements go along indexes', async () => {
    for (const [what, filter] of filters()) {
      const plan = await sql<{ detail: string }>`explain query plan ${selectLogPage(filter, 40, 20)}`.execute(
        office.db
      )
      const details = plan.rows.map((row) => row.detail)
      expect([
        what,
        details.filter((each) => /^SCAN (r|s|records|a)\b(?!.*USING (COVERING )?INDEX)/.test(each))
      ]).toEqual([what, []])
      // Only what is found by words or by days is put in order afterwards: there is little of it, or it was asked for.
      if (!['words', 'a hash', 'days'].includes(what))
        expect([what, details.filter((each) => /TEMP B-TREE/.test(each))]).toEqual([what, []])
    }
  })

  test('and so does the statement that reads what is on the screen', async () => {
    const plan = await sql<{ detail: string }>`explain query plan ${selectLogRows(['a', 'b'])}`.execute(
      office.db
    )
    expect(plan.rows.map((row) => row.detail).filter((each) => /^SCAN (r|records)\b/.test(each))).toEqual([])
    const before = plan.rows.find((row) => /SEARCH p /.test(row.detail))
    expect(before?.detail).toContain('records_order')
  })
})
