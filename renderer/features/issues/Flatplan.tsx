import type { ReactNode } from 'react'
import { freeStorySlots, type PagePlan } from '@shared/domain/pagePlan'
import { listSpreads } from '@shared/domain/planPages'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import type { Place } from './drag'
import styles from './Flatplan.module.css'
import { PageCard } from './PageCard'
import type { PlanActs } from './usePlanActs'
import type { Typeset } from './useTypeset'

interface FlatplanProps {
  readonly plan: PagePlan
  readonly articles: ReadonlyMap<string, ArticleRowView>
  readonly typeset: Typeset
  readonly isEditable: boolean
  readonly acts: PlanActs
  /** The slot that is asked what is to come there. */
  readonly asked: Place | null
  readonly onAnswered: () => void
  /** What stands above the pages. */
  readonly header: ReactNode
}

/** The pages of the issue as they lie open: the first alone on the right, the others in twos, the last alone on the left. */
export function Flatplan(props: FlatplanProps) {
  const { plan, articles, typeset, isEditable, acts, asked, onAnswered, header } = props
  const t = useTranslate()
  // Until the pages are set anew, what was set of another number of pages stands for none of these.
  const isSet = typeset.pages.length === plan.pages.length
  return (
    <section className={styles.panel} aria-label={t('issues.plan')}>
      {header}
      <div className={styles.spreads}>
        {listSpreads(plan).map((pages) => (
          <div key={pages.join()} className={styles.spread} data-side={pages[0] === 1 ? 'right' : 'left'}>
            {pages.map((number) => (
              <PageCard
                key={number}
                number={number}
                plan={plan}
                articles={articles}
                reports={typeset.reports.filter((report) => report.page === number)}
                picture={isSet ? typeset.pages[number - 1] : undefined}
                isEditable={isEditable}
                continuations={freeStorySlots(plan, number)}
                acts={acts}
                asked={asked}
                onAnswered={onAnswered}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
