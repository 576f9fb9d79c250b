import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { subscribe } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** Says quietly that files came into the watched folder, with the way to them. */
export function ArrivalNews() {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell } = useToaster()
  useEffect(
    () =>
      subscribe((event, batch) => {
        if (event !== 'imports.arrived') return
        tell(t('inbox.arrived'), { label: t('batches.show'), run: () => go(paths.importBatch(batch)) })
      }),
    [t, tell, go]
  )
  return null
}
