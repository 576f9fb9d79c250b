import { describe, expect, test } from 'vitest'
import { findChainWarnings, signersOf, type ChainSigner } from './chainWarnings'
import type { Level } from './level'
import type { Role } from './permissions'

const signer = (id: string, roles: Role[], more: Partial<ChainSigner> = {}): ChainSigner => ({
  id,
  name: id,
  unit: 'quan',
  grants: roles.map((role) => ({ role, units: [] })),
  ...more
})
const level = (role: Role, more: Partial<Level> = {}): Level => ({ label: role, role, ...more })
const warn = (levels: Level[], signers: ChainSigner[], units: string[] = []) =>
  findChainWarnings({ levels }, signers, units)

const diep = signer('diep', ['editor'])
const thuan = signer('thuan', ['secretary', 'editor'])
const van = signer('van', ['approver'])

describe('what may stop an article in a chain', () => {
  test('a chain that the office can sign gets no warning', () => {
    expect(warn([level('editor'), level('secretary'), level('approver')], [diep, thuan, van])).toEqual([])
  })

  test('a level that nobody can sign', () => {
    expect(warn([level('editor'), level('approver')], [diep, thuan])).toEqual([{ kind: 'nobody', level: 1 }])
  })

  test('more signatures than people who hold the role', () => {
    expect(warn([level('approver', { quorum: 2 })], [van])).toEqual([
      { kind: 'tooFew', level: 0, quorum: 2, signers: 1 }
    ])
  })

  test('the same person would have to sign two levels', () => {
    expect(warn([level('editor'), level('secretary')], [thuan])).toEqual([
      { kind: 'samePeople', levels: [0, 1], signers: ['thuan'] }
    ])
    // With somebody else at the first level both can be signed.
    expect(warn([level('editor'), level('secretary')], [thuan, diep])).toEqual([])
    // Two of the first level leave nobody for the second.
    expect(warn([level('editor', { quorum: 2 }), level('secretary')], [thuan, diep])).toEqual([
      { kind: 'samePeople', levels: [0, 1], signers: expect.arrayContaining(['thuan', 'diep']) as string[] }
    ])
  })

  test('approvers of a lower level, and members who were named without holding the role', () => {
    const low = signer('low', [], { grants: [{ role: 'approver', level: 1, units: [] }] })
    expect(signersOf(level('approver', { level: 2 }), [low, van])).toEqual([van])
    expect(signersOf(level('approver', { level: 1 }), [low, van])).toEqual([low, van])
    expect(warn([level('approver', { members: ['diep'] })], [diep, van])).toEqual([
      { kind: 'namedWithoutRole', level: 0, members: ['diep'] },
      { kind: 'nobody', level: 0 }
    ])
  })

  test('a unit of which nobody can sign its own articles', () => {
    const ward = signer('ward', ['editor'], { unit: 'dong-rach' })
    expect(warn([level('editor', { ownUnit: true })], [ward], ['dong-rach', 'tay-rach'])).toEqual([
      { kind: 'unitsWithout', level: 0, units: ['tay-rach'] }
    ])
    const scoped = signer('scoped', [], {
      unit: 'tay-rach',
      grants: [{ role: 'editor', units: ['dong-rach'] }]
    })
    expect(signersOf(level('editor'), [scoped], 'tay-rach')).toEqual([])
    expect(signersOf(level('editor'), [scoped], 'dong-rach')).toEqual([scoped])
  })

  test('two levels of one name', () => {
    const twice = [level('editor', { label: 'Duyệt' }), level('approver', { label: ' Duyệt ' })]
    expect(warn(twice, [diep, van])).toEqual([{ kind: 'sameName', level: 1 }])
  })
})
