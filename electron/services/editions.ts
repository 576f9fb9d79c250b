import { editionPlan, isBehind, ownSlots, withdrawnFrom } from '@shared/domain/editions'
import { findProduct } from '@shared/domain/office'
import { issueName, type IssueState } from '@shared/domain/issues'
import { can } from '@shared/domain/permissions'
import { placedArticles } from '@shared/domain/pagePlan'
import { likePlan } from '@shared/domain/planPages'
import type { FileEvidence, Statement } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { listEditions, readIssue } from '@electron/store/issues'
import { readRecordsOf } from '@electron/store/log'
import { readProfile } from '@electron/store/office'
import type { Signer } from '@electron/store/signing'
import type { OfficeContext } from './context'
import type { Exports, WorksFor } from './exports'
import type { Issues } from './issues'
import type { JobReport, Jobs } from './jobs'

interface EditionParts {
  readonly issues: Issues
  readonly exports: Exports
  readonly jobs: Jobs
}

/** Editions for wards (số của các phường): one master issue, and an issue of the same pages for each ward. */
export function createEditions(
  { db, clock, newId, session, record }: OfficeContext,
  { issues, exports, jobs }: EditionParts
) {
  /** @throws OfficeError `notFound`, `badInput` for an edition, which has none of its own */
  async function readMaster(id: string): Promise<IssueState> {
    const master = await readIssue(db, id)
    if (master.master !== undefined) throw new OfficeError('badInput')
    return master
  }

  /** What the master shared at any time, and no more, of which several wards still have it. */
  async function readWithdrawn(master: IssueState, editions: readonly IssueState[]): Promise<Set<string>> {
    const ever = (await readRecordsOf(db, master.id)).flatMap((each) =>
      each.subject === master.id && (each.kind === 'issues.create' || each.kind === 'issues.plan')
        ? placedArticles(each.payload.plan)
        : []
    )
    const plans = editions.filter(({ isPublished }) => !isPublished).map(({ plan }) => plan)
    return withdrawnFrom(master.plan, new Set(ever), plans)
  }

  const open = async (master: string) => (await listEditions(db, master)).filter((each) => !each.isPublished)

  /** A new plan for each of these editions, with what left its pages. */
  const followed = (
    master: IssueState,
    editions: readonly IssueState[],
    withdrawn: ReadonlySet<string>
  ): Statement[] =>
    editions
      .filter((edition) => isBehind(master.plan, edition.plan, withdrawn))
      .map((edition) => {
        const plan = editionPlan(master.plan, edition.plan, withdrawn)
        const now = new Set(placedArticles(plan))
        const left = placedArticles(edition.plan).filter((article) => !now.has(article))
        return { kind: 'issues.plan', subject: edition.id, payload: { plan, left } }
      })

  /** One edition's print file. What asks for a reason is passed over for the common one. */
  async function press(id: string, reason: string, report: JobReport, by: WorksFor): Promise<FileEvidence> {
    const { work } = await exports.prepare(id, { reason, by })
    return work(report, by.signer)
  }

  return {
    /** All wards with their editions. @throws OfficeError `notFound`, `badInput` */
    async board(id: string) {
      const master = await readMaster(id)
      const profile = await readProfile(db, toIsoDay(clock()))
      const editions = await listEditions(db, id)
      const withdrawn = await readWithdrawn(master, editions)
      const rows = await issues.toRows([master, ...editions])
      const nameOf = (unit: string | undefined) => profile.units.find((each) => each.id === unit)?.name
      const made = new Set(editions.map(({ unit }) => unit))
      return {
        master: rows[0]!,
        own: ownSlots(master.plan, master.plan).of,
        editions: editions.map((edition, at) => ({
          row: rows[at + 1]!,
          unitName: nameOf(edition.unit) ?? edition.unit ?? '',
          own: ownSlots(master.plan, edition.plan).filled,
          isBehind: !edition.isPublished && isBehind(master.plan, edition.plan, withdrawn)
        })),
        /** Wards without an edition. */
        without: profile.units
          .filter(({ id: unit, kind }) => kind === 'ward' && !made.has(unit))
          .map(({ id: unit, name }) => ({ unit, name }))
      }
    },

    /** Makes an edition for each of these units, with what stands in the master. @throws OfficeError `notFound`, `badInput` */
    async make(id: string, units: readonly string[]): Promise<void> {
      const master = await readMaster(id)
      const profile = await readProfile(db, toIsoDay(clock()))
      if (units.some((unit) => !profile.units.some((each) => each.id === unit)))
        throw new OfficeError('notFound')
      const made = new Set((await listEditions(db, id)).map(({ unit }) => unit))
      const { product, number, total, date, plan } = master
      const pages = plan.pages.length as 2
      const statements = [...new Set(units)]
        .filter((unit) => !made.has(unit))
        .map((unit): Statement => {
          const own = editionPlan(plan, likePlan(plan))
          const payload = { product, number, total, date, pages, plan: own, unit, master: id }
          return { kind: 'issues.create', subject: newId(), payload }
        })
      if (statements.length > 0) await record({ statements })
    },

    /** Gives the pages and shared articles of the master to all editions that are not out. @returns how many changed. */
    async follow(id: string): Promise<number> {
      const master = await readMaster(id)
      const editions = await open(id)
      const statements = followed(master, editions, await readWithdrawn(master, editions))
      if (statements.length > 0) await record({ statements })
      return statements.length
    },

    /**
     * Makes the print files of all editions that are not out, as one job that
     * can be stopped: what is made by then stays, each on record for itself.
     *
     * @param reason for passing over what the check before printing asks a reason for; empty for none.
     * @throws OfficeError `notFound`, `badInput`; the job fails with `editionsLeft` and the wards without a file.
     */
    async print(id: string, reason: string): Promise<string> {
      const master = await readMaster(id)
      const profile = await readProfile(db, toIsoDay(clock()))
      const product = findProduct(profile, master.product)
      const editions = await open(id)
      const actor = session.actor()
      if (!can(actor, 'exports.run')) throw new OfficeError('forbidden')
      if (!product || editions.length === 0) throw new OfficeError('notFound')
      const title = issueName(product.name, master.number)
      const work = async (report: JobReport, signer: Signer) => {
        const files: FileEvidence[] = []
        const left: string[] = []
        for (const [at, edition] of editions.entries()) {
          if (report.signal.aborted) throw new OfficeError('cancelled')
          report.progress('edition', at, editions.length)
          // The job tells of wards, not of the steps of each.
          const quiet = { ...report, progress: () => {}, verifying: () => Promise.resolve() }
          try {
            files.push(await press(edition.id, reason, quiet, { actor, signer }))
          } catch (error) {
            if (!(error instanceof OfficeError) || error.code === 'cancelled') throw error
            left.push(profile.units.find((each) => each.id === edition.unit)?.name ?? edition.id)
          }
        }
        const [first, ...others] = files
        if (left.length > 0 || !first) throw new OfficeError('editionsLeft', { detail: left.join(', ') })
        return { ...first, others }
      }
      return jobs.startSigned('editions', id, title, await exports.folder(), work)
    }
  }
}
export type Editions = ReturnType<typeof createEditions>
