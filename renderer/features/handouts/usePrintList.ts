import { useState } from 'react'
import { request } from '@renderer/api/client'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** Makes the list that recipients sign. */
export function usePrintList(article: string) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [isPrinting, setPrinting] = useState(false)
  const print = async (recipients: readonly string[]) => {
    setPrinting(true)
    try {
      const saved = await request('handouts.print', { article, recipients: [...recipients] })
      if (saved) tell(t('handouts.printed', { name: saved.name }))
    } catch (failure) {
      tellError(failure)
    }
    setPrinting(false)
  }
  return { print, isPrinting }
}
