import { BookMarked, ListPlus, Plus, SearchX } from 'lucide-react'
import { useState } from 'react'
import { can } from '@shared/domain/permissions'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { DirectiveDialog } from './DirectiveDialog'
import { DirectiveFilters, noFilter, type DirectiveFilter } from './DirectiveFilters'
import { DirectiveTable } from './DirectiveTable'
import { ListDialog } from './ListDialog'

/** The register of documents (sổ văn bản): found, entered, changed, struck out. `query`: what another room asked for. */
export function DirectivesScreen({ member, query = '' }: { member: MemberView; query?: string }) {
  const t = useTranslate()
  const [filter, setFilter] = useState<DirectiveFilter>({ ...noFilter, query })
  const [open, setOpen] = useState<DirectiveView | 'new' | null>(null)
  const [isListing, setListing] = useState(false)
  const { data: counts } = useRequest('directives.counts', {})
  const mayWrite = can(actorToday(member), 'directives.write')
  const enter = () => setOpen('new')
  useCommand('newDirective', mayWrite ? enter : null)

  const total = counts?.years.reduce((sum, year) => sum + year.count, 0)
  const isEmpty = total === 0 && counts?.struck === 0
  const clear = () => setFilter(noFilter)
  return (
    <Page
      title={t('directives.title')}
      subtitle={
        <span role="status">
          {total ? t('directives.count', { count: formatCount(total) }) : t('directives.subtitle')}
        </span>
      }
      actions={
        <>
          <Button icon={ListPlus} disabled={!mayWrite} onClick={() => setListing(true)}>
            {t('directives.enterMany')}
          </Button>
          <Button look="primary" icon={Plus} disabled={!mayWrite} onClick={enter}>
            {t('directives.enter')}
          </Button>
        </>
      }
    >
      {isEmpty ? (
        <EmptyState icon={BookMarked} title={t('directives.noneTitle')}>
          {t('directives.noneText')}
        </EmptyState>
      ) : (
        <>
          <DirectiveFilters filter={filter} counts={counts} onChange={setFilter} />
          <DirectiveTable
            filter={filter}
            mayWrite={mayWrite}
            onOpen={setOpen}
            none={
              <EmptyState
                icon={SearchX}
                title={t('directives.nothingFound')}
                action={<Button onClick={clear}>{t('directives.clearFilter')}</Button>}
              >
                {t('directives.nothingFoundText')}
              </EmptyState>
            }
          />
        </>
      )}
      {open && (
        <DirectiveDialog
          line={open === 'new' ? null : open}
          mayWrite={mayWrite}
          onClose={() => setOpen(null)}
        />
      )}
      {isListing && <ListDialog onClose={() => setListing(false)} />}
    </Page>
  )
}
