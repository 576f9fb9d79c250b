import { useCallback } from 'react'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** Carries out "export to Word": what is typed goes to disk first, so that the file holds it. */
export function useWordExport(article: string, flush: () => Promise<void>) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const exportWord = useCallback(async () => {
    try {
      await flush()
      const written = await request('exports.word', { article })
      if (written) tell(t('wordFile.written', { name: written.name }))
    } catch (error) {
      tellError(error)
    }
  }, [article, flush, t, tell, tellError])
  useCommand('exportWord', () => void exportWord())
}
