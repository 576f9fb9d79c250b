import { beforeAll, describe, expect, test } from 'vitest'
import { articleContent, shareInSuite } from '@tests/factories'
import { watchStatements } from '@tests/factories/statements'
import { openStore, type TestStore } from '@tests/factories/store'
import { findDirectives, findIssues, findPeople } from './searchOthers'

const products = [{ id: 'tuan-tin', name: 'Tuần tin quận', imprint: 'Nơi in Nhà in Bến Thượng' }]
const BYLINES = ['Trần Văn Ơn', 'Trần Văn Ơn', 'Đoàn Mai Khuê', 'Trần Thị Ơn', '']

let office: TestStore

beforeAll(async () => {
  const shared = await shareInSuite(() => openStore())
  office = shared.value
  const { acts, say } = office
  for (const [index, byline] of BYLINES.entries())
    await acts.begin(`bai-${index}`, articleContent({ meta: { byline } }))
  await acts.makeIssue('so-47', 47)
  await acts.makeIssue('so-46', 46)
  const payload = {
    symbol: '21-KL/TW',
    type: 'Kết luận',
    date: '2021-10-25',
    issuer: 'Ban Chấp hành Trung ương',
    subject: 'xây dựng Đảng',
    validUntil: null,
    replacedBy: '',
    file: null
  }
  await say('thuan', { kind: 'directives.enter', subject: 'vb-1', payload })
  return shared.end
})

describe('besides articles a search finds', () => {
  test('documents of the register, by symbol or by words without tones', async () => {
    for (const query of ['21 kl tw', 'xay dung dang', 'ket luan trung uo'])
      expect(await findDirectives(office.db, query, 10)).toMatchObject({
        total: 1,
        rows: [{ id: 'vb-1', symbol: '21-KL/TW' }]
      })
  })

  test('issues by number, product, day and imprint', async () => {
    const numbers = async (query: string) =>
      (await findIssues(office.db, query, products, 10)).rows.map(({ number }) => number)
    expect(await numbers('số 47')).toEqual([47])
    expect([...(await numbers('tuan tin 20/11/2026'))].sort()).toEqual([46, 47])
    expect(await numbers('nhà in 46')).toEqual([46])
    expect(await numbers('số 4')).toEqual([])
    expect(await findIssues(office.db, 'tuần tin', products, 1)).toMatchObject({
      total: 2,
      rows: [{ productName: 'Tuần tin quận', isPublished: false }]
    })
  })

  test('people by the beginnings of their names, with how many articles bear them', async () => {
    const found = async (query: string) => (await findPeople(office.db, query, ['Lương Thu Vân'], 10)).rows
    expect(await found('tran on')).toEqual([
      { name: 'Trần Văn Ơn', articles: 2 },
      { name: 'Trần Thị Ơn', articles: 1 }
    ])
    expect(await found('mai kh')).toEqual([{ name: 'Đoàn Mai Khuê', articles: 1 }])
    expect(await found('thu van')).toEqual([{ name: 'Lương Thu Vân', articles: 0 }])
    expect(await found('ran')).toEqual([])
    expect(await found('  ')).toEqual([])
  })

  test('people with the tones that were typed first, where not all are shown', async () => {
    expect((await findPeople(office.db, 'trần thị', [], 1)).rows).toEqual([
      { name: 'Trần Thị Ơn', articles: 1 }
    ])
  })

  test('all of them without reading an article', async () => {
    const plans = await watchStatements(office.connection).plansOf(async (db) => {
      await findDirectives(db, 'kết luận', 10)
      await findPeople(db, 'trần', [], 10)
    })
    expect(plans.filter((step) => /SCAN (?!search_directives VIRTUAL|names$)/.test(step))).toEqual([])
    expect(plans.some((step) => step.includes('COVERING INDEX articles_byline (byline>?)'))).toBe(true)
    expect(plans.some((step) => step.includes('COVERING INDEX articles_byline (byline=?)'))).toBe(true)
  })
})
