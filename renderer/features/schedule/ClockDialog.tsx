import { formatMoment } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

interface ClockDialogProps {
  /** What the clock shows, and the latest moment that this PC lived through. */
  readonly clock: { readonly seen: number; readonly now: number }
  readonly onLater: () => void
}

/** After the clock jumped: nothing rests on it before a person has looked at it. */
export function ClockDialog({ clock, onLater }: ClockDialogProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const trust = useAction('schedule.trustClock', { onError: tellError })
  return (
    <Dialog
      title={t('schedule.clockTitle')}
      width="small"
      confirmLabel={t('schedule.clockRight')}
      cancelLabel={t('schedule.clockLater')}
      isBusy={trust.isPending}
      onClose={onLater}
      onConfirm={() => trust.mutate({})}
    >
      <p>{t('schedule.clockText', { now: formatMoment(clock.now), seen: formatMoment(clock.seen) })}</p>
      <p>{t('schedule.clockAdvice')}</p>
    </Dialog>
  )
}
