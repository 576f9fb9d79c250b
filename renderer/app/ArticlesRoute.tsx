import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { ArticlesScreen } from '@renderer/features/articles/ArticlesScreen'
import { DropArea } from '@renderer/features/imports/DropArea'
import { ImportReportDialog } from '@renderer/features/imports/ImportReportDialog'
import { useWordImport } from '@renderer/features/imports/useWordImport'

/** The desk, with the door through which Word files come in. */
export function ArticlesRoute() {
  const [, go] = useLocation()
  const { data: profile } = useRequest('office.profile', {})
  const { outcome, choose, drop, close } = useWordImport(profile?.products[0]?.id ?? '')
  return (
    <ArticlesScreen
      onImport={() => void choose()}
      overlay={
        <DropArea onFiles={(files) => void drop(files)}>
          {outcome && (
            <ImportReportDialog
              report={outcome.report}
              onClose={close}
              onOpen={() => {
                close()
                go(paths.article(outcome.article))
              }}
            />
          )}
        </DropArea>
      }
    />
  )
}
