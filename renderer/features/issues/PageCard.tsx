import { useDroppable } from '@dnd-kit/core'
import { looks } from '@shared/domain/looks'
import { slotsOf, type PagePlan } from '@shared/domain/pagePlan'
import { pageTemplate } from '@shared/domain/pageTemplates'
import { isInner } from '@shared/domain/planPages'
import type { FrameReport } from '@shared/domain/printIssue'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PageCard.module.css'
import type { Place } from './drag'
import { PageHeader } from './PageHeader'
import { SlotBox } from './SlotBox'
import type { PlanActs } from './usePlanActs'

interface PageCardProps {
  readonly number: number
  readonly plan: PagePlan
  readonly articles: ReadonlyMap<string, ArticleRowView>
  readonly reports: readonly FrameReport[]
  /** The page as it was last typeset. */
  readonly picture: string | undefined
  readonly isEditable: boolean
  /** Free story slots on this page and after it, for stories that run on. */
  readonly continuations: readonly Place[]
  readonly acts: PlanActs
  /** The slot that is asked what is to come there. */
  readonly asked: Place | null
  readonly onAnswered: () => void
}

/** One page of the plan: its slots in their places, what stands in them, and whether it fits. */
export function PageCard(props: PageCardProps) {
  const { number, plan, articles, reports, picture, isEditable, continuations, acts, asked, onAnswered } =
    props
  const t = useTranslate()
  const page = plan.pages[number - 1]!
  const { look } = pageTemplate(page.template)
  const { format } = looks[look]
  const { setNodeRef, isOver } = useDroppable({
    id: `onto-page-${number}`,
    data: { page: number },
    disabled: !isEditable || !isInner(plan, number)
  })
  return (
    <section
      ref={setNodeRef}
      className={styles.card}
      data-over={isOver}
      data-side={number % 2 === 0 ? 'left' : 'right'}
      aria-label={t('issues.pageNumber', { page: number })}
    >
      <div className={styles.controls}>
        <PageHeader number={number} page={page} plan={plan} isEditable={isEditable} acts={acts} />
        <TextField
          label={t('issues.section')}
          isLabelHidden
          placeholder={t('issues.sectionHint')}
          maxLength={60}
          disabled={!isEditable}
          defaultValue={page.section}
          key={page.section}
          onBlur={(event) =>
            event.target.value !== page.section && acts.nameSection(number, event.target.value)
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
        />
      </div>
      <div className={styles.sheet} style={{ aspectRatio: `${format.width} / ${format.height}` }}>
        {picture && <img src={picture} alt="" className={styles.picture} />}
        {slotsOf(page).map((slot) => (
          <SlotBox
            key={slot.id}
            page={number}
            slot={slot}
            format={format}
            standing={(page.slots[slot.id] ?? []).map((id) => ({ id, row: articles.get(id) }))}
            reports={reports.filter((report) => report.slot === slot.id)}
            isEditable={isEditable}
            continuations={continuations}
            acts={acts}
            plan={plan}
            articles={articles}
            isAsked={asked?.page === number && asked.slot === slot.id}
            onAnswered={onAnswered}
          />
        ))}
      </div>
    </section>
  )
}
