import { rm } from 'node:fs/promises'
import {
  photoName,
  titleOf,
  type WebPhoto,
  type WebPiece,
  type WebPicture,
  type WebSite
} from '@shared/domain/webEdition'
import { webRubrics } from '@shared/domain/webLists'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { WebFile, WebMade, WebNeighbour, WebPageOrder } from '@shared/ipc/webWorker'
import { OfficeError } from '@shared/ipc/errors'
import type { Db } from '@electron/store/schema'
import { sha256 } from '@electron/store/signing'
import { readRevisions } from '@electron/store/webEntries'
import { askInJob } from './askTypesetter'
import type { JobReport } from './jobs'
import type { Media } from './media'
import { isFolder } from './durableFile'
import { beginNext, type WebPlace } from './webFolder'
import { MANIFEST, readManifest, writeManifest, type WebManifest } from './webManifest'
import type { WorkerClient } from './workerClient'

/** How pages are written. One more makes every page anew: raise it when a page of the same article looks different. */
const FORM = 1
/** How many go into one request: each has its own deadline, and others have their turn between. */
const PHOTOS_AT_ONCE = 6
const PAGES_AT_ONCE = 200

/** What is asked for an edition. */
export interface WebOrder {
  readonly site: WebSite
  readonly place: WebPlace
  readonly pieces: readonly WebPiece[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** An edition that stands ready beside the former one. */
export interface MadeEdition {
  readonly manifest: WebManifest
  /** The list as it was written. */
  readonly list: string
}

/** The articles before and after each; a withdrawn one leads on, and nothing leads to it. */
function neighboursOf(pieces: readonly WebPiece[]): Pick<WebPageOrder, 'newer' | 'older'>[] {
  const asNeighbour = ({ card, address }: WebPiece): WebNeighbour => ({ title: titleOf(card), address })
  const found: { newer: WebNeighbour | null; older: WebNeighbour | null }[] = []
  let last: WebNeighbour | null = null
  for (const piece of pieces) {
    found.push({ newer: last, older: null })
    if (piece.withdrawnAt === null) last = asNeighbour(piece)
  }
  let next: WebNeighbour | null = null
  for (let index = pieces.length - 1; index >= 0; index--) {
    found[index]!.older = next
    if (pieces[index]!.withdrawnAt === null) next = asNeighbour(pieces[index]!)
  }
  return found
}

/** The pages of a site as they are to be, each known by a hash of what it is made from: equal keys, equal pages. */
export function orderPages(site: WebSite, pieces: readonly WebPiece[]): Omit<WebPageOrder, 'body'>[] {
  const frame = sha256(JSON.stringify([FORM, site]))
  const around = neighboursOf(pieces)
  const rubrics = new Map(webRubrics(pieces).map(({ name, pages }) => [name, pages[0]!.path]))
  return pieces.map((piece, index) => {
    const { card: _, ...rest } = piece
    const near = { ...around[index]!, rubric: rubrics.get(piece.card.rubric) ?? null }
    return { piece, ...near, key: sha256(JSON.stringify([frame, rest, near])) }
  })
}

/** Which text each page has. */
export const pagesOf = (pieces: readonly WebPiece[]): Record<string, string | null> =>
  Object.fromEntries(
    pieces.map(({ address, revision, withdrawnAt }) => [address, withdrawnAt === null ? revision : null])
  )

/** Makes web editions: only what changed is written, and everything is read back before it stands. */
export function createWebMaking(db: Db, media: Media, worker: WorkerClient<ExportReply>) {
  /** What of the former edition still is what it was. */
  async function survey(place: WebPlace, report: JobReport) {
    if (!(await isFolder(place.site))) return { old: null, foreign: [] }
    const old = await readManifest(place.site, place.product)
    const files = old?.files ?? {}
    const message = { task: 'webSurvey', folder: place.site, files, manifest: MANIFEST } as const
    const { wrong, foreign } = await askInJob(worker, message, 'webSurveyed', report)
    const gone = new Set(wrong)
    const sound = Object.entries(files).filter(([at]) => !gone.has(at))
    return { old: old && { ...old, files: Object.fromEntries(sound) }, foreign }
  }

  async function makePhotos({ pieces, place }: WebOrder, old: WebManifest | null, report: JobReport) {
    const wanted = new Map(
      pieces
        .filter((piece) => piece.withdrawnAt === null)
        .flatMap(({ card }) => card.photos.map((photo) => [photoName(photo), photo] as const))
    )
    const pictures: Record<string, readonly WebPicture[]> = {}
    const kept: [string, WebFile][] = []
    const fresh: WebPhoto[] = []
    for (const [name, photo] of wanted) {
      const known = old?.pictures[name]
      if (known?.every((each) => old?.files[each.path])) {
        pictures[name] = known
        kept.push(...known.map((each) => [each.path, old!.files[each.path]!] as [string, WebFile]))
      } else fresh.push(photo)
    }
    const made: WebMade[] = []
    for (let from = 0; from < fresh.length; from += PHOTOS_AT_ONCE) {
      report.progress('webPhotos', from, fresh.length)
      const photos = fresh.slice(from, from + PHOTOS_AT_ONCE)
      const files = await media.photoFiles([...new Set(photos.map((photo) => photo.media))])
      const message = { task: 'webPhotos', photos, files, folder: place.next } as const
      const reply = await askInJob(worker, message, 'webPhotos', report)
      Object.assign(pictures, reply.pictures)
      made.push(...reply.files)
    }
    return { pictures, kept, made }
  }

  async function makePages(
    { site, pieces, place }: WebOrder,
    pictures: Record<string, readonly WebPicture[]>,
    old: WebManifest | null,
    report: JobReport
  ) {
    const kept: [string, WebFile][] = []
    const orders = orderPages(site, pieces).filter(({ piece, key }) => {
      const known = old?.files[piece.address]
      if (known?.key !== key) return true
      kept.push([piece.address, known])
      return false
    })
    const made: WebMade[] = []
    for (let from = 0; from < orders.length; from += PAGES_AT_ONCE) {
      report.progress('webPages', from, orders.length)
      const some = orders.slice(from, from + PAGES_AT_ONCE)
      const texts = await readRevisions(db, [...new Set(some.map(({ piece }) => piece.revision))])
      const pages = some.map((order) => ({ ...order, body: texts.get(order.piece.revision)!.body }))
      const shown = new Set(some.flatMap(({ piece }) => piece.card.photos.map(photoName)))
      const used = Object.fromEntries(
        [...shown].filter((each) => pictures[each]).map((each) => [each, pictures[each]!])
      )
      const message = { task: 'webPages', site, pages, pictures: used, folder: place.next } as const
      made.push(...(await askInJob(worker, message, 'webPages', report)).files)
    }
    return { kept, made }
  }

  /** Every link and picture leads to a file that will be there. @throws OfficeError `export_verify` */
  async function checkLinks(
    place: WebPlace,
    written: readonly WebMade[],
    files: Readonly<Record<string, unknown>>,
    old: WebManifest | null,
    kept: readonly string[],
    report: JobReport
  ): Promise<void> {
    const led = new Set(written.flatMap((each) => each.links))
    const isLess = Object.keys(old?.files ?? {}).some((at) => !Object.hasOwn(files, at))
    if (isLess) {
      const paths = kept.filter((at) => at.endsWith('.html'))
      const message = { task: 'webLinks', folder: place.next, paths } as const
      for (const link of (await askInJob(worker, message, 'webLinks', report)).links) led.add(link)
    }
    const dead = [...led].filter((at) => !Object.hasOwn(files, at))
    if (dead.length > 0) throw new OfficeError('export_verify', { detail: dead.slice(0, 3).join(', ') })
  }

  return {
    /**
     * Makes the next edition beside the one that stands.
     *
     * @throws OfficeError `webFolderTaken`, `export_photo`, `export_verify`, `export_write`, `cancelled` …
     */
    async make(order: WebOrder, report: JobReport): Promise<MadeEdition> {
      const { site, place, pieces, now } = order
      await beginNext(place)
      try {
        const { old, foreign } = await survey(place, report)
        const photos = await makePhotos(order, old, report)
        const pages = await makePages(order, photos.pictures, old, report)
        report.progress('webLists', 0, 1)
        const { next: folder } = place
        const known = old?.files ?? {}
        const listing = { task: 'webLists', site, pieces, pictures: photos.pictures, known, folder } as const
        const lists = await askInJob(worker, listing, 'webLists', report)
        await report.verifying()
        const asFile = ({ path, size, sha256: hash, mtime, key }: WebMade) =>
          [path, { size, sha256: hash, mtime, key }] as const
        const files = Object.fromEntries([
          ...photos.kept,
          ...pages.kept,
          ...[...photos.made, ...pages.made, ...lists.files].map(asFile)
        ])
        const written = [
          ...photos.made.map((each) => each.path),
          ...pages.made.map((each) => each.path),
          ...lists.written
        ]
        const fresh = new Set(written)
        const stay = Object.keys(files).filter((at) => !fresh.has(at))
        const others = foreign.filter((at) => !Object.hasOwn(files, at))
        const keeping = {
          task: 'webKeep',
          from: place.site,
          folder,
          paths: [...stay, ...others],
          written
        } as const
        await askInJob(worker, keeping, 'webKept', report)
        await checkLinks(place, [...pages.made, ...lists.files], files, old, stay, report)
        const manifest: WebManifest = {
          form: 'toa-soan-web-1',
          product: site.product,
          madeAt: now,
          files,
          pictures: photos.pictures as WebManifest['pictures'],
          pages: pagesOf(pieces)
        }
        return { manifest, list: await writeManifest(folder, manifest) }
      } catch (error) {
        await rm(place.work, { recursive: true, force: true })
        throw error
      }
    }
  }
}
