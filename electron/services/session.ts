import { actorOfMember, type Member } from '@shared/domain/members'
import type { Actor } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { compareNames } from '@shared/text/names'
import type { Commit } from '@electron/store/commit'
import { listMembers } from '@electron/store/members'
import type { Db } from '@electron/store/schema'
import { signerFrom, type Signer } from '@electron/store/signing'
import { noKeySafe } from './keySafe'
import { createUnlocking, listUsableKeys, type Refused, type Unlocking } from './unlocking'

/** A key that stays unlocked until it is given back. */
export interface Lease {
  readonly signer: Signer
  readonly giveBack: () => void
}

/** Who sits at this PC: the signed-in member and the unlocked key. Lives in main only. */
export interface Session {
  /** Members with a key on this PC and a right today, by name. */
  members(): Promise<Member[]>
  /**
   * @returns wrong PINs before this one, to be told; they are in the log then.
   * @throws OfficeError `wrongPin`, `tooManyTries` with `seconds` to wait, `keyElsewhere`, `outOfDate`, `notFound`
   */
  signIn(member: string, pin: string): Promise<Refused | null>
  signOut(): void
  /** Lets go of the key and keeps in mind whose it was. Nobody signs until a PIN is given. */
  lock(): void
  /** Reads the signed-in member anew, after something about members was stated. */
  refresh(): Promise<void>
  current(): Member | null
  /** Who locked this PC; null when nobody has, or somebody has signed in since. */
  locked(): Member | null
  /** @throws OfficeError `signedOut` */
  require(): { member: Member; signer: Signer }
  /**
   * The signed-in member's key for work that goes on when somebody else sits here, or nobody:
   * it stays unlocked until everybody has given it back.
   *
   * @param signer a key that was lent before, to be lent once more, whoever sits here now.
   * @throws OfficeError `signedOut`
   */
  lend(signer?: Signer): Lease
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

export interface SessionOptions {
  /** Writes what was refused into the log, signed by whoever got in after all. */
  readonly commit?: Commit
  readonly unlocking?: Unlocking
}

export function createSession(
  db: Db,
  clock: () => number,
  { commit, unlocking = createUnlocking(db, clock, noKeySafe) }: SessionOptions = {}
): Session {
  let open: { member: Member; signer: Signer } | null = null
  let locked: Member | null = null
  /** Every signer that was handed out since somebody signed in. */
  let issued: Signer[] = []
  /** Who works on with which signer. */
  const borrowers = new Map<symbol, Signer>()

  /** A signer of the member; the log states wrong PINs that came before. */
  async function unlock(member: string, pin: string): Promise<{ signer: Signer; refused: Refused | null }> {
    const { key, seed, refused } = await unlocking.unlock(member, pin)
    const signer = (() => {
      try {
        return signerFrom(key, seed)
      } finally {
        seed.fill(0)
      }
    })()
    if (refused && commit) {
      const payload = { member, ...refused }
      await commit(signer, { statements: [{ kind: 'session.refuse', subject: member, payload }] })
    }
    return { signer, refused }
  }

  function forget() {
    const lent = new Set(borrowers.values())
    for (const signer of issued) if (!lent.has(signer)) signer.forget()
    issued = []
    open = null
  }

  function requireOpen() {
    if (!open) throw new OfficeError('signedOut')
    return open
  }

  return {
    async members() {
      const here = await listUsableKeys(db)
      return (await listMembers(db))
        .filter((member) => member.active && here.has(member.id))
        .sort((a, b) => compareNames(a.name, b.name))
    },
    async signIn(member, pin) {
      const found = (await listMembers(db)).find((each) => each.id === member && each.active)
      if (!found) throw new OfficeError('notFound')
      if (actorOfMember(found, toIsoDay(clock())).grants.length === 0) throw new OfficeError('outOfDate')
      const { signer, refused } = await unlock(member, pin)
      forget()
      issued.push(signer)
      open = { member: found, signer }
      locked = null
      return refused
    },
    signOut() {
      forget()
      locked = null
    },
    lock() {
      locked = open?.member ?? locked
      forget()
    },
    async refresh() {
      const member = (await listMembers(db)).find((each) => each.id === open?.member.id)
      if (open && member?.id === open.member.id) open = { ...open, member }
    },
    current: () => open?.member ?? null,
    locked: () => locked,
    require: requireOpen,
    lend(signer = requireOpen().signer) {
      const borrower = Symbol('work')
      borrowers.set(borrower, signer)
      const giveBack = () => {
        borrowers.delete(borrower)
        if (open?.signer !== signer && ![...borrowers.values()].includes(signer)) signer.forget()
      }
      return { signer, giveBack }
    },
    actor: () => actorOfMember(requireOpen().member, toIsoDay(clock())),
    async confirm(pin) {
      const { member } = requireOpen()
      const { signer } = await unlock(member.id, pin)
      // Locked while the PIN was being checked: what was asked for is asked for no more.
      if (open?.member.id !== member.id) {
        signer.forget()
        throw new OfficeError('signedOut')
      }
      issued.push(signer)
      return signer
    }
  }
}
