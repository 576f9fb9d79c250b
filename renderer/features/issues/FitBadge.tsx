import { CornerDownRight } from 'lucide-react'
import { LEAST_UNDERSET } from '@shared/domain/preflightPages'
import type { FrameReport } from '@shared/domain/printIssue'
import { useTranslate } from '@renderer/ui/Language'
import type { Place } from './drag'
import { FitMenu } from './FitMenu'
import { useFitting } from './Fitting'
import styles from './SlotBox.module.css'

interface FitBadgeProps {
  readonly report: FrameReport | undefined
  /** Free story slots in which the rest could stand. */
  readonly continuations: readonly Place[]
  readonly onContinue: (place: Place) => void
}

/** Whether the text fits, in lines of the real layout; where it does not, what would make it fit and where it could run on. */
export function FitBadge({ report, continuations, onContinue }: FitBadgeProps) {
  const t = useTranslate()
  const fitting = useFitting()
  if (!report) return null
  if (report.overset > 0) {
    return (
      <FitMenu
        article={report.article}
        isOver
        trigger={
          <button
            type="button"
            className={styles.fit}
            data-fit="over"
            title={t('issues.overset', { count: report.overset })}
          >
            {t('issues.overset', { count: report.overset })} <span>{t('fit.tryShort')}</span>
          </button>
        }
        others={continuations.map((place) => ({
          id: `${place.page}-${place.slot}`,
          icon: CornerDownRight,
          label: t('fit.runOnTo', {
            place: t('issues.slotOn', { page: place.page, slot: t(`issues.slot.${place.slot as 'main'}`) })
          }),
          onSelect: () => onContinue(place)
        }))}
      />
    )
  }
  if (report.free >= LEAST_UNDERSET && fitting?.mayWrite) {
    return (
      <FitMenu
        article={report.article}
        isOver={false}
        trigger={
          <button type="button" className={styles.fit} data-fit="under">
            {t('issues.free', { count: report.free })} <span>{t('fit.tryShort')}</span>
          </button>
        }
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
