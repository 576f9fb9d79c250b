import { useQuery } from '@tanstack/react-query'
import { FileX2 } from 'lucide-react'
import { useState } from 'react'
import type { ArticleView } from '@shared/ipc/routes/articles'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState } from '@renderer/ui/Notice'
import styles from './PrintedPages.module.css'

interface PrintedPage {
  readonly address: string
  readonly page: number
}

const PROOF = ''

/** The pages that show the article: of an issue only those on which it stands, of a proof all. */
async function readPages(article: string, revision: string, form: string): Promise<PrintedPage[]> {
  if (form === PROOF) {
    const { pages } = await request('previews.proof', { article, revision })
    return pages.map((address, index) => ({ address, page: index + 1 }))
  }
  const { pages, reports } = await request('previews.typeset', { issue: form })
  const own = new Set(reports.filter((each) => each.article === article).map((each) => each.page))
  return pages.map((address, index) => ({ address, page: index + 1 })).filter(({ page }) => own.has(page))
}

interface PrintedPagesProps {
  readonly article: ArticleView
  readonly revision: string
  /** Widths in pixels follow the size of large type. */
  readonly zoom: number
}

/** The text as it will stand on paper: in its issue where it is placed, else as a proof. */
export function PrintedPages({ article, revision, zoom }: PrintedPagesProps) {
  const t = useTranslate()
  const { issues } = article
  const [form, setForm] = useState(issues.at(-1)?.id ?? PROOF)
  // In the stem of issues: a plan that changes sets the pages again.
  const { data, error, refetch, isFetching } = useQuery<PrintedPage[], OfficeError>({
    queryKey: ['issues.readingPages', article.row.id, revision, form],
    queryFn: () => readPages(article.row.id, revision, form),
    gcTime: 0,
    staleTime: Infinity
  })
  const options = [
    ...issues.map((issue) => ({ value: issue.id, label: t('reading.asIssue', { number: issue.label }) })),
    { value: PROOF, label: t('reading.asProof') }
  ]
  return (
    <div className={styles.printed}>
      <div className={styles.bar}>
        {issues.length > 0 && (
          <div className={styles.form}>
            <SelectField label={t('reading.form')} value={form} options={options} onChange={setForm} />
          </div>
        )}
        <p role="status">
          {isFetching ? t('reading.settingPages') : form === PROOF ? '' : t('reading.newestText')}
        </p>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState icon={FileX2} title={t('reading.notOnPage')} />}
      {!data && !error && (
        <div className={styles.page} data-empty style={{ width: 760 * zoom }} aria-hidden />
      )}
      {data?.map(({ address, page }) => (
        <img
          key={address}
          className={styles.page}
          src={address}
          style={{ width: 760 * zoom }}
          alt={t('reading.pageOf', { page })}
        />
      ))}
    </div>
  )
}
