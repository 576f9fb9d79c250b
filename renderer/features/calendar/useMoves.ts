import { useRef } from 'react'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { DAY, formatMoment, toIsoDay, type IsoDay } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

export type MoveEntry = (entry: CalendarEntryView, day: IsoDay, reason?: string) => void

/** What is over cannot be moved. */
export const isMovable = ({ status }: CalendarEntryView) => status !== 'done' && status !== 'cancelled'

const dayNumber = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`) / DAY

/** Moves an entry to another day at the same time of day, as a record; the notice offers to put it back. */
export function useMoves(): MoveEntry {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const isBusy = useRef(false)
  const action = useAction('schedule.move', { onError: tellError })
  return (entry, day, reason = '') => {
    const days = dayNumber(day) - dayNumber(toIsoDay(entry.due))
    // One move at a time: a key held down would send many.
    if (days === 0 || isBusy.current || !isMovable(entry)) return
    isBusy.current = true
    const due = entry.due + days * DAY
    const name = entry.kind === 'issue' ? t('calendar.issueNumber', { number: entry.label }) : entry.label
    const undo = () =>
      action.mutate(
        { entry: entry.id, due: entry.due, reason: t('calendar.undone') },
        { onSuccess: () => tell(t('calendar.putBack', { name })) }
      )
    action.mutate(
      { entry: entry.id, due, reason },
      {
        onSuccess: () =>
          tell(t('calendar.moved', { name, moment: formatMoment(due) }), {
            label: t('calendar.undo'),
            run: undo
          }),
        onSettled: () => {
          isBusy.current = false
        }
      }
    )
  }
}
