import type { Signatory } from '@shared/domain/grants'
import { rolesOf, unlimitedGrant, type Grant, type Role } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import { weaknessOf } from '@shared/text/pinStrength'
import { insertKey } from '@electron/store/keyring'
import type { Db } from '@electron/store/schema'
import { createSeed, signerFrom, type Signer } from '@electron/store/signing'
import type { KeySafe } from './keySafe'
import { sealSeed } from './sealing'

/** How keys are sealed on this PC. */
export interface Sealing {
  /** scrypt's N. */
  readonly pinCost: number
  readonly safe?: KeySafe
}

/** What a member is called and may do. */
export interface Appointed {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly grants: readonly Grant[]
  readonly signatory?: Signatory
}

/** A member of a founding: roles everywhere and for ever. */
export interface NewMember extends Omit<Appointed, 'grants'> {
  readonly id: string
  readonly roles: readonly Role[]
  readonly pin: string
}

/** @throws OfficeError `weakPin` */
export function requireStrong(pin: string): void {
  if (weaknessOf(pin) !== null) throw new OfficeError('weakPin')
}

/** Makes a key on this PC and seals it with a PIN. It counts for nothing until a record enrols it. */
export async function enrolKey(
  { db, pinCost, safe }: Sealing & { readonly db: Db },
  member: string,
  pin: string,
  at: number
): Promise<Signer> {
  const { key, seed } = createSeed()
  try {
    await insertKey(db, { key, member, sealed: await sealSeed(seed, pin, pinCost, safe), created_at: at })
    return signerFrom(key, seed)
  } finally {
    seed.fill(0)
  }
}

/** The statement that enrols a key. */
export function grantOf(id: string, appointed: Appointed, key: string, replaces?: string) {
  const { name, title, unit, grants, signatory } = appointed
  return {
    kind: 'members.grant' as const,
    subject: id,
    payload: {
      key,
      name,
      title,
      unit,
      roles: rolesOf(grants),
      grants,
      ...(signatory && { signatory }),
      ...(replaces !== undefined && { replaces })
    }
  }
}

/** The same for a member with roles that know no units and no dates. */
export function grantForever({ id, roles, ...member }: NewMember, key: string) {
  return grantOf(id, { ...member, grants: roles.map(unlimitedGrant) }, key)
}
