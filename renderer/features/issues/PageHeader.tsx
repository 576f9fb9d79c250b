import { useDraggable } from '@dnd-kit/core'
import { ArrowLeft, ArrowRight, Eraser, GripVertical, MoreHorizontal } from 'lucide-react'
import type { PagePlan, PlanPage } from '@shared/domain/pagePlan'
import { pageTemplate, templatesOf, type PageTemplateId } from '@shared/domain/pageTemplates'
import { isInner } from '@shared/domain/planPages'
import { IconButton } from '@renderer/ui/Button'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import type { Drag } from './drag'
import styles from './PageCard.module.css'
import type { PlanActs } from './usePlanActs'

interface PageHeaderProps {
  readonly number: number
  readonly page: PlanPage
  readonly plan: PagePlan
  readonly isEditable: boolean
  readonly acts: PlanActs
}

/** A page's number, by which it is dragged, its template, and what can be done with it. */
export function PageHeader({ number, page, plan, isEditable, acts }: PageHeaderProps) {
  const t = useTranslate()
  const name = t('issues.pageNumber', { page: number })
  const isMovable = isEditable && isInner(plan, number)
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    attributes: { roleDescription: t('flatplan.draggable') },
    id: `page-${number}`,
    data: { kind: 'page', page: number } satisfies Drag,
    disabled: !isMovable
  })
  const isEmpty = Object.keys(page.slots).length + Object.keys(page.placeholders ?? {}).length === 0
  return (
    <header data-dragging={isDragging}>
      {isMovable ? (
        <button
          ref={setNodeRef}
          type="button"
          className={styles.number}
          {...listeners}
          {...attributes}
          aria-label={t('flatplan.dragPage', { page: number })}
        >
          <GripVertical size={14} aria-hidden />
          {name}
        </button>
      ) : (
        <strong className={styles.number}>{name}</strong>
      )}
      <SelectField
        label={t('issues.template')}
        isLabelHidden
        value={page.template}
        disabled={!isEditable}
        onChange={(template) => acts.changeTemplate(number, template as PageTemplateId)}
        options={templatesOf(pageTemplate(page.template).look).map((template) => ({
          value: template,
          label: t(`issues.templates.${template}`)
        }))}
      />
      {isEditable && (
        <Menu
          trigger={<IconButton icon={MoreHorizontal} label={t('flatplan.pageActs', { page: number })} />}
          items={[
            {
              id: 'earlier',
              icon: ArrowLeft,
              label: t('flatplan.moveEarlier'),
              disabled: !isMovable || !isInner(plan, number - 1),
              onSelect: () => acts.movePage(number, number - 1)
            },
            {
              id: 'later',
              icon: ArrowRight,
              label: t('flatplan.moveLater'),
              disabled: !isMovable || !isInner(plan, number + 1),
              onSelect: () => acts.movePage(number, number + 1)
            },
            {
              id: 'clear',
              icon: Eraser,
              label: t('flatplan.clearPage'),
              beginsGroup: true,
              disabled: isEmpty,
              onSelect: () => acts.clearPage(number)
            }
          ]}
        />
      )}
    </header>
  )
}
