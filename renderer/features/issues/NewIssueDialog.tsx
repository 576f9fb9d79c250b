import { useState } from 'react'
import { useLocation } from 'wouter'
import { looks, type PageCount } from '@shared/domain/looks'
import { isPrinted } from '@shared/domain/office'
import { isIsoDay } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { NumberFields, type TypedNumber } from './NumberFields'

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
  const [changed, setChanged] = useState<TypedNumber | null>(null)
  const [chosenPages, setPages] = useState<PageCount | null>(null)
  const [isUsual, setUsual] = useState(false)
  const values = changed ?? {
    number: String(proposed?.number ?? ''),
    total: String(proposed?.total ?? 0),
    date: proposed?.date ?? ''
  }
  const look = printed.find((each) => each.id === product)?.look ?? 'bulletin'
  const counts = looks[look].pageCounts
  const wanted = chosenPages ?? proposed?.pages
  const pages = counts.find((count) => count === wanted) ?? counts[0]!
  const last = proposed?.last ?? null
  const like = isUsual ? null : last
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
      canConfirm={product !== '' && Number(values.number) > 0 && isIsoDay(values.date)}
      onConfirm={() =>
        create.mutate({
          product,
          number: Number(values.number),
          total: Number(values.total) || 0,
          date: values.date,
          pages: like?.pages ?? pages,
          ...(like && { like: like.issue })
        })
      }
    >
      <SelectField
        label={t('articles.meta.product')}
        value={product}
        onChange={(next) => {
          setChosen(next)
          setChanged(null)
        }}
        options={printed.map((each) => ({ value: each.id, label: each.name }))}
      />
      <NumberFields values={values} onChange={setChanged} />
      {last && (
        <SelectField
          label={t('flatplan.begin.label')}
          hint={like ? t('flatplan.begin.likeHint') : undefined}
          value={like ? 'like' : 'usual'}
          onChange={(next) => setUsual(next === 'usual')}
          options={[
            {
              value: 'like',
              label: t('flatplan.begin.like', { number: last.number, count: last.pages })
            },
            { value: 'usual', label: t('flatplan.begin.usual') }
          ]}
        />
      )}
      {!like && (
        <SelectField
          label={t('issues.pages')}
          value={String(pages)}
          onChange={(next) => setPages(Number(next) as PageCount)}
          options={counts.map((count) => ({
            value: String(count),
            label: t('issues.pageCount', { count })
          }))}
        />
      )}
      {create.error && <Notice tone="bad">{errorText(create.error)}</Notice>}
    </Dialog>
  )
}
