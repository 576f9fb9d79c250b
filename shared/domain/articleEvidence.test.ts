import { describe, expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import type { CastName } from '@tests/factories/cast'
import { createHistory, type History } from '@tests/factories/history'
import { findSignOffs } from './articleEvidence'
import type { Level } from './level'

const ARTICLE = 'bai'
const [first, second] = [fakeHash('1'), fakeHash('2')]
const levels: Level[] = [
  { label: 'Thư ký', role: 'secretary' },
  { label: 'Lãnh đạo', role: 'approver' }
]

/** An article by Lan that was handed over, ready to be signed. */
function begun(chain: Level[] = levels, order?: 'anyOrder'): History {
  const history = createHistory()
  history.say('lan', 'articles.create', ARTICLE, { unit: '' })
  history.say('lan', 'revisions.save', ARTICLE, { revision: first, parents: [], note: '' })
  const payload = { revision: first, chain, note: '', ...(order && { order }) }
  history.say('lan', 'approvals.submit', ARTICLE, payload)
  return history
}
const sign = (history: History, by: CastName | 'stranger', level: number, revision = first) =>
  history.say(by, 'approvals.sign', ARTICLE, { revision, level, note: '' })
const look = (history: History) =>
  findSignOffs(history.of(ARTICLE), {
    membership: history.membership(),
    delegations: history.records.filter((each) => each.kind.startsWith('delegations.'))
  })
const codes = (history: History, revision = first) =>
  look(history)
    .faults(revision)
    .map((each) => each.code)

describe('signatures counted without the office’s fold', () => {
  test('of every level in order make a sign-off, which a later text voids', () => {
    const history = begun()
    sign(history, 'thuan', 0)
    sign(history, 'van', 1)
    const [signOff] = look(history).signOffs
    expect(signOff).toMatchObject({ revision: first, voidedAt: Infinity })
    expect(signOff!.signatures.map((each) => each.member)).toEqual(['thuan', 'van'])
    const save = history.say('diep', 'revisions.save', ARTICLE, {
      revision: second,
      parents: [first],
      note: ''
    })
    expect(look(history).signOffs[0]).toMatchObject({ voidedAt: save.lam })
    expect(codes(history, second)).toEqual(['notSubmitted'])
  })

  const wrong: readonly [string, (history: History) => void, string][] = [
    ['without the role', (history) => sign(history, 'huy', 0), 'signerRole'],
    ['by nobody of the office', (history) => sign(history, 'stranger', 0), 'signerStranger'],
    ['out of order', (history) => sign(history, 'van', 1), 'levelOrder'],
    ['for another text', (history) => sign(history, 'thuan', 0, second), 'otherRevision']
  ]
  test.each(wrong)('given %s do not count', (_how, act, code) => {
    const history = begun()
    act(history)
    expect(codes(history)).toContain(code)
    expect(codes(history)).toContain('levelMissing')
    expect(look(history).signOffs).toEqual([])
  })

  test('of one’s own text do not count, unless an administrator has allowed it', () => {
    const history = begun()
    history.say('thuan', 'revisions.save', ARTICLE, { revision: second, parents: [first], note: '' })
    const submit = { revision: second, chain: levels, note: '' }
    history.say('lan', 'approvals.submit', ARTICLE, submit)
    sign(history, 'thuan', 0, second)
    expect(codes(history, second)).toContain('ownText')
    const override = {
      revision: second,
      member: 'thuan',
      need: 'otherThanWriters' as const,
      reason: 'Đi công tác'
    }
    history.say('an', 'approvals.override', ARTICLE, override)
    sign(history, 'thuan', 0, second)
    sign(history, 'van', 1, second)
    expect(look(history).signOffs[0]!.signatures[0]).toMatchObject({
      member: 'thuan',
      override: 'Đi công tác'
    })
  })

  test('of one person at two levels do not count', () => {
    const history = begun([
      { label: 'Biên tập', role: 'editor' },
      { label: 'Thư ký', role: 'secretary' }
    ])
    sign(history, 'thuan', 0)
    sign(history, 'thuan', 1)
    expect(codes(history)).toContain('sameSigner')
  })

  test('of a key that was revoked before do not count; those before it do', () => {
    const history = begun()
    const before = sign(history, 'thuan', 0)
    const payload = { key: before.author, lastGood: before.seq, reason: 'Mất máy' }
    history.say('root', 'members.revoke', 'thuan', payload)
    sign(history, 'van', 1)
    expect(look(history).signOffs).toHaveLength(1)
    const later = begun()
    const again = later.say('root', 'members.revoke', 'thuan', { ...payload, lastGood: 0 })
    sign(later, 'thuan', 0)
    expect(again.lam).toBeGreaterThan(0)
    expect(codes(later)).toContain('signerRevoked')
  })

  test('wait for a quorum, and go in any order where the chain says so', () => {
    const history = begun([{ label: 'Thư ký', role: 'secretary', quorum: 2 }, levels[1]!], 'anyOrder')
    sign(history, 'van', 1)
    sign(history, 'thuan', 0)
    expect(codes(history)).toEqual(['levelMissing'])
    sign(history, 'mai', 0)
    expect(look(history).signOffs).toHaveLength(1)
  })

  test('taken back count no more', () => {
    const history = begun()
    const signature = sign(history, 'thuan', 0)
    history.say('thuan', 'approvals.unsign', ARTICLE, { signature: signature.hash, reason: 'Ký nhầm' })
    expect(codes(history)).toEqual(['levelMissing', 'levelMissing'])
  })

  test('by delegation count within its days, for whom it was given, by whoever had the right', () => {
    const delegate = (from: string, until: string) => {
      const history = begun()
      const payload = { to: 'diep', from, until, products: [], kinds: [], units: [], reason: 'Đi học' }
      history.say('van', 'delegations.grant', 'uy-quyen', payload)
      sign(history, 'thuan', 0)
      const signed = { revision: first, level: 1, note: '', delegation: 'uy-quyen' }
      history.say('diep', 'approvals.sign', ARTICLE, signed)
      return history
    }
    expect(look(delegate('2026-11-01', '2026-11-30')).signOffs[0]!.signatures[1]).toMatchObject({
      member: 'diep',
      instead: 'van'
    })
    expect(codes(delegate('2026-10-01', '2026-10-31'))).toContain('signerRole')
  })
})
