/** What a member may be in the office. A member holds one or more. */
export const roles = ['contributor', 'editor', 'secretary', 'approver', 'administrator', 'printer'] as const
export type Role = (typeof roles)[number]

/** A member as the rules see him or her. */
export interface Actor {
  readonly member: string
  readonly roles: readonly Role[]
}

/** `all`: on anything. `own`: on what the member began. */
type Reach = 'all' | 'own'

/**
 * Who may do what: the only table of rights. Main enforces it inside
 * `commit()`; the renderer greys out with it.
 */
const permissions = {
  'articles.write': { contributor: 'own', editor: 'all', secretary: 'all', approver: 'own' },
  'articles.withdraw': { secretary: 'all', approver: 'all' },
  'articles.archive': { contributor: 'own', editor: 'all', secretary: 'all' },
  'comments.write': { contributor: 'all', editor: 'all', secretary: 'all', approver: 'all' },
  'approvals.sign': { editor: 'all', secretary: 'all', approver: 'all' },
  // Lets a named person sign who wrote, or who signed another level.
  'approvals.override': { administrator: 'all' },
  'chains.write': { administrator: 'all', secretary: 'all' },
  'issues.write': { secretary: 'all' },
  'schedule.write': { secretary: 'all' },
  'exports.run': { secretary: 'all', approver: 'all', printer: 'all' },
  'members.write': { administrator: 'all' },
  // What is right in the office's texts is decided by whoever edits them.
  'proofing.write': { editor: 'all', secretary: 'all' },
  // A text may go to its signature over what must be mended, with a reason.
  'proofing.overrule': { editor: 'all', secretary: 'all', approver: 'all' },
  'office.write': { administrator: 'all', secretary: 'all' },
  'backups.restore': { administrator: 'all', secretary: 'all' }
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof permissions

/**
 * Whether an actor may do this. `owner` is the member who began the subject;
 * without one, rights that reach only one's own do count, as when a new article is begun.
 */
export function can(actor: Actor, permission: Permission, owner?: string): boolean {
  const granted: Partial<Record<Role, Reach>> = permissions[permission]
  return actor.roles.some((role) => {
    const reach = granted[role]
    return reach === 'all' || (reach === 'own' && (owner === undefined || owner === actor.member))
  })
}
