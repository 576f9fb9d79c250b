import { useCallback } from 'react'
import { OfficeError } from '@shared/ipc/errors'
import { useTranslate } from './Language'

/** Turns an error into the sentence that says what happened and what to do. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslate()
  return useCallback(
    (error) => {
      if (!(error instanceof OfficeError)) return t('errors.internal')
      const values = Object.fromEntries(
        Object.entries(error.data).map(([name, value]) => [
          name,
          typeof value === 'string' || typeof value === 'number'
            ? value
            : value.map((each) => `“${each}”`).join(', ')
        ])
      )
      return t(`errors.${error.code}`, values)
    },
    [t]
  )
}
