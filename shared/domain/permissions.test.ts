import { describe, expect, test } from 'vitest'
import { actorWith, can, grantsOn, roles, unlimitedGrant, type Permission, type Role } from './permissions'

/** Who may do what, written down a second time. A change of rights is a change of this table too. */
const table: Record<Permission, Partial<Record<Role, 'all' | 'own'>>> = {
  'articles.write': { contributor: 'own', editor: 'all', secretary: 'all', approver: 'own' },
  'articles.withdraw': { secretary: 'all', approver: 'all' },
  'articles.archive': { contributor: 'own', editor: 'all', secretary: 'all' },
  'assignments.write': { contributor: 'own', editor: 'all', secretary: 'all', approver: 'all' },
  'assignments.give': { editor: 'all', secretary: 'all', approver: 'all' },
  'comments.write': { contributor: 'all', editor: 'all', secretary: 'all', approver: 'all' },
  'approvals.sign': { editor: 'all', secretary: 'all', approver: 'all' },
  'approvals.override': { administrator: 'all' },
  'chains.write': { administrator: 'all', secretary: 'all' },
  'issues.write': { secretary: 'all' },
  'schedule.write': { secretary: 'all' },
  'exports.run': { secretary: 'all', approver: 'all', printer: 'all' },
  'members.write': { administrator: 'all' },
  'proofing.write': { editor: 'all', secretary: 'all' },
  'proofing.overrule': { editor: 'all', secretary: 'all', approver: 'all' },
  'directives.write': { editor: 'all', secretary: 'all' },
  'office.write': { administrator: 'all', secretary: 'all' },
  'backups.restore': { administrator: 'all', secretary: 'all' }
}
const someone = (member: string, held: readonly Role[]) => actorWith(member, held.map(unlimitedGrant))
const permissions = Object.keys(table) as Permission[]

describe.each(permissions)('%s', (permission) => {
  test.each(roles)('for %s', (role) => {
    const lan = someone('lan', [role])
    const reach = table[permission][role]
    expect(can(lan, permission, 'lan')).toBe(reach !== undefined)
    expect(can(lan, permission, 'huy')).toBe(reach === 'all')
    expect(can(lan, permission)).toBe(reach !== undefined)
  })
})

test('nobody without a role may do anything', () => {
  const guest = someone('khach', [])
  expect(permissions.filter((permission) => can(guest, permission, 'khach'))).toEqual([])
})

test('the widest of several roles counts, in any order', () => {
  for (const both of [['contributor', 'editor'] as const, ['editor', 'contributor'] as const])
    expect(can(someone('lan', both), 'articles.write', 'huy')).toBe(true)
})

test('a grant for some units reaches articles of those, and nothing of the whole office', () => {
  const units = ['hoa-lam', 'ben-thuong']
  const diep = actorWith('diep', [{ ...unlimitedGrant('editor'), units }, unlimitedGrant('contributor')])
  const mai = actorWith('mai', [{ ...unlimitedGrant('secretary'), units }])
  expect(can(diep, 'articles.write', 'huy', 'hoa-lam')).toBe(true)
  expect(can(diep, 'articles.write', 'huy', 'tan-son')).toBe(false)
  expect(can(diep, 'articles.write', 'diep', 'tan-son')).toBe(true)
  expect(can(diep, 'approvals.sign', undefined, 'tan-son')).toBe(false)
  expect(can(diep, 'proofing.overrule', undefined, 'ben-thuong')).toBe(true)
  expect(can(mai, 'articles.write')).toBe(true)
  expect(
    (['issues.write', 'schedule.write', 'proofing.write', 'office.write'] as const).filter((each) =>
      can(mai, each)
    )
  ).toEqual([])
})

test('a grant holds on its first and its last day and not beside them', () => {
  const grants = [{ ...unlimitedGrant('editor'), from: '2026-11-02', until: '2026-11-05' }]
  const days = ['2026-11-01', '2026-11-02', '2026-11-05', '2026-11-06']
  expect(days.map((day) => grantsOn(grants, day).length)).toEqual([0, 1, 1, 0])
})

test('the printing house writes no word and signs nothing', () => {
  const printer = someone('in', ['printer'])
  expect(permissions.filter((permission) => can(printer, permission, 'in'))).toEqual(['exports.run'])
})

test('an administrator keeps the members and cannot sign a text', () => {
  const administrator = someone('an', ['administrator'])
  expect(permissions.filter((permission) => can(administrator, permission, 'an'))).toEqual([
    'approvals.override',
    'chains.write',
    'members.write',
    'office.write',
    'backups.restore'
  ])
})
