import { z } from 'zod'
import { batchOrigins, batchStates, fileStates, type FileState } from '@shared/domain/batchStates'
import type { BatchFile, ImportBatch } from '@shared/domain/importBatch'
import { incomingKinds } from '@shared/domain/incomingFiles'
import { OfficeError } from '@shared/ipc/errors'
import {
  countFiles,
  findBatch,
  listBatches,
  listFiles,
  markBatchesSeen,
  type BatchRow,
  type FileRow
} from '@electron/store/imports'
import { listMembers } from '@electron/store/members'
import type { OfficeContext } from './context'
import { readResult } from './importFile'

function toFileView(row: FileRow): BatchFile {
  const { photo, ...result } = readResult(row)
  const state = z.enum(fileStates).parse(row.state)
  const isOver = state === 'refused' || state === 'known' || state === 'left'
  const hasBytes = row.source !== '' || (state === 'known' && row.kind === 'document' && row.sha256 !== '')
  return {
    ...result,
    no: row.no,
    path: row.path,
    kind: z.enum(incomingKinds).parse(row.kind),
    bytes: row.bytes,
    state,
    article: row.article,
    media: photo?.media ?? null,
    // A photo that is there already is the same photo however often it comes.
    mayRetry: isOver && hasBytes && row.kind !== 'archive' && !(state === 'known' && row.kind === 'photo')
  }
}

/** What the screens show of batches: the list of them, and the table of one. */
export function createImportBatchViews({ db, publish }: OfficeContext) {
  const readNames = async () => new Map((await listMembers(db)).map((each) => [each.id, each.name]))

  async function toView(row: BatchRow, names: ReadonlyMap<string, string>): Promise<ImportBatch> {
    return {
      id: row.id,
      origin: z.enum(batchOrigins).parse(row.origin),
      name: row.name,
      member: names.get(row.member) ?? '',
      state: z.enum(batchStates).parse(row.state),
      startedAt: row.started_at,
      endedAt: row.ended_at,
      ...(await countFiles(db, row.id)),
      passedOver: row.passed_over,
      leftOut: row.left_out,
      isNew: row.is_new === 1
    }
  }

  return {
    /** Batches of this PC, newest first. */
    async list(): Promise<ImportBatch[]> {
      const names = await readNames()
      return Promise.all((await listBatches(db)).map((row) => toView(row, names)))
    },

    /** @throws OfficeError `notFound` */
    async read(id: string): Promise<ImportBatch> {
      const row = await findBatch(db, id)
      if (!row) throw new OfficeError('notFound')
      return toView(row, await readNames())
    },

    /** Lines of a batch's table; of some states only, where some are given. */
    async files(id: string, states: readonly FileState[], offset: number, limit: number) {
      const { rows, total } = await listFiles(db, id, states, offset, limit)
      return { rows: rows.map(toFileView), total }
    },

    /** Somebody has looked at what came in by itself. */
    async markSeen(): Promise<void> {
      await markBatchesSeen(db)
      publish('imports.changed', '')
    }
  }
}
export type ImportBatchViews = ReturnType<typeof createImportBatchViews>
