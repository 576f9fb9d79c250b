import { expect, test } from 'vitest'
import { bulletin, officeProfile } from '@tests/factories'
import { parseArchiveQuery } from '../text/archiveQuery'
import { fromWallTime } from '../text/dates'
import { resolveConditions } from './archiveConditions'
import type { ArticleStatus } from './articles'

const profile = {
  ...officeProfile(),
  products: [
    bulletin({ id: 'tuan-tin', name: 'Tuần tin', abbreviation: 'TTQ', rubrics: ['Tin vắn', 'Việc phường'] }),
    bulletin({ id: 'to-tin', name: 'Tờ tin phường', abbreviation: '', rubrics: ['Việc phường'] })
  ],
  units: [
    { id: 'phuong-1', name: 'Phường 1', kind: 'ward' as const },
    { id: 'phuong-10', name: 'Phường 10', kind: 'ward' as const }
  ]
}
const statusNames = new Map<ArticleStatus, string[]>([
  ['drafting', ['Đang viết', 'Being written']],
  ['published', ['Đã đăng', 'Published']]
])
const resolve = (typed: string) => resolveConditions(parseArchiveQuery(typed).filters, profile, statusNames)

test('conditions are read in the office’s own names', () => {
  expect(resolve('ấn phẩm:"tuan tin"').products).toEqual(['tuan-tin'])
  expect(resolve('ấn phẩm:ttq').products).toEqual(['tuan-tin'])
  expect(resolve('ấn phẩm:tin').products).toEqual(['tuan-tin', 'to-tin'])
  expect(resolve('trạng thái:"đã đăng"').statuses).toEqual(['published'])
  expect(resolve('status:published').statuses).toEqual(['published'])
  expect(resolve('chuyên mục:"việc phường"').rubrics).toEqual(['Việc phường'])
})

test('a whole name means that one, not all that begin like it', () => {
  expect(resolve('phường:"Phường 1"').units).toEqual(['phuong-1'])
  expect(resolve('phường:phường').units).toEqual(['phuong-1', 'phuong-10'])
})

test('two values of one field mean either, one with a minus means all but that', () => {
  expect(resolve('phường:"Phường 1" phường:"Phường 10"').units).toEqual(['phuong-1', 'phuong-10'])
  expect(resolve('-phường:"Phường 1"').units).toEqual(['phuong-10'])
})

test('a name that nothing bears finds nothing', () => {
  expect(resolve('ấn phẩm:"Báo nước ngoài"').products).toEqual([])
})

test('the day of the event is asked for as a day, a month or a year', () => {
  expect(resolve('ngày sự kiện:20/11/2026').event).toEqual({ from: '2026-11-20', until: '2026-11-20' })
  expect(resolve('"sự kiện" su kien:2/2024').event).toEqual({ from: '2024-02-01', until: '2024-02-29' })
  expect(resolve('sự kiện:2026').event).toEqual({ from: '2026-01-01', until: '2026-12-31' })
  expect(resolve('sự kiện:hôm qua').event).toBeUndefined()
})

test('days are days of the office’s clock, the last one included', () => {
  const { from, before } = resolve('từ:1/11/2026 đến:2/11/2026')
  expect(from).toBe(fromWallTime('2026-11-01'))
  expect(before).toBe(fromWallTime('2026-11-03'))
  expect(resolve('số:47 số:48').issues).toEqual([47, 48])
})
