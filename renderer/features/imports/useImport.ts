import { useCallback, useState } from 'react'
import { kindOfName } from '@shared/domain/incomingFiles'
import { MAX_DROPPED_BYTES } from '@shared/ipc/define'
import { OfficeError } from '@shared/ipc/errors'
import type { ImportOutcomeView } from '@shared/ipc/routes/imports'
import { request } from '@renderer/api/client'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import type { Dropped } from './DropArea'
import { listDropped, type DroppedFile } from './droppedFiles'

/** Hands dropped files over one by one, in the order in which they are wanted. */
async function handOver(
  batch: string,
  wanted: readonly { no: number; index: number }[],
  files: readonly DroppedFile[]
) {
  try {
    for (const { no, index } of wanted) {
      const file = files[index]?.file
      // A file that was deleted meanwhile is refused as any empty one; the others go on.
      const read = async () => new Uint8Array(await file!.arrayBuffer().catch(() => new ArrayBuffer(0)))
      const bytes = !file || file.size > MAX_DROPPED_BYTES ? null : await read()
      await request('imports.put', { batch, no, bytes })
    }
  } finally {
    await request('imports.endDrop', { batch })
  }
}

/** Brings files in, by dialog or by dropping: one at once with its report, several as a batch. */
export function useImport(product: string, onBatch: (batch: string) => void) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [outcomes, setOutcomes] = useState<readonly ImportOutcomeView[]>([])
  const keep = useCallback((outcome: ImportOutcomeView) => setOutcomes((all) => [...all, outcome]), [])

  const choose = useCallback(
    async (what: 'files' | 'folder') => {
      try {
        const outcome = await request('imports.choose', { product, what })
        if (outcome?.kind === 'batch') onBatch(outcome.batch)
        else if (outcome) keep(outcome)
      } catch (error) {
        tellError(error)
      }
    },
    [product, keep, onBatch, tellError]
  )

  const dropOne = useCallback(
    async (file: File) => {
      if (file.size > MAX_DROPPED_BYTES) throw new OfficeError('tooBig')
      const bytes = new Uint8Array(await file.arrayBuffer())
      keep(await request('imports.drop', { product, name: file.name, bytes }))
    },
    [product, keep]
  )

  const dropMany = useCallback(
    async (name: string, files: readonly DroppedFile[]) => {
      const listed = files.map(({ path, file }) => ({ path, bytes: file.size }))
      const { batch, wanted } = await request('imports.startDrop', { product, name, files: listed })
      onBatch(batch)
      await handOver(batch, wanted, files)
    },
    [product, onBatch]
  )

  const drop = useCallback(
    async ({ files, entries }: Dropped) => {
      try {
        const hasFolder = entries.some((entry) => entry.isDirectory)
        const [only] = files
        if (!hasFolder && files.length === 1 && only && kindOfName(only.name) === 'document')
          return await dropOne(only)
        const dropped = hasFolder
          ? await listDropped(entries)
          : files.map((file) => ({ path: file.name.normalize('NFC'), file }))
        const first = entries[0]?.name ?? only?.name ?? ''
        const others = Math.max(entries.length, files.length) - 1
        await dropMany(others > 0 ? t('batches.several', { name: first, count: others }) : first, dropped)
      } catch (error) {
        tellError(error)
      }
    },
    [dropOne, dropMany, t, tellError]
  )

  const again = useCallback(
    async ({ article, media, name }: Extract<ImportOutcomeView, { kind: 'known' }>) => {
      try {
        keep(await request('imports.again', { article, media, name, product }))
      } catch (error) {
        tellError(error)
      }
    },
    [product, keep, tellError]
  )

  return {
    outcome: outcomes[0] ?? null,
    choose,
    drop,
    again,
    close: () => setOutcomes((all) => all.slice(1))
  }
}
export type Importing = ReturnType<typeof useImport>
