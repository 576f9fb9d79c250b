import { FilePlus2, Newspaper } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatDay, fromWallTime, weekdayName } from '@shared/text/dates'
import { isIssueSought } from '@shared/domain/issueSearch'
import { actorToday } from '@renderer/api/actorToday'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useSinceSigned } from '@renderer/ui/useSinceSigned'
import { Page } from '@renderer/ui/Page'
import styles from './IssuesScreen.module.css'
import { NewIssueDialog } from './NewIssueDialog'

/** The numbers of the printed products, newest first. */
export function IssuesScreen({ member }: { member: MemberView }) {
  const t = useTranslate()
  const since = useSinceSigned()
  const [isNew, setNew] = useState(false)
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { data: all, error, refetch } = useRequest('issues.list', {})
  const editions = new Map<string, number>()
  for (const { master } of all ?? [])
    if (master !== null) editions.set(master, (editions.get(master) ?? 0) + 1)
  // Editions of wards stand on the board of their master, until somebody looks for one.
  const issues = all?.filter((issue) =>
    query.trim() === '' ? issue.master === null : isIssueSought(issue, query)
  )
  useCommand('find', all && all.length > 0 ? () => field.current?.select() : null)
  const mayWrite = can(actorToday(member), 'issues.write')
  const create = (
    <Button look="primary" icon={FilePlus2} disabled={!mayWrite} onClick={() => setNew(true)}>
      {t('issues.new')}
    </Button>
  )

  return (
    <Page title={t('issues.title')} subtitle={t('issues.subtitle')} actions={create} layout="column">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!all && !error && <Skeleton lines={6} />}
      {all?.length === 0 && (
        <EmptyState icon={Newspaper} title={t('issues.noneTitle')} action={create}>
          {t('issues.noneText')}
        </EmptyState>
      )}
      {all && all.length > 0 && (
        <div className={styles.find}>
          <TextField
            ref={field}
            label={t('search.filterIssues')}
            isLabelHidden
            role="searchbox"
            placeholder={t('search.filterIssues')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) setQuery('')
            }}
          />
        </div>
      )}
      {all && all.length > 0 && issues?.length === 0 && <p role="status">{t('search.noIssue')}</p>}
      <ul className={styles.issues}>
        {issues?.map((issue) => {
          const moment = fromWallTime(issue.date)
          return (
            <li key={issue.id}>
              <Link href={paths.issue(issue.id)} className={styles.issue}>
                <span className={styles.number}>{issue.number}</span>
                <span className={styles.names}>
                  <strong>{issue.productName}</strong>
                  <span>
                    {weekdayName(moment)}, {formatDay(moment)} ·{' '}
                    {t('issues.pageCount', { count: issue.pages })} ·{' '}
                    {t('issues.articleCount', { count: issue.articles })}
                    {editions.has(issue.id) &&
                      ` · ${t('editions.openOf', { count: editions.get(issue.id)! })}`}
                    {since(issue) && <em> · {since(issue)}</em>}
                  </span>
                </span>
                <span
                  className={styles.state}
                  data-tone={issue.isPublished ? 'faint' : issue.unsigned > 0 ? 'warn' : 'good'}
                >
                  {issue.isPublished
                    ? t('issues.published')
                    : issue.articles === 0
                      ? t('issues.empty')
                      : issue.unsigned > 0
                        ? t('issues.unsigned', { count: issue.unsigned })
                        : t('issues.allSigned')}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      {isNew && <NewIssueDialog onClose={() => setNew(false)} />}
    </Page>
  )
}
