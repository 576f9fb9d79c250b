import { chainOfProfile, type ChainVersion } from '@shared/domain/chains'
import { findProduct } from '@shared/domain/office'
import type { RecordPayload } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { ChainHistoryView, ChainVersionView } from '@shared/ipc/routes/signOff'
import { toIsoDay } from '@shared/text/dates'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { readOffice } from '@electron/store/officeRules'
import { listRunningChains } from '@electron/store/signOff'
import type { OfficeContext } from './context'

/** The chains by which the office signs, in all their versions. */
export function createChains({ db, clock, record }: OfficeContext) {
  const profile = async () => readProfile(db, toIsoDay(clock()))

  return {
    /** Every chain of today's products; each product has at least what the profile prescribes. */
    async list(): Promise<ChainHistoryView[]> {
      const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
      const running = await listRunningChains(db)
      const view = (each: ChainVersion): ChainVersionView => ({
        version: each.version,
        levels: [...each.levels],
        order: each.order,
        checklist: [...each.checklist],
        note: each.note,
        member: names.get(each.member) ?? each.member,
        at: each.record === null ? null : each.at,
        running: running.filter((one) =>
          each.record === null
            ? one.record === null && one.product === each.product
            : one.record === each.record
        ).length
      })
      const { versions } = (await readOffice(db)).chains
      const histories = new Map<string, ChainHistoryView>()
      for (const product of (await profile()).products) {
        const all = [chainOfProfile(product), ...versions.filter((each) => each.product === product.id)]
        for (const each of all) {
          const { kind, purpose } = each
          const id = `${product.id}/${kind}/${purpose}`
          const known = histories.get(id) ?? { product: product.id, kind, purpose, versions: [] }
          histories.set(id, { ...known, versions: [...known.versions, view(each)] })
        }
      }
      return [...histories.values()]
    },

    /**
     * Sets a new version. Articles that were handed over keep the one they began with.
     *
     * @param version the version that it takes the place of, as it was looked at.
     * @throws OfficeError `chainChanged` when there is a newer one.
     */
    async set(product: string, chain: RecordPayload<'chains.set'>, version: number): Promise<number> {
      if (!findProduct(await profile(), product)) throw new OfficeError('notFound')
      const known = (await readOffice(db)).chains.versions.filter(
        (each) => each.product === product && each.kind === chain.kind && each.purpose === chain.purpose
      )
      if (known.length !== version) throw new OfficeError('chainChanged')
      await record({ statements: [{ kind: 'chains.set', subject: product, payload: chain }] })
      return version + 1
    }
  }
}
export type Chains = ReturnType<typeof createChains>
