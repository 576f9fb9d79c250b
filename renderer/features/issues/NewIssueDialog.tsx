import { useState } from 'react'
import { useLocation } from 'wouter'
import { isPrinted } from '@shared/domain/office'
import { pageCounts, type PageCount } from '@shared/domain/pageTemplates'
import { isIsoDay } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './NewIssueDialog.module.css'

/** A new number of a printed product. Number and date are proposed from the one before. */
export function NewIssueDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const { data: profile } = useRequest('office.profile', {})
  const printed = profile?.products.filter(isPrinted) ?? []
  const [chosen, setChosen] = useState('')
  const product = chosen || printed[0]?.id || ''
  const { data: proposed } = useRequest('issues.propose', { product }, { enabled: product !== '' })
  const [changed, setChanged] = useState<{
    number?: string
    total?: string
    date?: string
    pages?: PageCount
  }>({})
  const number = changed.number ?? String(proposed?.number ?? '')
  const total = changed.total ?? String(proposed?.total ?? 0)
  const date = changed.date ?? proposed?.date ?? ''
  const pages = changed.pages ?? proposed?.pages ?? 4
  const create = useAction('issues.create', {
    onSuccess: ({ issue }) => {
      onClose()
      go(paths.issue(issue))
    }
  })

  return (
    <Dialog
      title={t('issues.new')}
      width="small"
      onClose={onClose}
      confirmLabel={t('issues.create')}
      isBusy={create.isPending}
      canConfirm={product !== '' && Number(number) > 0 && isIsoDay(date)}
      onConfirm={() =>
        create.mutate({ product, number: Number(number), total: Number(total) || 0, date, pages })
      }
    >
      <SelectField
        label={t('articles.meta.product')}
        value={product}
        onChange={(next) => {
          setChosen(next)
          setChanged({})
        }}
        options={printed.map((each) => ({ value: each.id, label: each.name }))}
      />
      <div className={styles.pair}>
        <TextField
          label={t('issues.numberLabel')}
          type="number"
          min={1}
          value={number}
          onChange={(event) => setChanged({ ...changed, number: event.target.value })}
        />
        <TextField
          label={t('issues.totalLabel')}
          type="number"
          min={0}
          hint={t('issues.totalHint')}
          value={total}
          onChange={(event) => setChanged({ ...changed, total: event.target.value })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t('issues.date')}
          type="date"
          value={date}
          onChange={(event) => setChanged({ ...changed, date: event.target.value })}
        />
        <SelectField
          label={t('issues.pages')}
          value={String(pages)}
          onChange={(next) => setChanged({ ...changed, pages: Number(next) as PageCount })}
          options={pageCounts.map((count) => ({
            value: String(count),
            label: t('issues.pageCount', { count })
          }))}
        />
      </div>
      {create.error && <Notice tone="bad">{errorText(create.error)}</Notice>}
    </Dialog>
  )
}
