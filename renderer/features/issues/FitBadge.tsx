import type { FrameReport } from '@shared/domain/printIssue'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import type { Place } from './drag'
import styles from './SlotBox.module.css'

interface FitBadgeProps {
  readonly report: FrameReport | undefined
  /** Free story slots in which the rest could stand. */
  readonly continuations: readonly Place[]
  readonly onContinue: (place: Place) => void
}

/** Whether the text fits, in lines of the real layout; where it does not, the way to let it run on. */
export function FitBadge({ report, continuations, onContinue }: FitBadgeProps) {
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
