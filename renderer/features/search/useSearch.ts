import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { OfficeError } from '@shared/ipc/errors'
import type { SearchOrder } from '@shared/domain/archiveConditions'
import type { Input } from '@shared/ipc/contract'
import { request } from '@renderer/api/client'
import { usePages, type SeenRange } from '@renderer/api/usePages'

/** What is looked for, as the screen has it. */
export interface Sought {
  readonly query: string
  readonly order: SearchOrder
  readonly isPast: boolean
}

/** Results that are asked for at a time. */
const PAGE = 40

const toInput = (sought: Sought, offset: number): Input<'search.find'> => ({
  asker: 'page',
  ...sought,
  query: sought.query.trimStart(),
  offset,
  limit: PAGE
})

/** A search that a newer one has taken the place of has not failed. */
const isFailure = (error: Error) => !(error instanceof OfficeError && error.code === 'superseded')

/** The results that are on the screen; while new ones come, the old stay. */
export function useHits(sought: Sought, range: SeenRange) {
  const isAsked = sought.query.trim() !== ''
  const { begin, errors, refetch, rowAt } = usePages({
    size: PAGE,
    range,
    queryOf: (offset) => ({
      queryKey: ['search.find', toInput(sought, offset)],
      queryFn: () => request('search.find', toInput(sought, offset)),
      enabled: isAsked,
      placeholderData: keepPreviousData
    }),
    rowsOf: ({ hits }) => hits
  })
  return {
    total: isAsked ? begin.data?.total : undefined,
    isCut: begin.data?.isCut ?? false,
    isOld: begin.isPlaceholderData,
    error: errors.find(isFailure),
    refetch,
    hitAt: rowAt
  }
}

/** What is found besides articles. It comes after them: nobody waits for it. */
export function useOthers(query: string) {
  const sought = query.trimStart()
  return useQuery({
    queryKey: ['search.others', sought],
    queryFn: () => request('search.others', { asker: 'page', query: sought, limit: 100 }),
    enabled: sought !== '',
    placeholderData: keepPreviousData
  })
}

/** How the results are spread. It comes after them: nobody waits for it. */
export function useFacets(query: string) {
  const sought = query.trimStart()
  return useQuery({
    queryKey: ['search.facets', sought],
    queryFn: () => request('search.facets', { query: sought }),
    enabled: sought !== '',
    placeholderData: keepPreviousData
  })
}
