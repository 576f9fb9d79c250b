import { actorOfMember, type Member } from '@shared/domain/members'
import type { Actor } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { compareNames } from '@shared/text/names'
import { findKeyOf, listKeys } from '@electron/store/keyring'
import { listMembers } from '@electron/store/members'
import type { Db } from '@electron/store/schema'
import { signerFrom, type Signer } from '@electron/store/signing'
import { openSeed } from './sealing'

/** Who sits at this PC: the signed-in member and the unlocked key. Lives in main only. */
export interface Session {
  /** Members with a key on this PC, by name. */
  members(): Promise<Member[]>
  signIn(member: string, pin: string): Promise<void>
  signOut(): void
  current(): Member | null
  /** @throws OfficeError `signedOut` */
  require(): { member: Member; signer: Signer }
  /**
   * The signed-in member as the rules see him or her today.
   *
   * @throws OfficeError `signedOut`
   */
  actor(): Actor
  /**
   * Asks for the PIN once more, as a signature needs.
   *
   * @throws OfficeError `wrongPin`, `tooManyTries` with `seconds` to wait, `signedOut`
   */
  confirm(pin: string): Promise<Signer>
}

/** Wrong PINs in a row before the first wait. */
const FREE_TRIES = 5
const FIRST_WAIT = 30_000
const LONGEST_WAIT = 60 * 60_000

interface Tries {
  readonly wrong: number
  readonly waitUntil: number
}

/** How long a member waits after so many wrong PINs in a row, in milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES))
}

export function createSession(db: Db, clock: () => number): Session {
  const tries = new Map<string, Tries>()
  let open: { member: Member; signer: Signer } | null = null

  async function unlock(member: string, pin: string): Promise<Signer> {
    const past = tries.get(member) ?? { wrong: 0, waitUntil: 0 }
    if (clock() < past.waitUntil) {
      throw new OfficeError('tooManyTries', { seconds: Math.ceil((past.waitUntil - clock()) / 1000) })
    }
    // Counted before it is known to be wrong: many asked at once would all be free.
    const wrong = past.wrong + 1
    tries.set(member, { wrong, waitUntil: clock() + waitAfter(wrong) })
    const row = await findKeyOf(db, member)
    if (!row) throw new OfficeError('notFound')
    const seed = await openSeed(row.sealed, pin)
    if (!seed) throw new OfficeError('wrongPin')
    tries.delete(member)
    return signerFrom(row.key, seed)
  }

  function requireOpen() {
    if (!open) throw new OfficeError('signedOut')
    return open
  }

  return {
    async members() {
      const here = new Set((await listKeys(db)).map((row) => row.member))
      const members = await listMembers(db)
      return members
        .filter((member) => member.active && here.has(member.id))
        .sort((a, b) => compareNames(a.name, b.name))
    },
    async signIn(member, pin) {
      const signer = await unlock(member, pin)
      const found = (await listMembers(db)).find((each) => each.id === member && each.active)
      if (!found) throw new OfficeError('notFound')
      open = { member: found, signer }
    },
    signOut() {
      open = null
    },
    current: () => open?.member ?? null,
    require: requireOpen,
    actor: () => actorOfMember(requireOpen().member, toIsoDay(clock())),
    async confirm(pin) {
      return unlock(requireOpen().member.id, pin)
    }
  }
}
