import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { OfficeError } from '@shared/ipc/errors'
import { isFolder } from './durableFile'
import { MANIFEST, readManifest } from './webManifest'

/** Where a web edition stands, and where the next one grows beside it. */
export interface WebPlace {
  readonly product: string
  /** The folder that a person chose. */
  readonly base: string
  /** The edition as it is. */
  readonly site: string
  readonly work: string
  readonly next: string
  readonly former: string
}

export function webPlace(base: string, product: string): WebPlace {
  const work = path.join(base, `.toa-soan-web-${product}`)
  const [next, former] = [path.join(work, 'moi'), path.join(work, 'cu')]
  return { product, base, site: path.join(base, product), work, next, former }
}

/** Puts back what a crash took away between two names, and removes what was not finished. */
export async function settlePlace({ site, work, former }: WebPlace): Promise<void> {
  if (!(await isFolder(work))) return
  if (!(await isFolder(site)) && (await isFolder(former))) await rename(former, site)
  await rm(work, { recursive: true, force: true })
}

/**
 * Begins the next edition in an empty folder.
 *
 * @throws OfficeError `webFolderTaken` where something else lies under the edition's name.
 */
export async function beginNext(place: WebPlace): Promise<void> {
  await settlePlace(place)
  const lying: string[] = await readdir(place.site).catch(() => [])
  const isOurs = lying.includes(MANIFEST) || lying.length === 0
  if (!isOurs) throw new OfficeError('webFolderTaken', { name: place.product })
  if (lying.includes(MANIFEST) && !(await readManifest(place.site, place.product)))
    throw new OfficeError('webFolderTaken', { name: place.product })
  await mkdir(place.next, { recursive: true })
}

const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'])

/** Windows holds a folder for a moment when something in it was just looked at. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let left = 10; ; left--) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      if (left === 0) throw new OfficeError('webFolderBusy', { name: path.basename(from) })
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }
}

/** Gives the next edition its place; the one before is kept until {@link settlePlace}. Both names change, or none. */
export async function takePlace({ site, next, former }: WebPlace): Promise<void> {
  const had = await isFolder(site)
  if (had) await renamePatiently(site, former)
  try {
    await renamePatiently(next, site)
  } catch (error) {
    if (had) await rename(former, site)
    throw error
  }
}

/** Takes the newest edition back: what stood before stands again. */
export async function giveBack({ site, next, former }: WebPlace): Promise<void> {
  await renamePatiently(site, next)
  if (await isFolder(former)) await rename(former, site)
}
