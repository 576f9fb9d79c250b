import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { kindOfName, type ListedFile } from '@shared/domain/incomingFiles'
import { OfficeError, type ErrorCode } from '@shared/ipc/errors'
import type { Imports } from './imports'

/** A file that came, where its bytes are; or why it cannot be had. */
export interface Arrival extends ListedFile {
  readonly source: string
  readonly failure: ErrorCode | null
}

/** Zips inside zips that are opened: what a mail program and a ward packed, and no more. */
const MAX_NESTING = 2
/** What one batch may take out of zips, in bytes: it stands on this PC's disk while it is read. */
const MAX_UNPACKED = 2_500_000_000

/** Puts the files of zips in the place of the zips. */
export function createUnpacker(imports: Imports, folder: string, signal: AbortSignal) {
  let unpacked = 0
  let archives = 0
  let passedOver = 0

  const refuse = (arrival: Arrival, failure: ErrorCode): Arrival[] => [{ ...arrival, failure }]

  async function expand(arrival: Arrival, depth: number): Promise<Arrival[]> {
    if (arrival.failure !== null || kindOfName(arrival.path) !== 'archive') return [arrival]
    if (depth >= MAX_NESTING) return refuse(arrival, 'nestedArchive')
    if (unpacked > MAX_UNPACKED) return refuse(arrival, 'tooBig')
    const into = path.join(folder, `zip-${++archives}`)
    await mkdir(into, { recursive: true })
    try {
      const name = path.posix.basename(arrival.path)
      const reply = await imports.unpack({ name, file: arrival.source }, into, signal)
      passedOver += reply.passedOver
      // One that came out of another has done its duty.
      if (depth > 0) await rm(arrival.source, { force: true })
      const under = arrival.path.replace(/\.zip$/i, '')
      const found = reply.entries.map(({ no, path: inside, bytes, failure }) => {
        unpacked += bytes
        return { path: `${under}/${inside}`, bytes, source: path.join(into, String(no)), failure }
      })
      const all: Arrival[] = []
      for (const each of found) all.push(...(await expand(each, depth + 1)))
      return all.length > 0 ? all : refuse(arrival, 'empty')
    } catch (error) {
      if (signal.aborted || !(error instanceof OfficeError)) throw error
      // A Word file that is called a zip is read as what it is.
      return error.code === 'notArchive' ? [arrival] : refuse(arrival, error.code)
    }
  }

  return {
    expand: (arrival: Arrival) => expand(arrival, 0),
    passedOver: () => passedOver
  }
}
