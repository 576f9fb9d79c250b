import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { compareContents } from '@shared/document/compare'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { photoSource } from '@renderer/api/paths'
import { CompareView } from '@renderer/editor/CompareView'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import styles from './RevisionsPanel.module.css'

/** What two revisions of one article say differently. Revisions never change, so the answer is kept. */
export function useComparison(before: string, after: string) {
  return useQuery({
    queryKey: ['revisions.comparison', before, after],
    staleTime: Infinity,
    queryFn: async () => {
      const [older, newer] = await Promise.all([
        request('revisions.read', { revision: before }),
        request('revisions.read', { revision: after })
      ])
      return compareContents({ meta: older.meta, body: older.body }, { meta: newer.meta, body: newer.body })
    }
  })
}

interface CompareRevisionsProps {
  readonly revisions: ArticleView['revisions']
  /** The newer side to begin with; its parent is the older. */
  readonly initial: string
}

/** Any two revisions beside each other in one text. */
export function CompareRevisions({ revisions, initial }: CompareRevisionsProps) {
  const t = useTranslate()
  const [after, setAfter] = useState(initial)
  const [before, setBefore] = useState(revisions.find((each) => each.id === initial)?.parents[0] ?? initial)
  const { data: comparison, error, refetch } = useComparison(before, after)
  const options = [...revisions]
    .reverse()
    .map((each) => ({ value: each.id, label: `${each.note || formatMoment(each.at)} – ${each.member}` }))

  return (
    <>
      <div className={styles.sides}>
        <SelectField label={t('revisions.before')} value={before} options={options} onChange={setBefore} />
        <SelectField label={t('revisions.after')} value={after} options={options} onChange={setAfter} />
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : comparison ? (
        <CompareView comparison={comparison} photoSource={photoSource} />
      ) : (
        <Skeleton lines={6} />
      )}
    </>
  )
}
