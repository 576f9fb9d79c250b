import type { Translate } from '@shared/i18n/translator'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** By how much a clock jumped, in words: "giờ máy lùi 2 giờ so với bản ghi trước". */
export function jumpText(t: Translate, jump: number): string {
  const size = Math.abs(jump)
  const span =
    size >= 2 * DAY
      ? t('log.days', { count: Math.round(size / DAY) })
      : size >= HOUR
        ? t('log.hours', { count: Math.round(size / HOUR) })
        : t('log.minutes', { count: Math.round(size / MINUTE) })
  return t(jump < 0 ? 'log.back' : 'log.forward', { span })
}
