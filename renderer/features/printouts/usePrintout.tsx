import { useEffect, useState } from 'react'
import type { PrintoutSetup, PrintoutSubject } from '@shared/domain/printout'
import { request, subscribe } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { Working } from '@renderer/ui/Working'

const PROGRESS = /^(\d+)\/(\d+)$/

/** Sends pages to the printer in the open: how far it is, and a way to give it up. */
export function usePrintout(onDone: () => void) {
  const t = useTranslate()
  const { tell } = useToaster()
  const [step, setStep] = useState('')
  useEffect(() => subscribe((event, id) => event === 'printouts.progress' && setStep(id)), [])
  const print = useAction('printouts.print', {
    onSuccess: ({ pages }) => {
      tell(t('printouts.sent', { count: pages }))
      onDone()
    }
  })
  const found = PROGRESS.exec(step)
  const of = Number(found?.[2] ?? 0)
  return {
    start: (subject: PrintoutSubject, setup: PrintoutSetup) => print.mutate({ subject, setup }),
    isPending: print.isPending,
    error: print.error && print.error.code !== 'cancelled' ? print.error : null,
    overlay: print.isPending && found && (
      <Working
        label={t('printouts.preparing')}
        {...(of > 0 && { progress: { done: Number(found[1]), of } })}
        onCancel={() => void request('printouts.cancel', {})}
      />
    )
  }
}
