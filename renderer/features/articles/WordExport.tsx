import { useCallback, useEffect, useState } from 'react'
import { request, subscribe } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { Working } from '@renderer/ui/Working'

/** Carries out "export to Word": what is typed goes to disk first, so that the file holds it. */
export function WordExport({ article, flush }: { article: string; flush: () => Promise<void> }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [step, setStep] = useState('')
  useEffect(() => subscribe((event, id) => event === 'exports.progress' && setStep(id)), [])
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
  if (step === '') return null
  return (
    <Working
      label={t(step === 'checking' ? 'wordFile.checking' : 'wordFile.writing')}
      onCancel={() => void request('exports.cancelWord', {})}
    />
  )
}
