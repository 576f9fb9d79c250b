import { useDraggable, useDroppable } from '@dnd-kit/core'
import { X } from 'lucide-react'
import { slotCapacity } from '@shared/domain/pagePlan'
import { boxOnPage, type PageFormat } from '@shared/domain/pageFormat'
import type { Slot } from '@shared/domain/pageSlots'
import type { FrameReport } from '@shared/domain/printIssue'
import type { WordKey } from '@shared/i18n/translator'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import type { Place } from './drag'
import styles from './PageCard.module.css'

function placeOf(slot: Slot, format: PageFormat) {
  const { x, y, width, height } = boxOnPage(slot, format)
  const across = (millimetres: number) => `${(millimetres / format.width) * 100}%`
  const down = (millimetres: number) => `${(millimetres / format.height) * 100}%`
  return { left: across(x), top: down(y), width: across(width), height: down(height) }
}

/** What stands before the title of an article that may not be printed as it is, or that came out and was not right. */
function placedMark({ status, purpose, voided, isSigned }: ArticleRowView): WordKey | null {
  if (status === 'withdrawn') return 'articles.status.withdrawn'
  if (status === 'published') return null
  if (purpose === 'withdraw') return 'chains.marks.withdrawal'
  if (purpose === 'correct') return 'chains.marks.correction'
  if (voided > 0) return 'chains.marks.voided'
  return isSigned ? null : 'issues.notSigned'
}

interface PlacedProps {
  readonly page: number
  readonly slot: string
  readonly article: string
  readonly row: ArticleRowView | undefined
  readonly isEditable: boolean
  readonly onRemove: () => void
}

function Placed({ page, slot, article, row, isEditable, onRemove }: PlacedProps) {
  const t = useTranslate()
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: `placed-${page}-${slot}-${article}`,
    data: { article, from: { page, slot } },
    disabled: !isEditable
  })
  const title = row?.title || t('articles.untitled')
  const mark = row === undefined ? null : placedMark(row)
  return (
    <div ref={setNodeRef} className={styles.placed} data-dragging={isDragging}>
      <button
        type="button"
        className={styles.title}
        data-unsigned={mark !== null}
        title={mark ? `${title} · ${t(mark)}` : title}
        {...listeners}
        {...attributes}
      >
        <span className={styles.clamp}>
          {/* Before the title, of which a low slot shows only the beginning. */}
          {mark && <span className={styles.unsigned}>{t(mark)} · </span>}
          {title}
        </span>
      </button>
      {isEditable && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('issues.remove', { title })}
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}

interface FitProps {
  readonly report: FrameReport | undefined
  /** Free story slots in which the rest could stand. */
  readonly continuations: readonly Place[]
  readonly onContinue: (place: Place) => void
}

/** Whether the text fits, in lines of the real layout; where it does not, the way to let it run on. */
function Fit({ report, continuations, onContinue }: FitProps) {
  const t = useTranslate()
  if (!report) return null
  if (report.overset > 0) {
    const over = t('issues.overset', { count: report.overset })
    if (continuations.length === 0) {
      return (
        <span className={styles.fit} data-fit="over">
          {over}
        </span>
      )
    }
    return (
      <Menu
        trigger={
          <button type="button" className={styles.fit} data-fit="over">
            {over} <span>{t('issues.continue')}</span>
          </button>
        }
        items={continuations.map((place) => ({
          id: `${place.page}-${place.slot}`,
          label: t('issues.slotOn', { page: place.page, slot: t(`issues.slot.${place.slot as 'main'}`) }),
          onSelect: () => onContinue(place)
        }))}
      />
    )
  }
  const [kind, text] =
    report.free > 1
      ? (['under', t('issues.free', { count: report.free })] as const)
      : (['right', t('issues.fits')] as const)
  return (
    <span className={styles.fit} data-fit={kind}>
      {text}
    </span>
  )
}

interface SlotBoxProps {
  readonly page: number
  readonly slot: Slot
  readonly format: PageFormat
  readonly standing: readonly { readonly id: string; readonly row: ArticleRowView | undefined }[]
  readonly reports: readonly FrameReport[]
  readonly isEditable: boolean
  readonly continuations: readonly Place[]
  readonly onContinue: (article: string, place: Place) => void
  readonly onRemove: (article: string) => void
}

/** A slot in its place on the page. */
export function SlotBox(props: SlotBoxProps) {
  const { page, slot, format, standing, reports, isEditable, continuations, onContinue, onRemove } = props
  const t = useTranslate()
  const isOpen = slotCapacity(slot) > 0
  const { setNodeRef, isOver } = useDroppable({
    id: `slot-${page}-${slot.id}`,
    data: { page, slot: slot.id },
    disabled: !isOpen || !isEditable
  })
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
      data-empty={standing.length === 0}
      role="group"
      aria-label={t('issues.slotOn', { page, slot: name })}
      style={placeOf(slot, format)}
    >
      {standing.length === 0 && name}
      {standing.map(({ id, row }) => (
        <Placed
          key={id}
          page={page}
          slot={slot.id}
          article={id}
          row={row}
          isEditable={isEditable}
          onRemove={() => onRemove(id)}
        />
      ))}
      {slot.kind === 'story' && standing[0] && (
        <Fit
          report={reports[0]}
          continuations={isEditable ? continuations : []}
          onContinue={(place) => onContinue(standing[0]!.id, place)}
        />
      )}
    </div>
  )
}
