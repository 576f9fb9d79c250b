import type { StoredRule } from '@shared/domain/officeProofing'
import type { Finding } from '@shared/text/proofing/finding'

/** A rule that an office may have written. */
export function officeRule(given: Partial<StoredRule> = {}): StoredRule {
  return {
    id: 'cq-quan-5',
    pattern: 'Tuần tin quận',
    message: 'Tên tờ tin viết hoa chữ “Quận”.',
    fix: 'Tuần tin Quận',
    severity: 'must',
    examples: { wrong: [{ text: 'Tuần tin quận 5', fixed: 'Tuần tin Quận 5' }], right: ['Tuần tin Quận 5'] },
    ...given
  }
}

/** A finding in a line. */
export function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'confused-words',
    layer: 'pair',
    severity: 'should',
    block: 'p1',
    from: 0,
    to: 6,
    words: 'nổ lực',
    message: 'Viết “nỗ lực”.',
    fixes: ['nỗ lực'],
    ...given
  }
}
