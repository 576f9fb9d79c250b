import { expect, test } from 'vitest'
import { campaignSchema } from './campaign'
import { countCoverage, coverageByProduct, targetOf, type CoveredArticle } from './campaigns'

const article = (product: string, status: CoveredArticle['status'], isSigned = false): CoveredArticle => ({
  product,
  status,
  isSigned
})

test('what was taken back or put away covers nothing; what came out was signed', () => {
  expect(
    countCoverage([
      article('web', 'drafting'),
      article('web', 'submitted'),
      article('web', 'scheduled', true),
      article('web', 'published'),
      article('web', 'withdrawn', true),
      article('web', 'archived')
    ])
  ).toEqual({ written: 4, signed: 2, published: 1 })
})

test('each product is counted against its own number, and one without a number is told too', () => {
  const targets = [
    { product: 'tuan-tin', count: 2 },
    { product: 'web', count: 5 }
  ]
  const articles = [article('web', 'published'), article('trang', 'approved', true)]
  expect(coverageByProduct({ targets }, articles)).toEqual([
    { product: 'tuan-tin', target: 2, written: 0, signed: 0, published: 0 },
    { product: 'web', target: 5, written: 1, signed: 1, published: 1 },
    { product: 'trang', target: null, written: 1, signed: 1, published: 0 }
  ])
  expect(targetOf({ targets })).toBe(7)
  expect(targetOf({ targets: [] })).toBeNull()
})

test('a campaign ends no earlier than it begins, and names a product once', () => {
  const base = { title: 'Đợt', from: '2026-11-02', until: '2026-11-30', rubrics: [], topics: [] }
  const rest = { directive: null, note: '' }
  const target = { product: 'web', count: 3 }
  expect(campaignSchema.safeParse({ ...base, ...rest, targets: [target] }).success).toBe(true)
  expect(campaignSchema.safeParse({ ...base, ...rest, targets: [target, target] }).success).toBe(false)
  expect(campaignSchema.safeParse({ ...base, ...rest, targets: [], until: '2026-11-01' }).success).toBe(false)
  expect(campaignSchema.safeParse({ ...base, ...rest, targets: [], title: '  ' }).success).toBe(false)
})
