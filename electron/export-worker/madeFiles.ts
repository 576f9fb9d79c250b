import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { FrameReport } from '@shared/domain/printIssue'
import type { ExportStep } from '@shared/ipc/exportWorker'
import { asExportError } from './exportError'

/** A file as it was read back: name without folder, size in bytes, SHA-256. */
export interface MadeFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** What was made of an issue, and how its texts fit. */
export interface MadeFiles {
  readonly pages: number
  readonly reports: readonly FrameReport[]
  readonly files: readonly MadeFile[]
}

export type OnStep = (step: ExportStep, done: number, of: number) => void

export const evidenceOf = (file: string, written: Buffer): MadeFile => ({
  name: path.basename(file),
  bytes: written.length,
  sha256: createHash('sha256').update(written).digest('hex')
})

/** Writes a file and has it on the disk itself. @throws ExportError `write` */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(file, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asExportError(error, 'write')
  }
}
