import { useCallback } from 'react'
import type { BatchFile } from '@shared/domain/importBatch'
import { OfficeError } from '@shared/ipc/errors'
import { useErrorText } from '@renderer/ui/errorText'

/** Says why a file could not be brought in; nothing for one that could. */
export function useFailureText(): (file: BatchFile) => string {
  const errorText = useErrorText()
  return useCallback(
    ({ failure, detail }) => (failure === null ? '' : errorText(new OfficeError(failure, { detail }))),
    [errorText]
  )
}
