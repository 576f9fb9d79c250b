import { QueryClient, useMutation, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import type { EventName, Input, Output, RouteName } from '@shared/ipc/contract'
import type { OfficeError } from '@shared/ipc/errors'
import { request, subscribe } from './client'

/** Everything is local: there is no network to wait for, and no stale data to show first. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 30_000 },
    mutations: { networkMode: 'always' }
  }
})

/** How many articles the desk asks for at a time; its first page is asked for while somebody signs in. */
export const ARTICLE_PAGE = 100

/** Which stems show something else after a fact. */
const AFFECTED: Readonly<Partial<Record<EventName, readonly string[]>>> = {
  'articles.changed': [
    'articles',
    'variants',
    'assignments',
    'settlements',
    'pageCopies',
    'calendar',
    'campaigns',
    'approvals',
    'chains',
    'comments',
    'issues',
    'editions',
    'schedule',
    'search',
    'proofing',
    'webEditions',
    'handouts',
    'log'
  ],
  'campaigns.changed': ['campaigns', 'calendar', 'log'],
  'observances.changed': ['observances', 'calendar', 'assignments', 'log'],
  'assignments.changed': ['assignments', 'log'],
  'issues.changed': [
    'issues',
    'editions',
    'campaigns',
    'calendar',
    'rounds',
    'schedule',
    'articles',
    'variants',
    'settlements',
    'search',
    'log'
  ],
  'schedule.changed': [
    'schedule',
    'calendar',
    'articles',
    'assignments',
    'variants',
    'settlements',
    'pageCopies',
    'webEditions',
    'issues',
    'log'
  ],
  'proofing.changed': ['proofing', 'articles', 'log'],
  'readings.changed': ['readings'],
  'directives.changed': ['directives', 'search'],
  'packages.changed': ['packages', 'log'],
  'jobs.changed': ['jobs', 'issues', 'editions', 'exports', 'webEditions'],
  'imports.changed': ['imports'],
  'imports.arrived': ['imports'],
  'signOff.changed': ['chains', 'delegations', 'approvals', 'articles', 'log'],
  'settings.changed': ['settings']
}

const pending = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

function refetchSoon(stems: readonly string[]): void {
  for (const stem of stems) pending.add(stem)
  timer ??= setTimeout(() => {
    timer = undefined
    const stale = new Set(pending)
    pending.clear()
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [route] }) => stale.has(String(route).split('.')[0]!)
    })
  }, 60)
}

/** Refetches what a fact makes stale. Called once. */
export function followEvents(): () => void {
  return subscribe((event) => {
    if (event === 'office.changed') void queryClient.invalidateQueries()
    else refetchSoon(AFFECTED[event] ?? [])
  })
}

type Options<R extends RouteName> = Omit<UseQueryOptions<Output<R>, OfficeError>, 'queryKey' | 'queryFn'>

/** Asks main and asks again when a fact says that the answer has changed. */
export function useRequest<R extends RouteName>(route: R, input: Input<R>, options: Options<R> = {}) {
  return useQuery<Output<R>, OfficeError>({
    queryKey: [route, input],
    queryFn: () => request(route, input),
    ...options
  })
}

/** Something a person does. Errors are the caller's to show, or the toaster's by default. */
export function useAction<R extends RouteName>(
  route: R,
  options: {
    onSuccess?: (data: Output<R>, input: Input<R>) => void
    onError?: (error: OfficeError) => void
  } = {}
) {
  return useMutation<Output<R>, OfficeError, Input<R>>({
    mutationFn: (input) => request(route, input),
    ...options
  })
}
