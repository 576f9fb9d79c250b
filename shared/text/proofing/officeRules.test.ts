import { expect, test } from 'vitest'
import { readOfficeRules } from './officeRules'
import type { OfficeRule } from './proofSettings'

const ruleWith = (pattern: string): OfficeRule => ({
  id: 'office-1',
  pattern,
  message: 'Ấn phẩm viết “nghìn”.',
  fix: null,
  severity: 'should',
  examples: { wrong: [], right: [] }
})

test.each(['(\\d+) ngàn', '(?<!\\p{L})hội nghị(?: lần)?', '[Qq]uận \\d{1,2}'])(
  '%s can be used',
  (pattern) => {
    expect(readOfficeRules([ruleWith(pattern)])).toHaveLength(1)
  }
)

test.each(['', '(', '(a+)+', '(?:a|b){2,}', '.*.*.*x', '(a)\\1', 'a'.repeat(301)])(
  '"%s" is left out: it is no pattern, or might take for ever',
  (pattern) => {
    expect(readOfficeRules([ruleWith(pattern)])).toEqual([])
  }
)
