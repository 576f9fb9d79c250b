/** What a member may be in the office. A member holds one or more. */
export const roles = ['contributor', 'editor', 'secretary', 'approver', 'administrator', 'printer'] as const
export type Role = (typeof roles)[number]

/** A role as it was granted: how far up it signs, for which units, on which days (both included). */
export interface Grant {
  readonly role: Role
  /** Approvers only: signs levels up to this one. Absent: any. */
  readonly level?: number | undefined
  /** Units whose articles it reaches; empty for all. */
  readonly units: readonly string[]
  readonly from: string | null
  readonly until: string | null
}

/** A member as the rules see him or her at one record: only grants in force then. */
export interface Actor {
  readonly member: string
  /** Roles of `grants`. */
  readonly roles: readonly Role[]
  readonly grants: readonly Grant[]
}

/** A role everywhere and for ever, as all were before grants had units and dates. */
export function unlimitedGrant(role: Role): Grant {
  return { role, units: [], from: null, until: null }
}

/** Each role once, in the order of `roles`. */
export function rolesOf(grants: readonly Grant[]): Role[] {
  return roles.filter((role) => grants.some((grant) => grant.role === role))
}

/** The grants that hold on a day (`YYYY-MM-DD`). */
export function grantsOn(grants: readonly Grant[], day: string): Grant[] {
  return grants.filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || day <= until)
  )
}

/** A member with these grants, as the rules see him or her. */
export function actorWith(member: string, grants: readonly Grant[]): Actor {
  return { member, grants, roles: rolesOf(grants) }
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
  // An idea is anybody's who writes; who writes it is said by whoever edits.
  'assignments.write': { contributor: 'own', editor: 'all', secretary: 'all', approver: 'all' },
  'assignments.give': { editor: 'all', secretary: 'all', approver: 'all' },
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
  // The register of documents is kept by whoever edits what cites them.
  'directives.write': { editor: 'all', secretary: 'all' },
  'office.write': { administrator: 'all', secretary: 'all' },
  'backups.restore': { administrator: 'all', secretary: 'all' }
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof permissions

/** Rights over single articles can be granted for some units; all others are the whole office's. */
function isAboutArticles(permission: Permission): boolean {
  return /^(articles|assignments|comments|approvals)\./.test(permission) || permission === 'proofing.overrule'
}

/** Whether a grant reaches a subject of this unit; without a unit any grant does that has units at all. */
export function reachesUnit(grant: Grant, unit?: string): boolean {
  return grant.units.length === 0 || unit === undefined || grant.units.includes(unit)
}

/**
 * Whether an actor may do this. `owner` is the member who began the subject;
 * without one, rights that reach only one's own do count, as when a new article is begun.
 * `unit` is the subject's; a grant for some units gives no right over the office as a whole.
 */
export function can(actor: Actor, permission: Permission, owner?: string, unit?: string): boolean {
  const granted: Partial<Record<Role, Reach>> = permissions[permission]
  return actor.grants.some((grant) => {
    const reach = granted[grant.role]
    const isWideEnough = isAboutArticles(permission) ? reachesUnit(grant, unit) : grant.units.length === 0
    if (!isWideEnough) return false
    return reach === 'all' || (reach === 'own' && (owner === undefined || owner === actor.member))
  })
}

/**
 * Whether an actor may do this with an article. A text of no unit is its
 * beginner's as one's own; to everybody else it is the whole office's.
 */
export function canOn(
  actor: Actor,
  permission: Permission,
  { owner, unit }: { readonly owner: string; readonly unit: string }
): boolean {
  return can(actor, permission, owner, unit === '' && owner === actor.member ? undefined : unit)
}
