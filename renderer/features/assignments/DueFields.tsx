import { useMemo } from 'react'
import { offHours } from '@shared/domain/deadlines'
import { daysOffIn, occurrencesIn } from '@shared/domain/observances'
import { formatLongDay, toIsoDay } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import { dueOf, withDay, type TypedAssignment } from './assignmentForm'

/** Why nobody would be there to hand something over to, in words; null in working hours. */
function useOffHours(moment: number | null | undefined): string | null {
  const t = useTranslate()
  const { data } = useRequest('observances.list', {})
  return useMemo(() => {
    if (!moment || !data) return null
    const day = toIsoDay(moment)
    const off = daysOffIn(occurrencesIn(data, day, day))
    const why = offHours(moment, (each) => off.has(each))
    return why && t(`assignments.form.offHours.${why}`)
  }, [moment, data, t])
}

/** Until when: a day and an hour, or none; says so where nobody would be there. */
export function DueFields({
  typed,
  isDisabled,
  isNew,
  onChange
}: {
  typed: TypedAssignment
  isDisabled: boolean
  isNew: boolean
  onChange: (typed: TypedAssignment) => void
}) {
  const t = useTranslate()
  const now = useNow()
  const due = dueOf(typed)
  const why = useOffHours(due)
  const isPast = isNew && due !== null && due !== undefined && due < now
  return (
    <>
      <TextField
        label={t('assignments.form.day')}
        type="date"
        disabled={isDisabled}
        value={typed.day}
        error={due === undefined ? t('assignments.form.wrongDue') : undefined}
        hint={due === null ? t('assignments.noDue') : due && formatLongDay(due)}
        onChange={(event) => onChange(withDay(typed, event.target.value))}
      />
      <TextField
        label={t('assignments.form.time')}
        type="time"
        disabled={isDisabled}
        value={typed.time}
        hint={isPast ? t('assignments.form.past') : (why ?? t('ui.zone'))}
        onChange={(event) => onChange({ ...typed, time: event.target.value })}
      />
    </>
  )
}
