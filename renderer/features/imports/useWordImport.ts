import { useCallback, useState } from 'react'
import type { ImportReport } from '@shared/domain/importReport'
import { OfficeError } from '@shared/ipc/errors'
import { MAX_DROPPED_BYTES } from '@shared/ipc/define'
import { request } from '@renderer/api/client'
import { useToaster } from '@renderer/ui/Toaster'

/** What a finished import leaves to be read. */
export interface ImportOutcome {
  readonly article: string
  readonly report: ImportReport
}

/** Brings Word files in, by dialog or by dropping, and keeps each report until it is read. */
export function useWordImport(product: string) {
  const { tellError } = useToaster()
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([])
  const keep = useCallback((outcome: ImportOutcome) => setOutcomes((all) => [...all, outcome]), [])

  const choose = useCallback(async () => {
    try {
      const outcome = await request('imports.choose', { product })
      if (outcome) keep(outcome)
    } catch (error) {
      tellError(error)
    }
  }, [product, keep, tellError])

  const drop = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        try {
          if (file.size > MAX_DROPPED_BYTES) throw new OfficeError('tooBig')
          const bytes = new Uint8Array(await file.arrayBuffer())
          keep(await request('imports.drop', { product, name: file.name, bytes }))
        } catch (error) {
          tellError(error)
        }
      }
    },
    [product, keep, tellError]
  )

  return { outcome: outcomes[0] ?? null, choose, drop, close: () => setOutcomes((all) => all.slice(1)) }
}
