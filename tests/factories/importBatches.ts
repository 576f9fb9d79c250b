import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder, whenOver } from '../factories'
import type { BatchFile } from '@shared/domain/importBatch'
import { findInFolder } from '@electron/services/chosenFiles'
import { createImportBatches } from '@electron/services/importBatches'
import { createImportBatchViews } from '@electron/services/importBatchViews'
import { createImportInbox } from '@electron/services/importInbox'
import { openImports } from './importWorker'
import type { TestServices } from './services'
import type { Asked } from './workers'

/** Batches and the watched folder over real imports, and a folder as a ward sends it. */
export function openBatches(
  desk: Pick<TestServices, 'context' | 'media' | 'folder'>,
  answer?: (asked: Asked) => void | Promise<void>
) {
  const imports = openImports(desk, answer)
  const batches = createImportBatches(desk.context, imports, desk.media, imports.temporary)
  const views = createImportBatchViews(desk.context)
  const inbox = createImportInbox(desk.context, batches)
  const incoming = newFolder()
  whenOver(() => batches.close())

  const isOver = async (batch: string) => (await views.read(batch)).endedAt !== null

  return {
    imports,
    batches,
    views,
    inbox,
    incoming,
    /** Puts a file into the folder. */
    place(name: string, bytes: Buffer | string): string {
      const file = path.join(incoming, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes)
      return file
    },
    async waitOver(batch: string): Promise<void> {
      while (!(await isOver(batch))) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    /** Brings the whole folder in and waits for it. */
    async run(): Promise<string> {
      const batch = await batches.start('folder', 'Gửi', 'tuan-tin', findInFolder(incoming))
      await this.waitOver(batch)
      return batch
    },
    table: async (batch: string): Promise<BatchFile[]> => (await views.files(batch, [], 0, 1000)).rows
  }
}
