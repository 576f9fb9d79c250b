import { DAY, formatDay, formatTime, fromWallTime, toIsoDay } from '@shared/text/dates'
import type { Translate } from '@shared/i18n/translator'

/** When something was, as briefly as is clear: "08:15", "Hôm qua 08:15", "23/11", "23/11/2025". */
export function formatAgo(moment: number, now: number, t: Translate): string {
  const today = fromWallTime(toIsoDay(now))
  if (moment >= today && moment < today + DAY) return formatTime(moment)
  if (moment >= today - DAY && moment < today) return `${t('ui.yesterday')} ${formatTime(moment)}`
  const day = formatDay(moment)
  return day.slice(6) === formatDay(now).slice(6) ? day.slice(0, 5) : day
}
