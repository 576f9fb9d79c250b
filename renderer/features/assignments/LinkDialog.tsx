import { useDeferredValue, useState } from 'react'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ArticleStatusMark } from '@renderer/ui/Status'
import styles from './AssignmentDialog.module.css'

/** Which article answers it? The newest first, or those that are searched for. */
export function LinkDialog({
  assignment,
  onLink,
  onClose
}: {
  assignment: AssignmentView
  onLink: (article: string) => void
  onClose: () => void
}) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const [article, setArticle] = useState('')
  const sought = useDeferredValue(query.trim())
  const { data: found } = useRequest('articles.list', {
    offset: 0,
    limit: 30,
    ...(sought ? { query: sought } : {})
  })
  return (
    <Dialog
      title={t('assignments.linkTitle', { title: assignment.title })}
      description={t('assignments.linkText')}
      onClose={onClose}
      confirmLabel={t('assignments.linkConfirm')}
      canConfirm={article !== ''}
      onConfirm={() => {
        onLink(article)
        onClose()
      }}
    >
      <TextField
        label={t('assignments.linkFind')}
        autoFocus
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className={styles.choices} role="radiogroup" aria-label={t('assignments.linkFind')}>
        {found?.rows.map((row) => (
          <label key={row.id} className={styles.choice}>
            <input
              type="radio"
              name="article"
              checked={article === row.id}
              onChange={() => setArticle(row.id)}
            />
            <span>{row.title || t('articles.untitled')}</span>
            <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
          </label>
        ))}
        {found?.rows.length === 0 && <p className={styles.nothing}>{t('assignments.linkNone')}</p>}
      </div>
    </Dialog>
  )
}
