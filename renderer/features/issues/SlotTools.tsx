import { SlidersHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import type { PlanPage } from '@shared/domain/pagePlan'
import type { PageFormat } from '@shared/domain/pageFormat'
import { pageTemplate } from '@shared/domain/pageTemplates'
import type { Slot } from '@shared/domain/pageSlots'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Popover } from '@renderer/ui/Popover'
import { SlotForm } from './SlotForm'
import styles from './SlotBox.module.css'
import type { PlanActs } from './usePlanActs'

interface SlotToolsProps {
  readonly number: number
  readonly page: PlanPage
  readonly slot: Slot
  readonly format: PageFormat
  readonly acts: PlanActs
  /** Opened because something that is still to come was dropped here. */
  readonly isAsked: boolean
  readonly onAnswered: () => void
}

/** The button at a slot, behind which it is adjusted or kept for an article to come. */
export function SlotTools({ number, page, slot, format, acts, isAsked, onAnswered }: SlotToolsProps) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  // Kept when the popover closes, however it does: a click outside takes the field away before it is left.
  const typed = useRef<string | null>(null)
  const name = t('issues.slotOn', { page: number, slot: t(`issues.slot.${slot.id as 'main'}`) })
  const settings = page.settings?.[slot.id]
  const place = { page: number, slot: slot.id }
  const usual = pageTemplate(page.template).slots.find((each) => each.id === slot.id)
  const isEmpty = !page.slots[slot.id]
  const isAdjustable = usual?.kind === 'story' || usual?.kind === 'list' || usual?.kind === 'data'
  if (!isEmpty && !isAdjustable) return null
  const kept = page.placeholders?.[slot.id] ?? ''
  const close = () => {
    setOpen(false)
    onAnswered()
    const title = typed.current
    typed.current = null
    if (title !== null && title.trim() !== kept) acts.keep(place, title)
  }
  return (
    <Popover
      title={name}
      isOpen={isOpen || isAsked}
      onEscape={() => {
        typed.current = null
      }}
      onOpenChange={(next) => (next ? setOpen(true) : close())}
      trigger={
        <button
          type="button"
          className={styles.tools}
          data-adjusted={settings !== undefined}
          aria-label={t(settings ? 'flatplan.toolsAdjusted' : 'flatplan.tools', { place: name })}
        >
          <SlidersHorizontal size={13} aria-hidden />
        </button>
      }
    >
      {isEmpty && (
        <TextField
          label={t('flatplan.coming')}
          hint={t('flatplan.comingHint')}
          maxLength={200}
          defaultValue={kept}
          onChange={(event) => {
            typed.current = event.target.value
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) close()
          }}
        />
      )}
      {isAdjustable && (
        <SlotForm
          slot={usual}
          format={format}
          settings={settings ?? {}}
          onChange={(next) => acts.adjust(place, next)}
        />
      )}
    </Popover>
  )
}
