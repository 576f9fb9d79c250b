import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WebFile, WebMade } from '@shared/ipc/webWorker'
import { asExportError, ExportError } from '../exportError'
import { readPage, targetPath } from './readPage'

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Writes one file of a site, its folders too where they are missing. @throws ExportError `write` */
export function writeSiteFile(folder: string, at: string, bytes: string | Uint8Array): void {
  const file = path.join(folder, at)
  try {
    try {
      writeFileSync(file, bytes)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
  } catch (error) {
    throw asExportError(error, 'write')
  }
}

/** What lies at a path by its bytes. @throws ExportError `verify` where it cannot be read. */
export function readSiteFile(folder: string, at: string, key = ''): { file: WebFile; bytes: Buffer } {
  try {
    const file = path.join(folder, at)
    const bytes = readFileSync(file)
    const { mtimeMs } = statSync(file)
    return { file: { size: bytes.length, sha256: sha256Of(bytes), mtime: mtimeMs, key }, bytes }
  } catch (error) {
    throw asExportError(error, 'verify')
  }
}

/** The paths within the site to which the page at this path leads. */
export const linksOf = (at: string, targets: readonly string[]): string[] => [
  ...new Set(targets.map((target) => targetPath(at, target)).filter((each) => each !== null))
]

/**
 * Writes a page and reads it back from the disk.
 *
 * @param missing tells which of the words that must stand in it do not.
 * @throws ExportError `write`, `verify`
 */
export function writeSitePage(
  folder: string,
  at: string,
  page: string,
  key: string,
  missing: (text: string) => readonly string[] = () => []
): WebMade {
  writeSiteFile(folder, at, page)
  const { file, bytes } = readSiteFile(folder, at, key)
  const read = readBack(at, bytes.toString('utf8'))
  const lacking = missing(read.text)
  if (lacking.length > 0) throw new ExportError('verify', `${at}: ${lacking.slice(0, 5).join(' ')}`)
  return { ...file, path: at, links: linksOf(at, read.targets) }
}

function readBack(at: string, page: string) {
  try {
    return readPage(page)
  } catch (error) {
    throw new ExportError('verify', `${at}: ${error instanceof Error ? error.message : ''}`)
  }
}
