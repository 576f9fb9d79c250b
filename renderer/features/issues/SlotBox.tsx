import { useDroppable } from '@dnd-kit/core'
import { slotCapacity, type PagePlan } from '@shared/domain/pagePlan'
import { boxOnPage, type PageFormat } from '@shared/domain/pageFormat'
import type { Slot } from '@shared/domain/pageSlots'
import type { FrameReport } from '@shared/domain/printIssue'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import type { Place } from './drag'
import { FitBadge } from './FitBadge'
import { KeptPlace } from './KeptPlace'
import { PlacedArticle } from './PlacedArticle'
import styles from './SlotBox.module.css'
import { PlacedSource } from './PlacedSource'
import { SlotTools } from './SlotTools'
import type { PlanActs } from './usePlanActs'

/** A picture over the edges of the page reaches them here, too. */
function onPage(slot: Slot, format: PageFormat) {
  const box = boxOnPage(slot, format)
  if (slot.kind !== 'picture' || slot.bleed === 'none') return box
  const wide = { ...box, x: 0, width: format.width }
  return slot.bleed === 'top' ? { ...wide, y: 0, height: box.y + box.height } : wide
}

/** Kinds of slots of which the typesetter says how the text fits. */
const MEASURED: ReadonlySet<Slot['kind']> = new Set(['story', 'data', 'calendar'])

function placeOf(slot: Slot, format: PageFormat) {
  const { x, y, width, height } = onPage(slot, format)
  const across = (millimetres: number) => `${(millimetres / format.width) * 100}%`
  const down = (millimetres: number) => `${(millimetres / format.height) * 100}%`
  return { left: across(x), top: down(y), width: across(width), height: down(height) }
}

interface SlotBoxProps {
  readonly page: number
  readonly plan: PagePlan
  readonly articles: ReadonlyMap<string, ArticleRowView>
  readonly slot: Slot
  readonly format: PageFormat
  readonly standing: readonly { readonly id: string; readonly row: ArticleRowView | undefined }[]
  readonly reports: readonly FrameReport[]
  readonly isEditable: boolean
  readonly continuations: readonly Place[]
  readonly acts: PlanActs
  /** Whether it is asked what is to come here. */
  readonly isAsked: boolean
  readonly onAnswered: () => void
}

/** A slot in its place on the page. */
export function SlotBox(props: SlotBoxProps) {
  const { page, plan, articles, slot, format, standing, reports, isEditable, continuations, acts } = props
  const t = useTranslate()
  const isOpen = slotCapacity(slot) > 0
  const { setNodeRef, isOver } = useDroppable({
    id: `slot-${page}-${slot.id}`,
    data: { page, slot: slot.id } satisfies Place,
    disabled: !isOpen || !isEditable
  })
  const planPage = plan.pages[page - 1]!
  const place = { page, slot: slot.id }
  const kept = standing.length === 0 ? planPage.placeholders?.[slot.id] : undefined
  const name = t(`issues.slot.${slot.id as 'main'}`)
  if (!isOpen) {
    return (
      <div className={styles.slot} data-kind="furniture" style={placeOf(slot, format)}>
        <span className="visually-hidden">{name}</span>
      </div>
    )
  }
  return (
    <div
      ref={setNodeRef}
      className={styles.slot}
      data-over={isOver}
      data-empty={standing.length === 0 && kept === undefined}
      data-kept={kept !== undefined}
      role="group"
      aria-label={t('issues.slotOn', { page, slot: name })}
      style={placeOf(slot, format)}
    >
      {standing.length === 0 && kept === undefined && name}
      {kept !== undefined && (
        <KeptPlace place={place} title={kept} isEditable={isEditable} onGiveUp={() => acts.keep(place, '')} />
      )}
      {standing.map(({ id, row }) => (
        <PlacedArticle
          key={id}
          page={page}
          slot={slot.id}
          article={id}
          row={row}
          isEditable={isEditable}
          onRemove={() => acts.remove(id, place)}
        />
      ))}
      {slot.kind === 'list' && isEditable && (
        <FitBadge
          report={reports.find((each) => each.overset > 0)}
          continuations={[]}
          onContinue={() => {}}
        />
      )}
      {MEASURED.has(slot.kind) && standing[0] && (
        <FitBadge
          report={reports[0]}
          continuations={isEditable && slot.kind === 'story' ? continuations : []}
          onContinue={(next) => acts.continueOn(standing[0]!.id, next)}
        />
      )}
      {isEditable && standing.length === 0 && (slot.kind === 'picture' || slot.kind === 'data') && (
        <PlacedSource
          place={place}
          slot={slot}
          plan={plan}
          articles={articles}
          onTake={(article) => acts.place(article, place)}
        />
      )}
      {isEditable && (
        <SlotTools
          number={page}
          page={planPage}
          slot={slot}
          format={format}
          acts={acts}
          isAsked={props.isAsked}
          onAnswered={props.onAnswered}
        />
      )}
    </div>
  )
}
