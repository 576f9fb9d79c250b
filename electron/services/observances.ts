import { MAX_LEAD, type Observance } from '@shared/domain/observance'
import { listObservances, upcomingFor } from '@shared/domain/observances'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { readObservances } from '@electron/store/observances'
import type { OfficeContext } from './context'

/** Public holidays, commemorations and the office's own days, and what is to be prepared for them. */
export function createObservances({ db, clock, newId, record }: OfficeContext) {
  const list = async () => listObservances(await readObservances(db))

  async function requireDay(id: string): Promise<void> {
    if (!(await list()).some((each) => each.id === id)) throw new OfficeError('notFound')
  }

  return {
    list,

    /** What texts should be begun for now; a plan of assignments begins here. */
    async upcoming() {
      return upcomingFor(await list(), toIsoDay(clock()), MAX_LEAD)
    },

    /** @throws OfficeError `notFound`, `forbidden` */
    async set(known: string | null, observance: Observance): Promise<string> {
      if (known !== null) await requireDay(known)
      const id = known ?? newId()
      await record({ statements: [{ kind: 'observances.set', subject: id, payload: observance }] })
      return id
    },

    /** Takes a day out; setting it again brings it back. @throws OfficeError `notFound`, `forbidden` */
    async remove(id: string): Promise<void> {
      await requireDay(id)
      await record({ statements: [{ kind: 'observances.remove', subject: id, payload: {} }] })
    }
  }
}
export type Observances = ReturnType<typeof createObservances>
