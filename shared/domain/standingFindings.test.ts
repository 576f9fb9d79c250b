import { describe, expect, test } from 'vitest'
import { finding } from '@tests/factories/proofing'
import { readNear } from './ignoredPlace'
import { standingFindings } from './standingFindings'

const line = 'Cán bộ nổ lực, nhân dân nổ lực xây dựng phường.'
const text = { blocks: [{ id: 'p1', role: 'paragraph' as const, text: line }] }
const at = (from: number) => finding({ from, to: from + 6 })
const found = [at(7), at(24)]
const passed = { rule: 'confused-words', words: 'nổ lực', near: null, reason: '' }
const standing = (ignored: (typeof passed)[] | object[], findings = found, accepted: object[] = []) =>
  standingFindings(text, findings, { ignored, accepted } as Parameters<typeof standingFindings>[2]).map(
    (each) => each.from
  )

describe('a finding no longer stands', () => {
  test('where it was passed over in the whole text', () => {
    expect(standing([])).toEqual([7, 24])
    expect(standing([passed])).toEqual([])
    expect(standing([{ ...passed, rule: 'dash' }])).toEqual([7, 24])
  })

  test('in the one place where it was passed over once, as long as its neighbours stay', () => {
    const near = readNear(line, 24, 30)
    expect(near).toEqual({ before: 'nhân dân ', after: ' xây dựng' })
    expect(standing([{ ...passed, near }])).toEqual([7])
    expect(standing([{ ...passed, near: { ...near, before: 'người dân ' } }])).toEqual([7, 24])
  })

  test('where its words are accepted in the office, for this rule', () => {
    expect(standing([], found, [{ rule: 'confused-words', words: 'nổ lực' }])).toEqual([])
    expect(standing([], found, [{ rule: 'dash', words: 'nổ lực' }])).toEqual([7, 24])
  })

  test('though it must be mended, only with a reason', () => {
    const must = found.map((each) => ({ ...each, severity: 'must' as const }))
    expect(standing([passed], must)).toEqual([7, 24])
    expect(standing([{ ...passed, reason: 'Trích nguyên văn' }], must)).toEqual([])
  })
})

test('neighbours are two words on either side, and no half characters', () => {
  expect(readNear(`x${'😀'.repeat(30)}sai`, 61, 64).before).toBe('😀'.repeat(12))
  expect(readNear(`sai${'😀'.repeat(30)}`, 0, 2).after).toBe(`i${'😀'.repeat(11)}`)
  expect(readNear('một hai ba bốn sai năm sáu bảy', 15, 18)).toEqual({ before: 'ba bốn ', after: ' năm sáu' })
})
