import { lstat } from 'node:fs/promises'
import path from 'node:path'
import type { FileState } from '@shared/domain/batchStates'
import { countLost, fileResultSchema, findLooks, noResult, type FileResult } from '@shared/domain/importBatch'
import { guessSender } from '@shared/domain/importGuess'
import { foldersAbove, type IncomingKind } from '@shared/domain/incomingFiles'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { findAttached, listFolder, updateFile, type BatchRow, type FileRow } from '@electron/store/imports'
import { readMedia } from '@electron/store/media'
import { readProfile } from '@electron/store/office'
import type { Signer } from '@electron/store/signing'
import type { OfficeContext } from './context'
import { hashFile } from './hashFile'
import type { Imports } from './imports'
import { senderLines } from './senderLines'

/** Beyond this a file is not even hashed, in bytes: the readers take far less. */
const MAX_FILE = 300_000_000
/** Photos that a text takes in by itself; a folder with more is an album. */
const MAX_COMPANIONS = 40
/** What became of one file of a batch. */
export interface FileOutcome {
  readonly state: FileState
  readonly kind: IncomingKind
  readonly article: string | null
  readonly sha256: string
  readonly result: FileResult
}

/** How a file is to be read. */
export interface FileTurn {
  readonly batch: BatchRow
  readonly row: FileRow
  /** Where its bytes are. */
  readonly source: string
  /** Also when the same file is in the office already. */
  readonly isAnyway: boolean
  readonly signal: AbortSignal
  readonly signer: Signer
}

/** The table's JSON of a file; nothing for a row that a foreign hand has written. */
export function readResult(row: Pick<FileRow, 'result'>): FileResult {
  try {
    return fileResultSchema.parse(JSON.parse(row.result))
  } catch {
    return noResult
  }
}

/** The outcome of a file that could not be brought in. */
export function refusedBy(error: OfficeError, kind: IncomingKind, sha256 = ''): FileOutcome {
  const detail = String(error.data.detail ?? '').slice(0, 300)
  return {
    state: 'refused',
    kind,
    article: null,
    sha256,
    result: { ...noResult, failure: error.code, detail }
  }
}

/** Reads one file of a batch after the other: known ones are noticed, texts become drafts, photos go where they belong. */
export function createFileReader({ db, clock, record, logError }: OfficeContext, imports: Imports) {
  async function readText(turn: FileTurn, sha256: string): Promise<FileOutcome> {
    const { batch, row, signal, signer } = turn
    const { units } = await readProfile(db, toIsoDay(clock()))
    const folders = [...foldersAbove(row.path), ...(batch.origin === 'files' ? [] : [batch.name])]
    const companions = await findCompanions(row)
    let contributor = ''
    let unitName = ''
    const { article, report, content } = await imports.importDocument(incomingOf(turn), batch.product, {
      sha256,
      signal,
      signer,
      photos: companions.flatMap((each) => readResult(each).photo ?? []),
      placeOf(read) {
        const guess = guessSender(units, { folders, lines: senderLines(read) }, read.meta.byline)
        contributor = guess.contributor
        unitName = units.find((each) => each.id === guess.unit)?.name ?? ''
        return { unit: guess.unit, byline: guess.contributor }
      }
    })
    for (const each of companions) await updateFile(db, batch.id, each.no, { article })
    const { title } = content.meta
    const result: FileResult = {
      ...noResult,
      title,
      unit: unitName,
      contributor: contributor || content.meta.byline.slice(0, 120),
      words: report.kept.words,
      photos: report.kept.photos + companions.length,
      lost: countLost(report),
      looks: findLooks(report, title, unitName)
    }
    return { state: 'done', kind: 'document', article, sha256, result }
  }

  /** Photos that came in the same folder, where this is the only text of it. */
  async function findCompanions(row: FileRow): Promise<FileRow[]> {
    const beside = await listFolder(db, row.batch, row.folder)
    if (beside.some((each) => each.kind !== 'photo' && each.no !== row.no)) return []
    const isFree = ({ kind, state, article }: FileRow) =>
      kind === 'photo' && (state === 'done' || state === 'known') && article === null
    return beside.filter(isFree).slice(0, MAX_COMPANIONS)
  }

  async function readPhoto(turn: FileTurn, sha256: string): Promise<FileOutcome> {
    const { rows, note, view } = await imports.takePhoto(incomingOf(turn), turn.signal)
    const isKnown = (await readMedia(db, [view.media])).has(view.media)
    if (!isKnown) await record({ statements: [], media: rows, photoNotes: [note] }, turn.signer)
    const result = { ...noResult, photos: 1, photo: view }
    return { state: isKnown ? 'known' : 'done', kind: 'photo', article: null, sha256, result }
  }

  const incomingOf = ({ row, source }: FileTurn) => ({
    name: safeFileName(path.posix.basename(row.path)),
    file: source
  })

  /** By its name first, then as the other: names lie, contents do not. */
  async function readAsIs(turn: FileTurn, sha256: string): Promise<FileOutcome> {
    const isPhoto = turn.row.kind === 'photo'
    try {
      return await (isPhoto ? readPhoto : readText)(turn, sha256)
    } catch (error) {
      const code = error instanceof OfficeError ? error.code : null
      if (isPhoto && code === 'notPicture') return readText(turn, sha256).catch(() => Promise.reject(error))
      if (!isPhoto && code === 'notDocument')
        return readPhoto(turn, sha256).catch(() => Promise.reject(error))
      throw error
    }
  }

  async function check(source: string): Promise<void> {
    const found = await lstat(source).catch(() => {
      throw new OfficeError('fileGone')
    })
    if (!found.isFile()) throw new OfficeError('unreadable')
    if (found.size === 0) throw new OfficeError('empty')
    if (found.size > MAX_FILE) throw new OfficeError('tooBig')
  }

  /**
   * Reads a file. Whatever is wrong with the file is its outcome.
   *
   * @throws OfficeError `cancelled`, `signedOut` or `forbidden`: then no other file can be read either.
   */
  return async function readFile(turn: FileTurn): Promise<FileOutcome> {
    const { row, source, isAnyway, signal } = turn
    const kind = row.kind as IncomingKind
    let sha256 = ''
    try {
      await check(source)
      sha256 = await hashFile(source, signal)
      const known = isAnyway ? undefined : await findAttached(db, sha256)
      if (known) {
        const result = { ...noResult, title: known.title.slice(0, 300), knownSince: known.at }
        return { state: 'known', kind: 'document', article: known.article, sha256, result }
      }
      return await readAsIs(turn, sha256)
    } catch (error) {
      if (signal.aborted) throw new OfficeError('cancelled')
      if (!(error instanceof OfficeError)) {
        const isUnreadable = typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string'
        if (!isUnreadable) logError('import', error)
        return refusedBy(new OfficeError(isUnreadable ? 'unreadable' : 'internal'), kind, sha256)
      }
      if (error.code === 'signedOut' || error.code === 'forbidden') throw error
      return refusedBy(error, kind, sha256)
    }
  }
}
export type ReadFile = ReturnType<typeof createFileReader>
