import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PagePlan } from '@shared/domain/pagePlan'
import type { FrameReport } from '@shared/domain/printIssue'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'

export interface Typeset {
  readonly pages: readonly string[]
  readonly reports: readonly FrameReport[]
  readonly isWorking: boolean
  readonly error: OfficeError | null
}

/** The issue's pages as they will print, set anew when the saved plan or a text changes. */
export function useTypeset(issue: string, plan: PagePlan): Typeset {
  // In the stem of issues, so that a changed article sets the pages again.
  const { data, error, isFetching } = useQuery({
    queryKey: ['issues.typeset', issue, plan],
    queryFn: () => request('previews.typeset', { issue }),
    placeholderData: keepPreviousData,
    gcTime: 0
  })
  return {
    pages: data?.pages ?? [],
    reports: data?.reports ?? [],
    isWorking: isFetching,
    error: error as OfficeError | null
  }
}
