import type { Role } from './permissions'

/** Rooms of the office's own work: texts on their way, remarks, the log. By the stem of the routes that serve them. */
const OWN_WORK: ReadonlySet<string> = new Set([
  'approvals',
  'articles',
  'assignments',
  'calendar',
  'campaigns',
  'comments',
  'delegations',
  'directives',
  'dossiers',
  'editions',
  'files',
  'handouts',
  'imports',
  'journal',
  'log',
  'observances',
  'pageCopies',
  'proofing',
  'proofs',
  'readAloud',
  'readings',
  'replacements',
  'revisions',
  'rounds',
  'search',
  'settlements',
  'variants',
  'webEditions'
])

/** Whether somebody comes from the printing house and is nothing else here: sees issues and takes print files along. */
export function isPrinterAlone(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'printer')
}

/** Whether a member with these roles may ask for what routes of this stem give. */
export function reachesStem(roles: readonly Role[], stem: string): boolean {
  return !isPrinterAlone(roles) || !OWN_WORK.has(stem)
}
