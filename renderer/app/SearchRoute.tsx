import { useLocation } from 'wouter'
import { decodeAddress, paths } from '@renderer/api/paths'
import { SearchScreen } from '@renderer/features/search/SearchScreen'

/** The search, and the way from a result to its article. */
export function SearchRoute({ query }: { query: string }) {
  const [, go] = useLocation()
  return (
    <SearchScreen
      query={decodeAddress(query)}
      onOpen={(hit) => go(paths.article(hit.row.id))}
      onOpenIssue={(issue) => go(paths.issue(issue))}
      onOpenDirective={(symbol) => go(paths.directives(symbol))}
    />
  )
}
