import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { SearchScreen } from '@renderer/features/search/SearchScreen'

/** The router may have decoded it already; a lone "%" is no code. */
function decode(query: string): string {
  try {
    return decodeURIComponent(query)
  } catch {
    return query
  }
}

/** The search, and the way from a result to its article. */
export function SearchRoute({ query }: { query: string }) {
  const [, go] = useLocation()
  return <SearchScreen query={decode(query)} onOpen={(hit) => go(paths.article(hit.row.id))} />
}
