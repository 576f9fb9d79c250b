import { useQueries, type QueryFunction, type QueryKey, type keepPreviousData } from '@tanstack/react-query'

/** Rows of a long list that are on the screen, from 0. */
export interface SeenRange {
  readonly first: number
  readonly last: number
}

interface PageQuery<Data> {
  readonly queryKey: QueryKey
  readonly queryFn: QueryFunction<Data>
  readonly enabled?: boolean
  readonly placeholderData?: typeof keepPreviousData
}

interface PagesOptions<Data, Row> {
  /** Rows of a page. */
  readonly size: number
  readonly range: SeenRange
  readonly queryOf: (offset: number) => PageQuery<Data>
  readonly rowsOf: (data: Data) => readonly Row[]
}

/** The pages of a long list that are on the screen, and the first, which tells how many rows there are. Pages far away are never read. */
export function usePages<Data, Row>({ size, range, queryOf, rowsOf }: PagesOptions<Data, Row>) {
  const { first, last } = range
  const pages = [...new Set([0, Math.floor(first / size), Math.floor(Math.max(first, last) / size)])]
  const results = useQueries({ queries: pages.map((page) => queryOf(page * size)) })
  const byPage = new Map(pages.map((page, index) => [page, results[index]!.data]))
  return {
    begin: results[0]!,
    errors: results.map((result) => result.error).filter((error) => error !== null),
    refetch: () => results.forEach((result) => void result.refetch()),
    rowAt: (index: number): Row | undefined => {
      const page = byPage.get(Math.floor(index / size))
      return page && rowsOf(page)[index % size]
    }
  }
}
