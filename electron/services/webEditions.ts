import { access } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { findProduct, type OfficeProfile, type Product } from '@shared/domain/office'
import { can } from '@shared/domain/permissions'
import type { FileEvidence, Statement } from '@shared/domain/records'
import type { WebSite } from '@shared/domain/webEdition'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readProfile } from '@electron/store/office'
import { findScheduleEntry, readPause } from '@electron/store/schedule'
import { readSetting, writeSetting } from '@electron/store/settings'
import { sha256, type Signer } from '@electron/store/signing'
import type { OfficeContext } from './context'
import type { WorksFor } from './exports'
import type { JobReport, JobResult, Jobs } from './jobs'
import type { Media } from './media'
import { createWebArticles, isDueNow, type WebMaking } from './webArticles'
import { giveBack, settlePlace, takePlace, webPlace } from './webFolder'
import { createWebMaking, pagesOf, type MadeEdition } from './webMaking'
import { MANIFEST, readManifest } from './webManifest'
import { imprintOf } from './wordExports'
import { refuseUnwritable, toExportError } from './workFolder'
import type { WorkerClient } from './workerClient'

const folderSetting = (product: string) => `webEditions.folder.${product}`

/** What a web channel says of itself on its pages. */
export function toWebSite(profile: OfficeProfile, product: Product): WebSite {
  const { webAddress = '' } = product
  return {
    product: product.id,
    name: product.name,
    tagline: product.tagline,
    publisher: product.publisher || profile.name,
    imprint: imprintOf(profile, product.id),
    address: webAddress === '' ? null : webAddress.replace(/\/*$/, '/')
  }
}

/** Web editions (trang web tĩnh): what a web channel published, as a folder of pages on this PC. */
export function createWebEditions(
  { db, clock, session, record }: OfficeContext,
  { media, jobs }: { media: Media; jobs: Jobs },
  worker: WorkerClient<ExportReply>,
  defaultFolder: string
) {
  const articles = createWebArticles(db)
  const making = createWebMaking(db, media, worker)
  /** Jobs that have not begun yet, and the entries that they were asked for. */
  const waiting = new Map<string, { readonly job: Promise<string>; readonly entries: Set<string> }>()

  /** Channels that a job is at just now. */
  const busy = new Set<string>()

  async function requireChannel(id: string): Promise<{ product: Product; profile: OfficeProfile }> {
    const profile = await readProfile(db, toIsoDay(clock()))
    const product = findProduct(profile, id)
    if (product?.kind !== 'web') throw new OfficeError('notFound')
    return { product, profile }
  }

  const baseOf = ({ id, name }: Product) =>
    readSetting(db, folderSetting(id), z.string().min(1), path.join(defaultFolder, safeFileName(name)))

  const placeOf = async (product: Product) => webPlace(await baseOf(product), product.id)

  /** The entries that come out, each with the text and the files that show it. */
  function finish(
    made: readonly WebMaking[],
    { manifest, list }: MadeEdition,
    addresses: ReadonlyMap<string, string>
  ): Statement[] {
    const whole: FileEvidence = { name: MANIFEST, size: Buffer.byteLength(list), sha256: sha256(list) }
    return made.map(({ entry, article, revision }) => {
      const name = addresses.get(article)!
      const { size, sha256: hash } = manifest.files[name]!
      const files = [{ name, size, sha256: hash }, whole]
      const payload = { product: entry.product, target: entry.target, items: [{ article, revision }], files }
      return { kind: 'schedule.finish', subject: entry.id, payload }
    })
  }

  async function run(
    id: string,
    asked: { entries: Set<string>; isForAll: boolean },
    report: JobReport,
    signer: Signer
  ): Promise<JobResult> {
    const { product, profile } = await requireChannel(id)
    const place = await placeOf(product)
    const now = clock()
    const isPaused = (await readPause(db)) !== null
    if (isPaused && asked.entries.size > 0) throw new OfficeError('schedulePaused')
    const { pieces, making: due } = await articles.read(
      id,
      (entry, at) =>
        !isPaused &&
        !entry.isHeld &&
        (asked.entries.has(entry.id) || (asked.isForAll && isDueNow(entry, at))),
      now
    )
    const coming = new Set(due.map(({ entry }) => entry.id))
    for (const entry of asked.entries) {
      const { outcome } = (await findScheduleEntry(db, entry))!
      // Another job may have brought it out, or somebody cancelled it, while this one waited.
      if (outcome !== 'done' && outcome !== 'cancelled' && !coming.has(entry))
        throw new OfficeError('notSigned')
    }
    const edition = await making.make({ site: toWebSite(profile, product), place, pieces, now }, report)
    try {
      if (report.signal.aborted) throw new OfficeError('cancelled')
      await takePlace(place)
      const addresses = new Map(pieces.map((piece) => [piece.article, piece.address]))
      const statements = finish(due, edition, addresses)
      try {
        if (statements.length > 0) await record({ statements }, signer)
      } catch (error) {
        // A text may have been written anew meanwhile: what is not on record does not stand.
        await giveBack(place)
        throw error
      }
    } finally {
      await settlePlace(place)
    }
    const { size, sha256: hash } = edition.manifest.files['index.html']!
    return { name: 'index.html', size, sha256: hash }
  }

  return {
    /** The web channels, where each goes, and what making it would change. */
    async list() {
      const now = clock()
      const profile = await readProfile(db, toIsoDay(now))
      const channels = profile.products.filter((product) => product.kind === 'web')
      return Promise.all(
        channels.map(async (product) => {
          const place = await placeOf(product)
          if (!busy.has(product.id)) await settlePlace(place)
          const isPaused = (await readPause(db)) !== null
          const { pieces, making: due } = await articles.read(
            product.id,
            (entry, at) => !isPaused && isDueNow(entry, at),
            now
          )
          const manifest = await readManifest(place.site, product.id)
          const [was, is] = [manifest?.pages ?? {}, pagesOf(pieces)]
          const paths = Object.keys(is)
          const differs = paths.filter((at) => Object.hasOwn(was, at) && was[at] !== is[at])
          return {
            product: product.id,
            name: product.name,
            address: toWebSite(profile, product).address,
            folder: place.site,
            madeAt: manifest?.madeAt ?? null,
            articles: pieces.filter((piece) => piece.withdrawnAt === null).length,
            fresh: paths.filter((at) => !Object.hasOwn(was, at) && is[at] !== null).length,
            changed: differs.filter((at) => is[at] !== null).length,
            withdrawn: differs.filter((at) => is[at] === null).length,
            gone: Object.keys(was).filter((at) => !Object.hasOwn(is, at)).length,
            due: due.length
          }
        })
      )
    },

    /** Where a channel's edition is written; the folder itself lies in it under the channel's id. */
    async folder(id: string): Promise<string> {
      return baseOf((await requireChannel(id)).product)
    },

    /** @throws OfficeError `folderReadOnly` */
    async setFolder(id: string, folder: string): Promise<string> {
      const { product } = await requireChannel(id)
      await refuseUnwritable(folder)
      await writeSetting(db, folderSetting(id), folder)
      return (await placeOf(product)).site
    },

    /**
     * The first page of a channel's edition.
     *
     * @throws OfficeError `fileGone` where it has not been made on this PC.
     */
    async frontPage(id: string): Promise<string> {
      const { product } = await requireChannel(id)
      const page = path.join((await placeOf(product)).site, 'index.html')
      await access(page).catch(() => {
        throw new OfficeError('fileGone')
      })
      return page
    },

    /**
     * Starts the job that makes a channel's edition; one that has not begun yet takes this along.
     *
     * @param entry the entry of the schedule that is to come out; null for all whose moment has come.
     * @throws OfficeError `forbidden`, `folderReadOnly`
     */
    async start(id: string, entry: string | null, by?: WorksFor): Promise<string> {
      const actor = by?.actor ?? session.actor()
      if (!can(actor, 'exports.run')) throw new OfficeError('forbidden')
      const mayPublish = can(actor, 'schedule.write')
      if (entry !== null && !mayPublish) throw new OfficeError('forbidden')
      const { product } = await requireChannel(id)
      const place = await placeOf(product)
      await refuseUnwritable(place.base)
      const queue = `${id} ${by ? 'watch' : 'member'}`
      const before = waiting.get(queue)
      if (before && entry !== null && jobs.isUnended(await before.job)) {
        before.entries.add(entry)
        return before.job
      }
      const asked = {
        entries: new Set(entry === null ? [] : [entry]),
        isForAll: entry === null && mayPublish
      }
      const work = async (report: JobReport, signer: Signer) => {
        if (waiting.get(queue)?.entries === asked.entries) waiting.delete(queue)
        busy.add(id)
        return run(id, asked, report, signer)
          .catch((error: unknown) => {
            throw toExportError(error)
          })
          .finally(() => busy.delete(id))
      }
      const job = jobs.startSigned('web', id, product.name, place.site, work, by?.signer)
      waiting.set(queue, { job, entries: asked.entries })
      return job
    }
  }
}
export type WebEditions = ReturnType<typeof createWebEditions>
