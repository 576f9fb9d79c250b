import { describe, expect, test } from 'vitest'
import { can, roles, type Permission, type Role } from './permissions'

/** Who may do what, written down a second time. A change of rights is a change of this table too. */
const table: Record<Permission, Partial<Record<Role, 'all' | 'own'>>> = {
  'articles.write': { contributor: 'own', editor: 'all', secretary: 'all', approver: 'own' },
  'articles.withdraw': { secretary: 'all', approver: 'all' },
  'articles.archive': { contributor: 'own', editor: 'all', secretary: 'all' },
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
  'office.write': { administrator: 'all', secretary: 'all' },
  'backups.restore': { administrator: 'all', secretary: 'all' }
}
const permissions = Object.keys(table) as Permission[]

describe.each(permissions)('%s', (permission) => {
  test.each(roles)('for %s', (role) => {
    const lan = { member: 'lan', roles: [role] }
    const reach = table[permission][role]
    expect(can(lan, permission, 'lan')).toBe(reach !== undefined)
    expect(can(lan, permission, 'huy')).toBe(reach === 'all')
    expect(can(lan, permission)).toBe(reach !== undefined)
  })
})

test('nobody without a role may do anything', () => {
  const guest = { member: 'khach', roles: [] }
  expect(permissions.filter((permission) => can(guest, permission, 'khach'))).toEqual([])
})

test('the widest of several roles counts, in any order', () => {
  for (const both of [['contributor', 'editor'] as const, ['editor', 'contributor'] as const])
    expect(can({ member: 'lan', roles: both }, 'articles.write', 'huy')).toBe(true)
})

test('the printing house writes no word and signs nothing', () => {
  const printer = { member: 'in', roles: ['printer'] as const }
  expect(permissions.filter((permission) => can(printer, permission, 'in'))).toEqual(['exports.run'])
})

test('an administrator keeps the members and cannot sign a text', () => {
  const administrator = { member: 'an', roles: ['administrator'] as const }
  expect(permissions.filter((permission) => can(administrator, permission, 'an'))).toEqual([
    'approvals.override',
    'chains.write',
    'members.write',
    'office.write',
    'backups.restore'
  ])
})
