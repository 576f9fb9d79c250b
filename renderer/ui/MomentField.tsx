import { formatDay, formatTime, fromWallTime, isIsoDay, toIsoDay, toWallTime } from '@shared/text/dates'
import { TextField } from './Field'
import { useTranslate } from './Language'
import styles from './MomentField.module.css'

/** A day and a time of day as typed; empty while unfinished. */
export interface TypedMoment {
  readonly day: string
  readonly time: string
}

export function toTyped(moment: number): TypedMoment {
  return { day: toIsoDay(moment), time: formatTime(moment) }
}

/** The moment at the office's clock (UTC+7, wherever this PC thinks it is), or null while unfinished. */
export function fromTyped({ day, time }: TypedMoment): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (!isIsoDay(day) || !found) return null
  return fromWallTime(day, Number(found[1]), Number(found[2]))
}

/** A day and a time, in the office's zone. */
export function MomentField({
  value,
  onChange,
  error
}: {
  value: TypedMoment
  onChange: (value: TypedMoment) => void
  error?: string | undefined
}) {
  const t = useTranslate()
  const moment = fromTyped(value)
  const isNight = moment !== null && toWallTime(moment).hour < 5
  return (
    <div className={styles.pair}>
      <TextField
        label={t('ui.day')}
        type="date"
        value={value.day}
        error={error}
        hint={moment === null ? undefined : formatDay(moment)}
        onChange={(event) => onChange({ ...value, day: event.target.value })}
      />
      <TextField
        label={t('ui.time')}
        type="time"
        value={value.time}
        hint={isNight ? t('ui.night', { time: value.time }) : t('ui.zone')}
        onChange={(event) => onChange({ ...value, time: event.target.value })}
      />
    </div>
  )
}
