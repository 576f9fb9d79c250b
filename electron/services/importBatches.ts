import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BatchOrigin, BatchState } from '@shared/domain/batchStates'
import { noResult } from '@shared/domain/importBatch'
import { MAX_BATCH_FILES, planIncoming, type ListedFile } from '@shared/domain/incomingFiles'
import type { Member } from '@shared/domain/members'
import { can } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import { fromWallTime, toIsoDay } from '@shared/text/dates'
import {
  appendFiles,
  awaitLeftFiles,
  endInterrupted,
  findBatch,
  findFile,
  findInboxBatch,
  insertBatch,
  leaveFiles,
  listFiles,
  nextFile,
  pruneBatches,
  removeFile,
  updateBatch,
  updateFile,
  type BatchRow,
  type FileRow,
  type NewFile
} from '@electron/store/imports'
import type { OfficeContext } from './context'
import { isFile } from './durableFile'
import { createFileReader } from './importFile'
import type { Imports } from './imports'
import { createUnpacker, type Arrival } from './incomingArchive'
import type { Media } from './media'

/** How many batches this PC remembers. */
export const KEPT_BATCHES = 50
/** How often a running batch is told of, in milliseconds. */
const TELL_EVERY = 200
/** Refused files that came without a place of their own are kept to be tried again, up to so many bytes a batch. */
const MAX_KEPT = 200_000_000

/** Finds the files of a batch, and how many were passed over or left out on the way. */
export type FindFiles = (
  signal: AbortSignal
) => Promise<{ readonly files: readonly Arrival[]; readonly passedOver: number; readonly leftOut: number }>

/** Many files at once: one after the other, in the open, each with its own outcome. */
export function createImportBatches(
  context: OfficeContext,
  imports: Imports,
  media: Media,
  temporary: string
) {
  const { db, clock, newId, session, publish, logError } = context
  const readFile = createFileReader(context, imports)
  const running = new Map<string, AbortController>()
  const kept = new Map<string, number>()
  const stageOf = (batch: string) => path.join(temporary, 'batches', batch)
  let tail: Promise<unknown> = Promise.resolve()
  let told = 0

  function tell(batch: string, isSure = false): void {
    if (!isSure && clock() - told < TELL_EVERY) return
    told = clock()
    publish('imports.changed', batch)
  }

  /** Who begins a batch may write articles: otherwise every single file would be refused. */
  function requireWriter(): Member {
    const { member } = session.require()
    if (!can(session.actor(), 'articles.write')) throw new OfficeError('forbidden')
    return member
  }

  async function open(origin: BatchOrigin, name: string, product: string): Promise<BatchRow> {
    const member = requireWriter()
    const row: BatchRow = {
      id: newId(),
      origin,
      name: name.slice(-300),
      product,
      member: member.id,
      state: 'listing',
      passed_over: 0,
      left_out: 0,
      is_new: 0,
      started_at: clock(),
      ended_at: null
    }
    await insertBatch(db, row)
    for (const id of await pruneBatches(db, KEPT_BATCHES))
      await rm(stageOf(id), { recursive: true, force: true })
    running.set(row.id, new AbortController())
    return row
  }

  async function end(batch: string, state: BatchState): Promise<void> {
    if (state !== 'done') await leaveFiles(db, batch)
    await updateBatch(db, batch, { state, ended_at: clock() })
    running.delete(batch)
    tell(batch, true)
  }

  /** Does a batch's work; whatever happens, the batch ends in the books. */
  async function carryOut(batch: BatchRow, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = running.get(batch.id)!
    try {
      await work(signal)
      await end(batch.id, 'done')
    } catch (error) {
      if (!(error instanceof OfficeError) && !signal.aborted) logError('import batch', error)
      await end(batch.id, signal.aborted ? 'stopped' : 'interrupted')
    }
  }

  /** The key of whoever began the batch; nobody else's name stands under what it brings in. */
  function signerOf(batch: BatchRow) {
    const { member, signer } = session.require()
    if (member.id !== batch.member) throw new OfficeError('signedOut')
    return signer
  }

  async function take(batch: BatchRow, row: FileRow, source: string, isAnyway: boolean, signal: AbortSignal) {
    await updateFile(db, batch.id, row.no, { state: 'reading' })
    tell(batch.id)
    try {
      const outcome = await readFile({ batch, row, source, isAnyway, signal, signer: signerOf(batch) })
      const stays = outcome.state === 'refused' ? await keepStaged(batch.id, row) : await dropStaged(row)
      const { state, kind, article, sha256, result } = outcome
      const change = { state, kind, article, sha256, source: stays, result: JSON.stringify(result) }
      await updateFile(db, batch.id, row.no, change)
    } catch (error) {
      await updateFile(db, batch.id, row.no, { state: row.state })
      throw error
    } finally {
      tell(batch.id)
    }
  }

  const isStaged = (row: FileRow) => row.source.startsWith(stageOf(row.batch) + path.sep)

  /** What came without a place of its own is no longer needed: the office keeps the original. */
  async function dropStaged(row: FileRow): Promise<string> {
    if (!isStaged(row)) return row.source
    await rm(row.source, { force: true })
    return ''
  }

  async function keepStaged(batch: string, row: FileRow): Promise<string> {
    if (!isStaged(row)) return row.source
    const bytes = (kept.get(batch) ?? 0) + row.bytes
    if (bytes > MAX_KEPT) return dropStaged(row)
    kept.set(batch, bytes)
    return row.source
  }

  async function drain(batch: BatchRow, signal: AbortSignal): Promise<void> {
    for (;;) {
      if (signal.aborted) throw new OfficeError('cancelled')
      const row = await nextFile(db, batch.id)
      if (!row) return
      await take(batch, row, row.source, false, signal)
    }
  }

  /** Looks into zips, orders everything, and writes the lines of the table. */
  async function fill(batch: BatchRow, found: Awaited<ReturnType<FindFiles>>, signal: AbortSignal) {
    const unpacker = createUnpacker(imports, path.join(stageOf(batch.id), newId()), signal)
    const all: Arrival[] = []
    for (const arrival of found.files) all.push(...(await unpacker.expand(arrival)))
    const { files, passedOver, leftOut } = planIncoming(all)
    await appendFiles(db, batch.id, files.map(toNewFile))
    const before = (await findBatch(db, batch.id)) ?? batch
    await updateBatch(db, batch.id, {
      state: 'reading',
      passed_over: before.passed_over + found.passedOver + unpacker.passedOver() + passedOver,
      left_out: before.left_out + found.leftOut + leftOut
    })
    tell(batch.id, true)
  }

  function inTurn(batch: BatchRow, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const turn = tail.then(() => carryOut(batch, work))
    tail = turn.catch((error: unknown) => logError('import batch', error))
    return turn
  }

  /** Takes the lines of files out that nobody came to. */
  async function takeBackLeft(batch: string): Promise<string[]> {
    const { rows } = await listFiles(db, batch, ['left'], 0, MAX_BATCH_FILES)
    for (const row of rows) await removeFile(db, batch, row.no)
    return rows.map((row) => row.source)
  }

  async function requireBatch(id: string): Promise<BatchRow> {
    const row = await findBatch(db, id)
    if (!row) throw new OfficeError('notFound')
    return row
  }

  /** A batch that goes on: as the work of whoever is there now. */
  async function reopen(row: BatchRow): Promise<BatchRow> {
    const again = { ...row, member: requireWriter().id, state: 'reading', ended_at: null }
    await updateBatch(db, row.id, { member: again.member, state: again.state, ended_at: null })
    running.set(row.id, new AbortController())
    return again
  }

  return {
    /** Ends in the books what the end of the program ended in fact. Called once, at start. */
    recover: () => endInterrupted(db, clock()),

    /** Begins a batch of files that `find` finds. Its id is returned at once; the rest is told by events. */
    async start(origin: BatchOrigin, name: string, product: string, find: FindFiles): Promise<string> {
      const batch = await open(origin, name, product)
      tell(batch.id, true)
      void inTurn(batch, async (signal) => {
        await fill(batch, await find(signal), signal)
        await drain(batch, signal)
      })
      return batch.id
    },

    /**
     * Takes what came into the watched folder, into one batch a day. Resolves when all of it was read.
     *
     * @returns the files that nobody came to because the person left; they are to be brought again.
     * @throws OfficeError `signedOut`
     */
    async receive(name: string, product: string, files: readonly Arrival[]): Promise<string[]> {
      const today = fromWallTime(toIsoDay(clock()))
      const known = await findInboxBatch(db, today)
      const isFresh = known !== undefined && known.ended_at !== null && known.name === name
      const batch = isFresh ? await reopen(known) : await open('inbox', name, product)
      await inTurn(batch, async (signal) => {
        await fill(batch, { files, passedOver: 0, leftOut: 0 }, signal)
        await updateBatch(db, batch.id, { is_new: 1 })
        await drain(batch, signal)
      })
      publish('imports.arrived', batch.id)
      return (await requireBatch(batch.id)).state === 'interrupted' ? takeBackLeft(batch.id) : []
    },

    /** Begins a batch of files that the page has in its hands. Answers which of them it wants, in which order. */
    async startDrop(name: string, product: string, listed: readonly ListedFile[]) {
      const batch = await open('drop', name, product)
      const { files, passedOver, leftOut } = planIncoming(listed.map((each, index) => ({ ...each, index })))
      const waiting = files.map((each): NewFile => ({ ...each, source: '', state: 'waiting' }))
      const numbers = await appendFiles(db, batch.id, waiting)
      const counts = { passed_over: passedOver, left_out: leftOut }
      await updateBatch(db, batch.id, { state: 'reading', ...counts })
      tell(batch.id, true)
      return { batch: batch.id, wanted: numbers.map((no, at) => ({ no, index: files[at]!.index })) }
    },

    /**
     * Reads a file that the page hands over. Its outcome stands in the table.
     *
     * @throws OfficeError `cancelled` when the batch is over.
     */
    async put(id: string, no: number, bytes: Uint8Array | null): Promise<void> {
      const controller = running.get(id)
      const [batch, row] = [await requireBatch(id), await findFile(db, id, no)]
      if (!controller || !row || row.state !== 'waiting' || row.source !== '')
        throw new OfficeError('cancelled')
      if (bytes === null) {
        // It is more than what goes through the page's hands.
        const result = JSON.stringify({ ...noResult, failure: 'tooBig' })
        return updateFile(db, id, no, { state: 'refused', result })
      }
      const source = path.join(stageOf(id), `drop-${no}`)
      await mkdir(stageOf(id), { recursive: true })
      await writeFile(source, bytes)
      try {
        if (row.kind === 'archive') {
          await removeFile(db, id, no)
          const { path: name, bytes: size } = row
          const arrival = { path: name, bytes: size, source, failure: null }
          await fill(batch, { files: [arrival], passedOver: 0, leftOut: 0 }, controller.signal)
        } else await updateFile(db, id, no, { source })
        await drain(batch, controller.signal)
      } catch (error) {
        if (running.has(id)) await end(id, controller.signal.aborted ? 'stopped' : 'interrupted')
        throw error
      }
    },

    /** The page has handed everything over. */
    async endDrop(id: string): Promise<void> {
      if (!running.has(id)) return
      await leaveFiles(db, id)
      await end(id, 'done')
    },

    /** Stops a batch. What was brought in stays. */
    async stop(id: string): Promise<void> {
      const controller = running.get(id)
      controller?.abort()
      // A dropped batch has no work of its own that would notice.
      if (controller && (await requireBatch(id)).origin === 'drop') await end(id, 'stopped')
    },

    /** Goes on with the files that nobody came to. */
    async resume(id: string): Promise<void> {
      if (running.has(id)) return
      const batch = await reopen(await requireBatch(id))
      await awaitLeftFiles(db, id)
      tell(id, true)
      void inTurn(batch, (signal) => drain(batch, signal))
    },

    /**
     * Reads one file once more; with `isAnyway`, also one that is in the office already.
     *
     * @throws OfficeError `fileGone` when its bytes cannot be had any more.
     */
    async retry(id: string, no: number, isAnyway: boolean): Promise<void> {
      const [found, row] = [await requireBatch(id), await findFile(db, id, no)]
      if (!row || row.state === 'reading' || row.state === 'waiting') throw new OfficeError('notFound')
      if (row.state === 'done') throw new OfficeError('impossible')
      const original = row.sha256 === '' ? '' : media.fileOf(row.sha256)
      const places = await Promise.all([row.source, original].map((file) => file !== '' && isFile(file)))
      const source = places[0] ? row.source : places[1] ? original : ''
      if (source === '') throw new OfficeError('fileGone')
      const batch = { ...found, member: requireWriter().id }
      await take(batch, row, source, isAnyway, new AbortController().signal)
      tell(id, true)
    },

    /** Waits until no batch runs; for an orderly end. */
    async close(): Promise<void> {
      for (const controller of running.values()) controller.abort()
      await tail
      await endInterrupted(db, clock())
    }
  }
}
export type ImportBatches = ReturnType<typeof createImportBatches>

function toNewFile(file: ReturnType<typeof planIncoming<Arrival>>['files'][number]): NewFile {
  const { failure, kind, ...rest } = file
  if (failure !== null) return { ...rest, kind, state: 'refused', result: { ...noResult, failure } }
  // Zips that could be opened are no longer among them: this one only has the name.
  return { ...rest, kind: kind === 'archive' ? 'document' : kind, state: 'waiting' }
}
