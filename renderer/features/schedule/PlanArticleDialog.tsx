import { useDeferredValue, useState } from 'react'
import { isPrinted } from '@shared/domain/office'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ArticleStatusMark } from '@renderer/ui/Status'
import styles from './PlanArticleDialog.module.css'
import { ScheduleDialog } from './ScheduleDialog'

/** An article for the web page, an official page or another channel that is not printed. Printed issues are scheduled from their plan. */
export function PlanArticleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const { data: profile } = useRequest('office.profile', {})
  const channels = profile?.products.filter((product) => !isPrinted(product)) ?? []
  const [channel, setChannel] = useState('')
  const [query, setQuery] = useState('')
  const [article, setArticle] = useState<{ id: string; title: string } | null>(null)
  const [isChosen, setChosen] = useState(false)
  const sought = useDeferredValue(query.trim())
  const { data: found } = useRequest('articles.list', {
    offset: 0,
    limit: 30,
    ...(sought ? { query: sought } : { status: 'approved' })
  })
  const product = channel || channels[0]?.id || ''

  if (isChosen && article) {
    return (
      <ScheduleDialog
        product={product}
        target={{ kind: 'article', article: article.id }}
        label={article.title}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      title={t('schedule.planArticle')}
      onClose={onClose}
      confirmLabel={t('ui.next')}
      canConfirm={article !== null && product !== ''}
      onConfirm={() => setChosen(true)}
    >
      <SelectField
        label={t('schedule.channel')}
        value={product}
        onChange={setChannel}
        options={channels.map((each) => ({ value: each.id, label: each.name }))}
      />
      <TextField
        label={t('schedule.whichArticle')}
        placeholder={t('articles.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className={styles.list} role="radiogroup" aria-label={t('schedule.whichArticle')}>
        {found?.rows.map((row) => (
          <label key={row.id} className={styles.item}>
            <input
              type="radio"
              name="article"
              checked={article?.id === row.id}
              onChange={() => setArticle({ id: row.id, title: row.title })}
            />
            <span>{row.title || t('articles.untitled')}</span>
            <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
          </label>
        ))}
        {found?.rows.length === 0 && <p>{t('articles.nothingFound')}</p>}
      </div>
    </Dialog>
  )
}
