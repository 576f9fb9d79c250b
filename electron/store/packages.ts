import { MEMBER_KINDS } from '@shared/domain/members'
import { foldPackages, type OfficePackage } from '@shared/domain/officePackages'
import { readMembership } from './members'
import { rememberFold } from './rememberedFold'
import type { Db } from './schema'

/** The office's template packages, folded from signed records. */
export const readPackages: (db: Db) => Promise<OfficePackage[]> = rememberFold(
  [...MEMBER_KINDS, 'packages.add', 'packages.remove'],
  async (records, db) => foldPackages(records, await readMembership(db))
)
