import { useCallback } from 'react'
import { pasteLosses, type PastedLosses } from '@shared/document/pastedTree'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** Says in one line what a paste could not bring along. */
export function usePasteLosses(): (losses: PastedLosses) => void {
  const t = useTranslate()
  const { tell } = useToaster()
  return useCallback(
    (losses) => {
      const told = pasteLosses.flatMap((loss) => {
        const count = losses[loss] ?? 0
        return count > 0 ? [t(`paste.${loss}`, { count })] : []
      })
      tell(t('paste.lost', { what: told.join(', ') }))
    },
    [t, tell]
  )
}
