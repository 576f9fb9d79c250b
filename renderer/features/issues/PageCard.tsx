import { looks } from '@shared/domain/looks'
import { slotsOf, type PlanPage } from '@shared/domain/pagePlan'
import { pageTemplate, templatesOf, type PageTemplateId } from '@shared/domain/pageTemplates'
import type { FrameReport } from '@shared/domain/printIssue'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PageCard.module.css'
import type { Place } from './drag'
import { SlotBox } from './SlotBox'
import type { PlanActs } from './usePlanActs'

interface PageCardProps {
  readonly number: number
  readonly page: PlanPage
  readonly articles: ReadonlyMap<string, ArticleRowView>
  readonly reports: readonly FrameReport[]
  /** The page as it was last typeset. */
  readonly picture: string | undefined
  readonly isEditable: boolean
  /** Free story slots on this page and after it, for stories that run on. */
  readonly continuations: readonly Place[]
  readonly acts: PlanActs
}

/** One page of the plan: its slots in their places, what stands in them, and whether it fits. */
export function PageCard(props: PageCardProps) {
  const { number, page, articles, reports, picture, isEditable, continuations, acts } = props
  const t = useTranslate()
  const { look } = pageTemplate(page.template)
  const { format } = looks[look]
  return (
    <section className={styles.card} aria-label={t('issues.pageNumber', { page: number })}>
      <header>
        <strong>{t('issues.pageNumber', { page: number })}</strong>
        <SelectField
          label={t('issues.template')}
          isLabelHidden
          value={page.template}
          disabled={!isEditable}
          onChange={(template) => acts.changeTemplate(number, template as PageTemplateId)}
          options={templatesOf(look).map((template) => ({
            value: template,
            label: t(`issues.templates.${template}`)
          }))}
        />
      </header>
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
          />
        ))}
      </div>
    </section>
  )
}
