import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ScheduleTarget } from '@shared/domain/records'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { fromTyped, MomentField, toTyped, type TypedMoment } from '@renderer/ui/MomentField'
import { useToaster } from '@renderer/ui/Toaster'

interface ScheduleDialogProps {
  readonly product: string
  readonly target: ScheduleTarget
  readonly label: string
  readonly onClose: () => void
}

/** When and where will it come out? The product's usual moment is proposed. */
export function ScheduleDialog({ product, target, label, onClose }: ScheduleDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [, go] = useLocation()
  const { data: proposed } = useRequest('schedule.propose', { product })
  const [typed, setTyped] = useState<TypedMoment | null>(null)
  const [place, setPlace] = useState('')
  const value = typed ?? (proposed ? toTyped(proposed.due) : { day: '', time: '' })
  const due = fromTyped(value)
  const plan = useAction('schedule.plan', {
    onSuccess: () => {
      onClose()
      tell(t('schedule.planned'), { label: t('schedule.see'), run: () => go(paths.schedule) })
    }
  })
  return (
    <Dialog
      title={t('schedule.planTitle')}
      description={label}
      width="small"
      confirmLabel={t('schedule.plan')}
      isBusy={plan.isPending}
      canConfirm={due !== null}
      onClose={onClose}
      onConfirm={() => due !== null && plan.mutate({ product, target, due, place })}
    >
      <MomentField value={value} onChange={setTyped} error={plan.error ? errorText(plan.error) : undefined} />
      <TextField
        label={t('schedule.place')}
        placeholder={t('schedule.placeHint')}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
    </Dialog>
  )
}
