import { keepPreviousData } from '@tanstack/react-query'
import type { LogFilterView } from '@shared/ipc/routes/log'
import { request } from '@renderer/api/client'
import { usePages, type SeenRange } from '@renderer/api/usePages'

/** Records that are asked for at a time. */
const PAGE = 60

/** The records that are on the screen; while others are looked for, the old stay. */
export function useLogPages(filter: LogFilterView, range: SeenRange) {
  const { begin, errors, refetch, rowAt } = usePages({
    size: PAGE,
    range,
    queryOf: (offset) => ({
      queryKey: ['log.list', { filter, offset, limit: PAGE }],
      queryFn: () => request('log.list', { filter, offset, limit: PAGE }),
      placeholderData: keepPreviousData
    }),
    rowsOf: ({ rows }) => rows
  })
  return {
    total: begin.data?.total,
    subject: begin.data?.subject ?? '',
    isOld: begin.isPlaceholderData,
    error: errors[0],
    refetch,
    rowAt
  }
}
