import type { CalendarConflict } from '@shared/domain/calendarConflicts'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { formatDay, formatTime, fromWallTime } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useEntryName } from './EntryChip'

/** A conflict in a sentence that names what does not go together. */
export function useConflictText(
  entries: readonly CalendarEntryView[]
): (conflict: CalendarConflict) => string {
  const t = useTranslate()
  const nameOf = useEntryName()
  const { data: profile } = useRequest('office.profile', {})
  const productOf = (id: string) => profile?.products.find((each) => each.id === id)?.name ?? id
  return (conflict) => {
    if ('product' in conflict) {
      const reason = 'reason' in conflict ? conflict.reason : ''
      return t(`calendar.conflict.${conflict.kind}`, { product: productOf(conflict.product), reason })
    }
    const found = entries.filter((each) => conflict.entries.includes(each.id))
    return t(`calendar.conflict.${conflict.kind}`, {
      names: found.map(nameOf).join('; '),
      time: found[0] ? formatTime(found[0].due) : '',
      day: 'date' in conflict ? formatDay(fromWallTime(conflict.date)) : ''
    })
  }
}
