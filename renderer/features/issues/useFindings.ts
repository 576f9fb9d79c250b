import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PagePlan } from '@shared/domain/pagePlan'
import type { Output } from '@shared/ipc/contract'
import type { OfficeError } from '@shared/ipc/errors'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { request } from '@renderer/api/client'
import { wordsOfFinding } from './findingWords'
import { useTranslate } from '@renderer/ui/Language'
import type { NumberFix } from './ChangeIssueDialog'
import type { PlanFix } from './findingWays'

export interface Findings {
  /** Undefined until the first check is done. */
  readonly checked: Output<'preflight.read'> | undefined
  readonly isWorking: boolean
  readonly error: OfficeError | null
}

/** What can be done about a finding from the issue's page. */
export interface FindingActs {
  readonly mayWrite: boolean
  readonly onPage: (page: number) => void
  /** Opens number and date, with what the check proposes or as they are. */
  readonly onNumber: (proposed: NumberFix | null) => void
  /** Changes the plan by one step, which can be undone. */
  readonly onPlan: (fix: PlanFix) => void
  /** Asks for another count of pages. */
  readonly onCount: () => void
  /** Puts the caret where articles are sought. */
  readonly onCandidates: () => void
}

/**
 * The check before printing of the issue as it is now: asked again when the saved plan or a text changes.
 *
 * @param chosen the preset that it is to be printed with, and whether that is known yet.
 */
export function useFindings(
  issue: string,
  plan: PagePlan,
  { preset, isReady = true }: { preset?: string | undefined; isReady?: boolean } = {}
): Findings {
  // In the stem of issues, so that a changed article is checked again.
  const { data, error, isFetching } = useQuery({
    queryKey: ['issues.preflight', issue, plan, preset],
    queryFn: () => request('preflight.read', { issue, preset }),
    enabled: isReady,
    placeholderData: keepPreviousData,
    gcTime: 0
  })
  return { checked: data, isWorking: isFetching, error: error as OfficeError | null }
}

/** One name for a finding, the same whenever the same thing is found. */
export const findingKey = ({ rule, where }: FindingView) => `${rule} ${where}`

/** What a finding says: where it stands, what is wrong, what to do. */
export function useFindingWords() {
  const t = useTranslate()
  return (found: FindingView) => wordsOfFinding(found, t)
}
