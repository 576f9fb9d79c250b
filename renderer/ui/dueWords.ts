import { dueIn } from '@shared/domain/dueIn'
import type { Translate } from '@shared/i18n/translator'

/** How long until something is due, as one says it: "còn 2 giờ", "trễ 3 giờ". */
export function dueWords(due: number | null, now: number, t: Translate): string {
  if (due === null) return t('reading.due.none')
  const { isLate, unit, count } = dueIn(due, now)
  return t(`reading.due.${isLate ? 'late' : 'left'}.${unit}`, { count })
}
