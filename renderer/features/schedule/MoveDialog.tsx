import { useState } from 'react'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { fromTyped, MomentField, toTyped, type TypedMoment } from '@renderer/ui/MomentField'
import { useNow } from '@renderer/ui/useNow'

/** Another moment for an entry. */
export function MoveDialog({ entry, onClose }: { entry: ScheduleEntryView; onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { data: proposed } = useRequest('schedule.propose', { product: entry.product })
  const [typed, setTyped] = useState<TypedMoment | null>(null)
  const isPast = entry.due <= useNow()
  const value = typed ?? toTyped(isPast && proposed ? proposed.due : entry.due)
  const due = fromTyped(value)
  const move = useAction('schedule.move', { onSuccess: onClose })
  return (
    <Dialog
      title={t('schedule.moveTitle')}
      width="small"
      confirmLabel={t('schedule.move')}
      isBusy={move.isPending}
      canConfirm={due !== null}
      onClose={onClose}
      onConfirm={() => due !== null && move.mutate({ entry: entry.id, due, reason: '' })}
    >
      <MomentField value={value} onChange={setTyped} error={move.error ? errorText(move.error) : undefined} />
    </Dialog>
  )
}
