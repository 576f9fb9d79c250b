import { NEVER_REVOKED, type Member, type MemberKey } from '@shared/domain/members'
import type { Statement } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { MemberEvent, MemberFile, MemberKeyView } from '@shared/ipc/routes/members'
import { toFreeSlug } from '@shared/text/slug'
import { listKeys, removeKey } from '@electron/store/keyring'
import { readRecordsOf } from '@electron/store/log'
import { listMembers, readMembership } from '@electron/store/members'
import { can } from '@shared/domain/permissions'
import { readNewestSeq } from '@electron/store/officeRules'
import type { OfficeContext } from './context'
import { enrolKey, grantOf, requireStrong, type Appointed, type Sealing } from './enrolment'
import { isInSafe } from './sealing'
import { ROOT, type Unlocking } from './unlocking'

/** The people of the office: who they are, what they may do, and their keys on this PC. */
export function createMembers(
  { db, clock, session, record }: OfficeContext,
  unlocking: Unlocking,
  sealing: Sealing
) {
  /** Asked before anything is made; `commit()` judges again. */
  function requireRight(): void {
    if (!can(session.actor(), 'members.write')) throw new OfficeError('forbidden')
  }

  async function requireMember(id: string): Promise<Member> {
    const member = (await listMembers(db)).find((each) => each.id === id)
    if (!member) throw new OfficeError('notFound')
    return member
  }

  async function listKeysOf(member: string): Promise<MemberKey[]> {
    return [...(await readMembership(db)).keys.values()].filter((key) => key.member === member)
  }

  /**
   * The last record of a key that counts as before.
   *
   * @param stated how many statements say so: made with this very key, they must count themselves.
   */
  async function lastGoodOf({ key }: MemberKey, stated: number): Promise<{ key: string; seq: number }> {
    const own = session.require().signer.key === key ? stated : 0
    return { key, seq: (await readNewestSeq(db, key)) + own }
  }

  async function revocationOf(known: MemberKey, reason: string, stated: number): Promise<Statement> {
    const { key, seq: lastGood } = await lastGoodOf(known, stated)
    return { kind: 'members.revoke', subject: known.member, payload: { key, lastGood, reason } }
  }

  /** Makes a key and has it enrolled; without the record there is no key either. */
  async function enrol(member: string, pin: string, state: (key: string) => Statement[]): Promise<void> {
    requireStrong(pin)
    const signer = await enrolKey({ db, ...sealing }, member, pin, clock())
    try {
      await record({ statements: state(signer.key) })
    } catch (error) {
      await removeKey(db, signer.key)
      throw error
    } finally {
      signer.forget()
    }
  }

  return {
    list: () => listMembers(db),

    /**
     * Enrols a member with a key on this PC.
     *
     * @throws OfficeError `forbidden`, `weakPin`
     */
    async add(appointed: Appointed, pin: string): Promise<string> {
      requireRight()
      const taken = new Set([ROOT, ...(await listMembers(db)).map((each) => each.id)])
      const id = toFreeSlug(appointed.name, 'can-bo', taken)
      await enrol(id, pin, (key) => [grantOf(id, appointed, key)])
      return id
    },

    /**
     * States what a member is from now on. What was stated until now keeps the rights it was stated with.
     *
     * @throws OfficeError `forbidden`, `lastAdministrator`, `notFound`
     */
    async change(id: string, appointed: Required<Appointed>): Promise<void> {
      const lastGood = await Promise.all((await listKeysOf(id)).map((key) => lastGoodOf(key, 1)))
      await record({
        statements: [{ kind: 'members.change', subject: id, payload: { ...appointed, lastGood } }]
      })
    },

    /**
     * Takes a key away, or all of a member's. What was signed with them until now stays valid.
     *
     * @throws OfficeError `forbidden`, `lastAdministrator`, `notFound`
     */
    async revoke(id: string, only: string | null, reason: string): Promise<void> {
      const keys = (await listKeysOf(id)).filter(
        (each) => each.lastGood === NEVER_REVOKED && (only === null || each.key === only)
      )
      if (keys.length === 0) throw new OfficeError('notFound')
      await record({
        statements: await Promise.all(keys.map((key) => revocationOf(key, reason, keys.length)))
      })
    },

    /**
     * A new key under a new PIN for a member who has lost the old one: the
     * member's keys on this PC end with their last record.
     *
     * @throws OfficeError `forbidden`, `weakPin`, `notFound`
     */
    async renew(id: string, pin: string, reason: string): Promise<void> {
      requireRight()
      const member = await requireMember(id)
      const here = new Set((await listKeys(db)).map((row) => row.key))
      const old = (await listKeysOf(id)).filter(
        (each) => each.lastGood === NEVER_REVOKED && here.has(each.key)
      )
      const revocations = await Promise.all(old.map((key) => revocationOf(key, reason, old.length + 1)))
      await enrol(id, pin, (key) => [grantOf(id, member, key, old.at(-1)?.key), ...revocations])
    },

    /**
     * Changes the own PIN. The key stays the same.
     *
     * @throws OfficeError `wrongPin`, `tooManyTries`, `weakPin`, `signedOut`
     */
    async changePin(old: string, pin: string): Promise<void> {
      const { member } = session.require()
      requireStrong(pin)
      await unlocking.changePin(member.id, old, pin, sealing.pinCost)
    },

    /** All that is known of a member: keys and what records say, oldest first. */
    async file(id: string): Promise<MemberFile> {
      await requireMember(id)
      const names = new Map((await listMembers(db)).map((each) => [each.id, each.name]))
      const { keys } = await readMembership(db)
      const here = new Map((await listKeys(db)).map((row) => [row.key, row]))
      const records = (await readRecordsOf(db, id)).filter((each) => each.subject === id)
      const nameOf = (author: string) => names.get(keys.get(author)?.member ?? '') ?? null
      const events = records.flatMap((each): MemberEvent[] => {
        const said = { record: each.hash, at: each.at, by: nameOf(each.author) }
        switch (each.kind) {
          case 'members.grant': {
            const { key, replaces = null } = each.payload
            const grants = each.payload.grants ?? []
            const roles = each.payload.roles
            return [{ ...said, kind: 'enrolled', key, replaces, grants, roles, title: each.payload.title }]
          }
          case 'members.change': {
            const { grants, title } = each.payload
            return [{ ...said, kind: 'changed', grants, title }]
          }
          case 'members.revoke':
            return [{ ...said, kind: 'revoked', key: each.payload.key, reason: each.payload.reason }]
          case 'session.refuse':
            return [{ ...said, kind: 'refused', wrong: each.payload.wrong, since: each.payload.since }]
          default:
            return []
        }
      })
      const views = await Promise.all(
        (await listKeysOf(id)).map(async (key): Promise<MemberKeyView> => {
          const sealed = here.get(key.key)?.sealed
          return {
            key: key.key,
            isRevoked: key.lastGood !== NEVER_REVOKED,
            records: await readNewestSeq(db, key.key),
            place: sealed === undefined ? 'elsewhere' : isInSafe(sealed) ? 'safe' : 'pin'
          }
        })
      )
      return { keys: views, events }
    }
  }
}
export type Members = ReturnType<typeof createMembers>
