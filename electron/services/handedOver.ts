import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileEvidence, OfficeRecord } from '@shared/domain/records'
import { listEditions } from '@electron/store/issues'
import { readRecordsOf } from '@electron/store/log'
import type { Db } from '@electron/store/schema'
import { hashFile } from './hashFile'

function filesOf(record: OfficeRecord): readonly FileEvidence[] {
  switch (record.kind) {
    case 'exports.finish':
    case 'rounds.finish':
      return [record.payload.file]
    case 'exports.copy':
    case 'schedule.finish':
      return record.payload.files
    default:
      return []
  }
}

/** Whether a file of this content stands on record for what a job was about, or for an edition of that issue. */
export async function isOnRecord(db: Db, subject: string, sha256: string): Promise<boolean> {
  const editions = await listEditions(db, subject)
  for (const id of [subject, ...editions.map((each) => each.id)]) {
    const records = await readRecordsOf(db, id)
    if (records.some((record) => filesOf(record).some((file) => file.sha256 === sha256))) return true
  }
  return false
}

/** Removes a file that was given its name and never came on record; one that somebody has changed since is left alone. */
export async function takeBack(folder: string, { name, sha256 }: FileEvidence): Promise<void> {
  const file = path.join(folder, name)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return
  // Of no size: its name was taken, and the file did not arrive any more.
  if (found.size === 0 || (await hashFile(file)) === sha256) await rm(file, { force: true })
}
