import { mayEnd, type Delegation } from '@shared/domain/delegations'
import { OfficeError } from '@shared/ipc/errors'
import type { RecordPayload } from '@shared/domain/records'
import type { DelegationView } from '@shared/ipc/routes/signOff'
import { toIsoDay } from '@shared/text/dates'
import { listMembers, readMembership } from '@electron/store/members'
import { readNewestSeq, readOffice } from '@electron/store/officeRules'
import type { OfficeContext } from './context'

/** Members who let others sign in their place. */
export function createDelegations({ db, clock, newId, session, record }: OfficeContext) {
  /** Up to which record the keys of a member have spoken so far. */
  async function readLastGood(member: string) {
    const keys = [...(await readMembership(db)).keys.values()].filter((each) => each.member === member)
    return Promise.all(keys.map(async ({ key }) => ({ key, seq: await readNewestSeq(db, key) })))
  }

  return {
    /** Newest first; ended and past ones too. */
    async list(): Promise<DelegationView[]> {
      const today = toIsoDay(clock())
      const names = new Map((await listMembers(db)).map((each) => [each.id, each.name]))
      const person = (id: string) => ({ id, name: names.get(id) ?? id })
      const view = (each: Delegation): DelegationView => ({
        id: each.id,
        by: person(each.member),
        to: person(each.to),
        from: each.from,
        until: each.until,
        products: [...each.products],
        kinds: [...each.kinds],
        units: [...each.units],
        reason: each.reason,
        at: each.at,
        ended: each.ended && {
          at: each.ended.at,
          member: person(each.ended.member).name,
          reason: each.ended.reason
        },
        isInForce: each.ended === null && each.from <= today && today <= each.until,
        mayEnd: each.ended === null && mayEnd(each, session.actor())
      })
      return [...(await readOffice(db)).delegations.values()].map(view).reverse()
    },

    /** Lets a colleague sign in the signed-in member's place, after the PIN was given again. */
    async grant(payload: RecordPayload<'delegations.grant'>, pin: string): Promise<string> {
      const signer = await session.confirm(pin)
      const id = newId()
      await record({ statements: [{ kind: 'delegations.grant', subject: id, payload }] }, signer)
      return id
    },

    /** What was signed so far stays; nothing more can be. */
    async end(id: string, reason: string): Promise<void> {
      const delegation = (await readOffice(db)).delegations.get(id)
      if (!delegation) throw new OfficeError('notFound')
      const payload = { reason, lastGood: await readLastGood(delegation.to) }
      await record({ statements: [{ kind: 'delegations.end', subject: id, payload }] })
    }
  }
}
export type OfficeDelegations = ReturnType<typeof createDelegations>
