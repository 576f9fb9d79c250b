import { useState } from 'react'
import { lookOf, placedArticles, type PagePlan } from '@shared/domain/pagePlan'
import { adoptPlan } from '@shared/domain/planPages'
import type { IssueRowView } from '@shared/ipc/routes/issues'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import type { PlanActs } from './usePlanActs'

interface AdoptDialogProps {
  readonly issue: IssueRowView
  readonly plan: PagePlan
  readonly acts: PlanActs
  readonly onClose: () => void
}

/** Makes the plan up like that of another issue of the product; what is placed keeps a place where there is one. */
export function AdoptDialog({ issue, plan, acts, onClose }: AdoptDialogProps) {
  const t = useTranslate()
  const { data: issues, error, refetch } = useRequest('issues.list', {})
  const others = issues?.filter((each) => each.product === issue.product && each.id !== issue.id)
  const [chosen, setChosen] = useState('')
  const model = others?.find((each) => each.id === chosen) ?? others?.[0]
  const read = useRequest('issues.read', { issue: model?.id ?? '' }, { enabled: model !== undefined })
  const found = read.data?.row.id === model?.id ? read.data : undefined
  const isOtherLook = found !== undefined && lookOf(found.plan) !== lookOf(plan)
  const still = new Set(found ? placedArticles(adoptPlan(plan, found.plan)) : [])
  const homeless = found ? placedArticles(plan).filter((article) => !still.has(article)) : []
  const failed = error ?? read.error
  return (
    <Dialog
      title={t('flatplan.adopt.title')}
      description={t('flatplan.adopt.text')}
      width="small"
      onClose={onClose}
      confirmLabel={t('flatplan.adopt.confirm')}
      canConfirm={found !== undefined && !isOtherLook}
      onConfirm={() => {
        if (found) acts.adopt(found.plan, found.row.number)
        onClose()
      }}
    >
      {failed && <ErrorState error={failed} onRetry={() => void (error ? refetch() : read.refetch())} />}
      {!others && !failed && <Skeleton lines={2} />}
      {others?.length === 0 && <p>{t('flatplan.adopt.none')}</p>}
      {others && model && (
        <SelectField
          label={t('flatplan.adopt.which')}
          value={model.id}
          onChange={setChosen}
          options={others.map((each) => ({
            value: each.id,
            label: `${t('issues.number', { number: each.number })} · ${formatDay(fromWallTime(each.date))} · ${t('issues.pageCount', { count: each.pages })}`
          }))}
        />
      )}
      {found && (
        <p role="status">
          {isOtherLook
            ? t('flatplan.adopt.otherLook')
            : homeless.length > 0
              ? t('flatplan.count.left', { count: homeless.length, titles: acts.listTitles(homeless) })
              : t('flatplan.count.noneLeft')}
        </p>
      )}
    </Dialog>
  )
}
