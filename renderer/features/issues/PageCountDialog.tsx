import { useState } from 'react'
import type { PageCount } from '@shared/domain/looks'
import { placedArticles, type PagePlan } from '@shared/domain/pagePlan'
import { countsOf, emptiestPages, isInner, removePages } from '@shared/domain/planPages'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField, SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './PageCountDialog.module.css'
import type { PlanActs } from './usePlanActs'

interface PageCountDialogProps {
  readonly plan: PagePlan
  readonly acts: PlanActs
  readonly onClose: () => void
}

/** More pages or fewer: where the new ones come, or which ones go and what that does to their articles. */
export function PageCountDialog({ plan, acts, onClose }: PageCountDialogProps) {
  const t = useTranslate()
  const now = plan.pages.length
  const counts = countsOf(plan)
  const [count, setCount] = useState<PageCount>(
    counts.find((each) => each > now) ?? [...counts].reverse().find((each) => each < now) ?? counts[0]!
  )
  const [after, setAfter] = useState(now - 1)
  const surplus = now - count
  const [chosen, setChosen] = useState<readonly number[] | null>(null)
  const going = chosen ?? emptiestPages(plan, Math.max(0, surplus))
  const still = new Set(placedArticles(removePages(plan, going)))
  const homeless = placedArticles(plan).filter((article) => !still.has(article))

  const describe = (page: number) => {
    const { template, section, slots } = plan.pages[page - 1]!
    const articles = new Set(Object.values(slots).flat()).size
    return [
      t('issues.pageNumber', { page }),
      section || t(`issues.templates.${template}`),
      articles === 0 ? t('flatplan.count.empty') : t('issues.articleCount', { count: articles })
    ].join(' · ')
  }
  return (
    <Dialog
      title={t('flatplan.count.title')}
      width="small"
      onClose={onClose}
      confirmLabel={
        surplus > 0
          ? t('flatplan.count.take', { count: surplus })
          : t('flatplan.count.add', { count: Math.max(0, -surplus) })
      }
      canConfirm={surplus < 0 || (surplus > 0 && going.length === surplus)}
      onConfirm={() => {
        if (surplus > 0) acts.removePages(going)
        else acts.addPages(count, after)
        onClose()
      }}
    >
      <SelectField
        label={t('issues.pages')}
        value={String(count)}
        onChange={(next) => {
          setCount(Number(next) as PageCount)
          setChosen(null)
        }}
        options={counts.map((each) => ({
          value: String(each),
          label:
            each === now ? t('flatplan.count.now', { count: each }) : t('issues.pageCount', { count: each })
        }))}
      />
      {surplus < 0 && (
        <SelectField
          label={t('flatplan.count.after')}
          hint={t('flatplan.count.afterHint')}
          value={String(after)}
          onChange={(next) => setAfter(Number(next))}
          options={plan.pages.slice(0, -1).map((_, index) => ({
            value: String(index + 1),
            label: describe(index + 1)
          }))}
        />
      )}
      {surplus > 0 && (
        <>
          <fieldset className={styles.pages}>
            <legend>{t('flatplan.count.which', { count: surplus })}</legend>
            {plan.pages.map((_, index) =>
              isInner(plan, index + 1) ? (
                <CheckField
                  key={index}
                  label={describe(index + 1)}
                  isChecked={going.includes(index + 1)}
                  onChange={(isGoing) =>
                    setChosen(isGoing ? [...going, index + 1] : going.filter((each) => each !== index + 1))
                  }
                />
              ) : null
            )}
          </fieldset>
          {going.length !== surplus && (
            <Notice tone="warn">{t('flatplan.count.wrong', { count: surplus, chosen: going.length })}</Notice>
          )}
          {going.length === surplus && (
            <p role="status">
              {homeless.length === 0
                ? t('flatplan.count.noneLeft')
                : t('flatplan.count.left', {
                    count: homeless.length,
                    titles: acts.listTitles(homeless)
                  })}
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}
