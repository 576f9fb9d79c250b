import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { ArticlesScreen } from '@renderer/features/articles/ArticlesScreen'
import { DropArea } from '@renderer/features/imports/DropArea'
import { ImportDialogs } from '@renderer/features/imports/ImportDialogs'
import { useImport } from '@renderer/features/imports/useImport'

/** The desk, with the door through which files come in. */
export function ArticlesRoute() {
  const [, go] = useLocation()
  const { data: profile } = useRequest('office.profile', {})
  const importing = useImport(profile?.products[0]?.id ?? '', (batch) => go(paths.importBatch(batch)))
  const { choose, drop } = importing
  return (
    <ArticlesScreen
      onImport={(what) => void choose(what)}
      overlay={
        <DropArea onDrop={(dropped) => void drop(dropped)}>
          <ImportDialogs importing={importing} />
        </DropArea>
      }
    />
  )
}
