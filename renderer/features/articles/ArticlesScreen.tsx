import { FileInput, FilePlus2, FolderInput } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useState, type ReactNode } from 'react'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Page } from '@renderer/ui/Page'
import { ArticleFilters, noFilter, type ArticleFilter } from './ArticleFilters'
import { ArticleTable } from './ArticleTable'
import { NewArticleDialog } from './NewArticleDialog'
import { SelectionBar } from './SelectionBar'
import { useSelection } from './useSelection'

// It reads documents, which the first screen of the start does not: it comes when it is asked for.
const ReplaceManyDialog = lazy(async () => ({
  default: (await import('./ReplaceManyDialog')).ReplaceManyDialog
}))

interface ArticlesScreenProps {
  /** Opens the dialog for files that come in, or for a whole folder of them. */
  readonly onImport: (what: 'files' | 'folder') => void
  /** What stands over the list while files are dragged or read. */
  readonly overlay: ReactNode
}

/** The desk: every article of the office, newest first. */
export function ArticlesScreen({ onImport, overlay }: ArticlesScreenProps) {
  const t = useTranslate()
  const [filter, setFilter] = useState<ArticleFilter>(noFilter)
  const sought = useDeferredValue(filter)
  const [isNew, setNew] = useState(false)
  const selection = useSelection()
  const [replacing, setReplacing] = useState<readonly string[] | null>(null)
  const { data: counts } = useRequest('articles.counts', {})
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
  useCommand('newArticle', () => setNew(true))
  useCommand('importWord', () => onImport('files'))
  useCommand('importFolder', () => onImport('folder'))
  useCommand('replace', selection.ids.size > 0 ? () => setReplacing([...selection.ids]) : null)

  return (
    <Page
      title={t('articles.title')}
      subtitle={counts ? t('articles.total', { count: formatCount(total) }) : undefined}
      actions={
        <>
          <Button icon={FolderInput} onClick={() => onImport('folder')}>
            {t('commands.importFolder')}
          </Button>
          <Button icon={FileInput} onClick={() => onImport('files')}>
            {t('commands.importWord')}
          </Button>
          <Button look="primary" icon={FilePlus2} onClick={() => setNew(true)}>
            {t('commands.newArticle')}
          </Button>
        </>
      }
    >
      <ArticleFilters filter={filter} counts={counts ?? {}} onChange={setFilter} />
      <SelectionBar selection={selection} onReplace={() => setReplacing([...selection.ids])} />
      <ArticleTable
        selection={selection}
        filter={sought}
        isEmptyOffice={counts !== undefined && total === 0}
        onNew={() => setNew(true)}
        onClear={() => setFilter(noFilter)}
      />
      {overlay}
      {replacing && (
        <Suspense>
          <ReplaceManyDialog ids={replacing} onClose={() => setReplacing(null)} />
        </Suspense>
      )}
      {isNew && <NewArticleDialog onClose={() => setNew(false)} />}
    </Page>
  )
}
