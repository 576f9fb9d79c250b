import { CircleMinus, Pencil, Plus, Trash2, X } from 'lucide-react'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { countCoverage, targetOf } from '@shared/domain/campaigns'
import type { CampaignArticleView } from '@shared/ipc/routes/campaigns'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { SearchField } from '@renderer/ui/SearchField'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useToaster } from '@renderer/ui/Toaster'
import { CampaignForm } from './CampaignForm'
import styles from './Campaigns.module.css'
import { useCampaignText } from './useCampaignText'

type Line = Pick<CampaignArticleView, 'id' | 'title' | 'status' | 'level' | 'levels'>

/** A campaign: how far each product is, its articles, and those that may belong to it. */
export function CampaignDialog({
  id,
  mayWrite,
  onClose
}: {
  id: string
  mayWrite: boolean
  onClose: () => void
}) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { period } = useCampaignText()
  const { data, error, refetch } = useRequest('campaigns.detail', { id })
  const [isEditing, setEditing] = useState(false)
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const { data: found } = useRequest(
    'articles.list',
    { query: sought, offset: 0, limit: 20 },
    { enabled: sought !== '' }
  )
  const include = useAction('campaigns.include', { onError: tellError })
  const exclude = useAction('campaigns.exclude', { onError: tellError })
  const set = useAction('campaigns.set', { onError: tellError })
  const remove = useAction('campaigns.remove', { onError: tellError })

  if (isEditing && data)
    return (
      <CampaignForm
        id={id}
        campaign={data.campaign}
        day={data.campaign.from}
        onClose={() => setEditing(false)}
      />
    )
  const nameOf = ({ title }: Line) => title || t('articles.untitled')
  const put = (articles: readonly Line[]) => include.mutate({ id, articles: articles.map((each) => each.id) })
  const line = (article: Line, acts: ReactNode) => (
    <li key={article.id}>
      <Link href={paths.article(article.id)}>{nameOf(article)}</Link>
      <ArticleStatusMark status={article.status} level={article.level} levels={article.levels} />
      {mayWrite && acts}
    </li>
  )
  const removeAll = () => {
    if (!data) return
    const { campaign } = data
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          const bringBack = () =>
            set.mutate(
              { id, campaign },
              { onSuccess: () => tell(t('campaigns.broughtBack', { title: campaign.title })) }
            )
          tell(t('campaigns.removed', { title: campaign.title }), {
            label: t('campaigns.undo'),
            run: bringBack
          })
          onClose()
        }
      }
    )
  }
  const known = new Set(data?.articles.map((each) => each.id))
  const results = sought === '' ? [] : (found?.rows.filter((row) => !known.has(row.id)) ?? [])
  const proposed = data?.proposed ?? []
  const all = data && countCoverage(data.articles)
  const topics = data ? [...data.campaign.rubrics, ...data.campaign.topics] : []

  return (
    <Dialog
      title={data?.campaign.title ?? t('campaigns.title')}
      description={
        data && [period(data.campaign), data.directive, ...topics].filter((part) => part).join(' · ')
      }
      width="large"
      onClose={onClose}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && all && (
        <>
          {data.campaign.note && <p className={styles.note}>{data.campaign.note}</p>}
          <table className={styles.coverage} aria-label={t('campaigns.coverage')}>
            <thead>
              <tr>
                {(['product', 'written', 'signed', 'published'] as const).map((each) => (
                  <th key={each} scope="col">
                    {t(`campaigns.column.${each}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.products.map((each) => (
                <tr key={each.product}>
                  <th scope="row">{each.productName}</th>
                  <td>{each.written}</td>
                  <td>{each.signed}</td>
                  <td data-short={each.target !== null && each.published < each.target}>
                    {each.target === null ? each.published : `${each.published}/${each.target}`}
                  </td>
                </tr>
              ))}
              {data.products.length !== 1 && (
                <tr>
                  <th scope="row">{t('campaigns.allProducts')}</th>
                  <td>{all.written}</td>
                  <td>{all.signed}</td>
                  <td>
                    {all.published}
                    {targetOf(data.campaign) !== null && `/${targetOf(data.campaign)}`}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
          <section className={styles.articles} aria-label={t('campaigns.articles', { count: known.size })}>
            <h3>{t('campaigns.articles', { count: known.size })}</h3>
            {known.size === 0 && <p>{t('campaigns.noArticles')}</p>}
            <ul>
              {data.articles.map((article) =>
                line(
                  article,
                  <IconButton
                    icon={CircleMinus}
                    label={t('campaigns.takeOut', { title: nameOf(article) })}
                    onClick={() => exclude.mutate({ id, articles: [article.id] })}
                  />
                )
              )}
            </ul>
          </section>
          {mayWrite && (
            <section
              className={styles.articles}
              aria-label={t('campaigns.proposed', { count: proposed.length })}
            >
              <h3>
                {t('campaigns.proposed', { count: proposed.length })}
                {proposed.length > 1 && (
                  <Button look="quiet" icon={Plus} onClick={() => put(proposed)}>
                    {t('campaigns.includeAll', { count: proposed.length })}
                  </Button>
                )}
              </h3>
              <p>
                {t(
                  topics.length === 0
                    ? 'campaigns.noTopics'
                    : proposed.length === 0
                      ? 'campaigns.noProposed'
                      : 'campaigns.proposedText'
                )}
              </p>
              <ul>
                {proposed.map((article) =>
                  line(
                    article,
                    <>
                      <IconButton
                        icon={Plus}
                        label={t('campaigns.include', { title: nameOf(article) })}
                        onClick={() => put([article])}
                      />
                      <IconButton
                        icon={X}
                        label={t('campaigns.exclude', { title: nameOf(article) })}
                        onClick={() => exclude.mutate({ id, articles: [article.id] })}
                      />
                    </>
                  )
                )}
              </ul>
              <SearchField
                label={t('campaigns.find')}
                clearLabel={t('observances.clearSearch')}
                maxLength={200}
                value={query}
                onChange={setQuery}
              />
              <ul>
                {results.map((row) =>
                  line(
                    row,
                    <IconButton
                      icon={Plus}
                      label={t('campaigns.include', { title: nameOf(row) })}
                      onClick={() => put([row])}
                    />
                  )
                )}
              </ul>
              {sought !== '' && found && results.length === 0 && <p>{t('articles.nothingFound')}</p>}
            </section>
          )}
          {mayWrite && (
            <div className={styles.acts}>
              <Button icon={Pencil} onClick={() => setEditing(true)}>
                {t('campaigns.edit')}
              </Button>
              <Button icon={Trash2} look="quiet" onClick={removeAll}>
                {t('campaigns.remove')}
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}
