import { expect, test } from 'vitest'
import { isIssueSought } from './issueSearch'

const issue = { number: 47, productName: 'Tuần tin Bến Thượng', date: '2026-11-20' }

test.each(['47', 'số 47', 'tuan tin', '20/11/2026', '11/2026', '2026', 'thượng 47', ''])(
  '%j names the issue',
  (query) => {
    expect(isIssueSought(issue, query)).toBe(true)
  }
)

test('the imprint names it where that is looked through', () => {
  expect(isIssueSought({ ...issue, imprint: 'Nơi in: Nhà in Bến Thượng' }, 'nha in 47')).toBe(true)
  expect(isIssueSought(issue, 'nha in')).toBe(false)
})

test.each(['4', '7', 'số 470', 'tờ tin', '2025', '21/11'])('%j does not', (query) => {
  expect(isIssueSought(issue, query)).toBe(false)
})
