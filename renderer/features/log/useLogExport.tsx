import { useEffect, useState } from 'react'
import type { LogFilterView } from '@shared/ipc/routes/log'
import { request, subscribe } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { Working } from '@renderer/ui/Working'

const PROGRESS = /^(\d+)\/(\d+)$/

/** Writes the filtered log to a file, in the open: how far it is, and a way to give it up. */
export function useLogExport(filter: LogFilterView) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [step, setStep] = useState('')
  useEffect(() => subscribe((event, id) => event === 'log.progress' && setStep(id)), [])
  const write = useAction('log.export', {
    onSuccess: (done) => {
      if (done) tell(t('log.exported', { count: formatCount(done.records), name: done.name }))
    },
    onError: (error) => {
      if (error.code !== 'cancelled') tellError(error)
    }
  })
  const found = PROGRESS.exec(step)
  return {
    start: (format: 'csv' | 'json') => write.mutate({ filter, format }),
    overlay: found && (
      <Working
        label={t('log.exporting')}
        progress={{ done: Number(found[1]), of: Number(found[2]) }}
        onCancel={() => void request('log.cancelExport', {})}
      />
    )
  }
}
