import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { OfficeError } from '@shared/ipc/errors'
import type { SearchOrder } from '@shared/domain/archiveConditions'
import type { Input } from '@shared/ipc/contract'
import type { SearchHit } from '@shared/ipc/routes/search'
import { request } from '@renderer/api/client'

/** What is looked for, as the screen has it. */
export interface Sought {
  readonly query: string
  readonly order: SearchOrder
  readonly isPast: boolean
}

/** Results that are asked for at a time. */
const PAGE = 40

const toInput = (sought: Sought, page: number): Input<'search.find'> => ({
  asker: 'page',
  ...sought,
  query: sought.query.trimStart(),
  offset: page * PAGE,
  limit: PAGE
})

/** A search that a newer one has taken the place of has not failed. */
const toFailure = (error: unknown) =>
  error instanceof OfficeError && error.code === 'superseded' ? null : error

/** The results that are on the screen. Pages far away are never read; while new ones come, the old stay. */
export function useHits(sought: Sought, first: number, last: number) {
  const isAsked = sought.query.trim() !== ''
  const pages = [...new Set([0, Math.floor(first / PAGE), Math.floor(Math.max(first, last) / PAGE)])]
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['search.find', toInput(sought, page)],
      queryFn: () => request('search.find', toInput(sought, page)),
      enabled: isAsked,
      placeholderData: keepPreviousData
    }))
  })
  const byPage = new Map(pages.map((page, index) => [page, results[index]!.data?.hits]))
  const [begin] = results
  return {
    total: isAsked ? begin!.data?.total : undefined,
    isCut: begin!.data?.isCut ?? false,
    isOld: begin!.isPlaceholderData,
    error: results.map((result) => toFailure(result.error)).find((error) => error !== null),
    refetch: () => results.forEach((result) => void result.refetch()),
    hitAt: (index: number): SearchHit | undefined => byPage.get(Math.floor(index / PAGE))?.[index % PAGE]
  }
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
