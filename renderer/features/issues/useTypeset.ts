import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PagePlan } from '@shared/domain/pagePlan'
import type { PageSpot } from '@shared/domain/pageSpots'
import type { FrameReport } from '@shared/domain/printIssue'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'

export interface Typeset {
  readonly pages: readonly string[]
  readonly reports: readonly FrameReport[]
  /** Where each piece of text stands. */
  readonly spots: readonly PageSpot[]
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
    // Who comes back from an article sees the pages at once, and a moment later with what was written.
    gcTime: 60_000,
    refetchOnMount: 'always'
  })
  return {
    pages: data?.pages ?? [],
    reports: data?.reports ?? [],
    spots: data?.spots ?? [],
    isWorking: isFetching,
    error: error as OfficeError | null
  }
}
