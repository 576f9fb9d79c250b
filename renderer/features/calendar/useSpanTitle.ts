import { formatDay, formatWeek, fromWallTime, mondayOf, type IsoDay } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import type { CalendarView } from './span'

/** What a view shows, in words: "Năm 2026", "Tháng 11/2026", "Tuần 16–22/11/2026". */
export function useSpanTitle(): (view: CalendarView, day: IsoDay) => string {
  const t = useTranslate()
  return (view, day) => {
    if (view === 'year') return t('calendar.ofYear', { year: day.slice(0, 4) })
    if (view === 'week') return t('calendar.ofWeek', { week: formatWeek(mondayOf(day)) })
    return t('calendar.ofMonth', { month: formatDay(fromWallTime(day)).slice(3) })
  }
}
