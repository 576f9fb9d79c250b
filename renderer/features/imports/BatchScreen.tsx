import { ArrowLeft, ClipboardCopy, FileX2, Play, Square } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { isRunning, type FileState } from '@shared/domain/batchStates'
import type { ImportBatch } from '@shared/domain/importBatch'
import { formatMoment } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { SelectField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useToaster } from '@renderer/ui/Toaster'
import { BatchTable } from './BatchTable'
import styles from './BatchScreen.module.css'
import { nameBatch, progressOf, summarize } from './batchWords'
import { readTableText } from './tableText'
import { useFailureText } from './useFailureText'

const FILTERED = ['done', 'known', 'refused', 'left'] as const satisfies readonly FileState[]

function Progress({ batch }: { batch: ImportBatch }) {
  const t = useTranslate()
  const { done, total } = progressOf(batch)
  const isCounted = batch.state === 'reading' && total > 0
  return (
    <div className={styles.progress} role="status">
      <progress
        {...(isCounted ? { value: done, max: total } : {})}
        aria-label={t(`batches.state.${batch.state}`)}
      />
      <strong>
        {isCounted
          ? t('batches.progress', { done: formatCount(done), total: formatCount(total) })
          : t(`batches.state.${batch.state}`)}
      </strong>
      <span title={batch.current}>{batch.current}</span>
    </div>
  )
}

/** One batch: how far it is, and the table of its files. */
export function BatchScreen({ id }: { id: string }) {
  const t = useTranslate()
  const failureText = useFailureText()
  const { tell, tellError } = useToaster()
  const [filter, setFilter] = useState<(typeof FILTERED)[number] | ''>('')
  const { data: batch, error, refetch } = useRequest('imports.read', { batch: id })
  const stop = useAction('imports.stop', { onError: tellError })
  const resume = useAction('imports.resume', { onError: tellError })
  const copy = async () => {
    try {
      await request('app.copyText', { text: await readTableText(id, t, failureText) })
      tell(t('batches.copied'))
    } catch (failure) {
      tellError(failure)
    }
  }

  if (error?.code === 'notFound')
    return (
      <Page title={t('batches.title')} layout="column">
        <EmptyState
          icon={FileX2}
          title={t('batches.gone')}
          action={<Link href={paths.imports}>{t('ui.back')}</Link>}
        >
          {t('batches.goneText')}
        </EmptyState>
      </Page>
    )
  if (error)
    return (
      <Page title={t('batches.title')} layout="column">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  if (!batch) return <Skeleton lines={8} />

  const isBusy = isRunning(batch)
  const { total } = progressOf(batch)
  const options = [
    { value: '', label: `${t('batches.all')} (${formatCount(total)})` },
    ...FILTERED.filter((state) => batch.counts[state] > 0).map((state) => ({
      value: state,
      label: `${t(`batches.fileState.${state}`)} (${formatCount(batch.counts[state])})`
    }))
  ]
  return (
    <Page
      title={nameBatch(batch, t) || t('batches.title')}
      subtitle={`${t(`batches.origin.${batch.origin}`)} · ${formatMoment(batch.startedAt)} · ${t(`batches.state.${batch.state}`)}`}
      actions={
        <>
          {isBusy && (
            <Button icon={Square} onClick={() => stop.mutate({ batch: id })}>
              {t('batches.stop')}
            </Button>
          )}
          {!isBusy && batch.counts.left > 0 && batch.origin !== 'drop' && (
            <Button icon={Play} onClick={() => resume.mutate({ batch: id })}>
              {t('batches.resume')}
            </Button>
          )}
          <Button icon={ClipboardCopy} disabled={total === 0} onClick={() => void copy()}>
            {t('batches.copy')}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <Link href={paths.imports} className={styles.back}>
          <ArrowLeft size={16} aria-hidden /> {t('batches.title')}
        </Link>
        {isBusy ? <Progress batch={batch} /> : <p className={styles.summary}>{summarize(batch, t)}</p>}
        <div className={styles.filter}>
          <SelectField
            label={t('batches.filter')}
            isLabelHidden
            value={filter}
            options={options}
            // One of the options above.
            onChange={(value) => setFilter(value as typeof filter)}
          />
        </div>
      </div>
      {!(isBusy && total === 0) && (
        <BatchTable
          key={filter}
          batch={id}
          states={filter === '' ? [] : [filter]}
          none={t(total === 0 ? 'batches.empty' : 'batches.nothing')}
        />
      )}
    </Page>
  )
}
