import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { OfficeError } from '@shared/ipc/errors'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'

/** What keeps an entry from coming out, or has kept it, in words. */
export function useEntryNotes(): (entry: ScheduleEntryView) => string[] {
  const t = useTranslate()
  const wordsOf = useErrorText()
  const whyOf = ({ code, detail }: NonNullable<ScheduleEntryView['failure']>) =>
    wordsOf(new OfficeError(code, { detail, name: detail, count: detail }))
  return (entry) => {
    if (entry.status === 'done' || entry.status === 'cancelled') return []
    return [
      entry.unsigned > 0 && t('schedule.unsigned', { count: entry.unsigned }),
      entry.isEmpty && t('schedule.empty'),
      entry.isHeld && t('schedule.held'),
      entry.isRunning && t('schedule.making'),
      entry.failure && t('schedule.failed', { why: whyOf(entry.failure) }),
      entry.status === 'missed' && entry.cause && t(`schedule.cause.${entry.cause}`)
    ].filter((note): note is string => typeof note === 'string')
  }
}
