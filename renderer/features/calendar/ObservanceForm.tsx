import { useState } from 'react'
import { MAX_LEAD, observanceKinds, observanceSchema, type Observance } from '@shared/domain/observance'
import { occurrencesIn } from '@shared/domain/observances'
import type { ListedObservanceView } from '@shared/ipc/routes/calendar'
import { addDays, formatLongDay, fromWallTime, toIsoDay } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useNow } from '@renderer/ui/useNow'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ObservancesDialog.module.css'

/** As typed: numbers are text until they are read. */
type Typed = Record<'title' | 'day' | 'month' | 'days' | 'only' | 'founded' | 'lead' | 'note', string> &
  Pick<Observance, 'kind' | 'calendar' | 'isDayOff'>

const blank: Typed = {
  title: '',
  kind: 'local',
  calendar: 'solar',
  day: '',
  month: '',
  days: '1',
  only: '',
  founded: '',
  isDayOff: false,
  lead: '21',
  note: ''
}

const toTyped = (day: ListedObservanceView): Typed => ({
  ...day,
  day: String(day.day),
  month: String(day.month),
  days: String(day.days),
  only: day.only === null ? '' : String(day.only),
  founded: day.founded === null ? '' : String(day.founded),
  lead: String(day.lead)
})

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** What was typed as a day of the year; null while something is missing or cannot be. */
export function readObservance(typed: Typed): Observance | null {
  const number = (text: string) => (text.trim() === '' ? null : Number(text))
  const { title, kind, calendar, isDayOff, note } = typed
  const read = observanceSchema.safeParse({
    title,
    kind,
    calendar,
    isDayOff,
    note,
    month: number(typed.month),
    day: number(typed.day),
    days: number(typed.days),
    only: number(typed.only),
    founded: number(typed.founded),
    lead: number(typed.lead)
  })
  if (!read.success) return null
  const { month, day } = read.data
  return day <= (calendar === 'lunar' ? 30 : DAYS_IN[month - 1]!) ? read.data : null
}

/** One day of the year: entered, or written anew. */
export function ObservanceForm({
  day,
  mayWrite,
  onClose
}: {
  day: ListedObservanceView | null
  mayWrite: boolean
  onClose: () => void
}) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [typed, setTyped] = useState<Typed>(() => (day ? toTyped(day) : blank))
  const save = useAction('observances.set', {
    onSuccess: (_, { observance }) => {
      tell(t('observances.saved', { title: observance.title }))
      onClose()
    }
  })
  const observance = readObservance(typed)
  const today = toIsoDay(useNow())
  const next =
    observance &&
    occurrencesIn(
      [{ ...observance, id: 'typed', origin: 'own', isHidden: false }],
      today,
      addDays(today, 800)
    )[0]
  const field = (name: 'title' | 'day' | 'month' | 'days' | 'only' | 'founded' | 'lead' | 'note') => ({
    value: typed[name],
    disabled: !mayWrite,
    onChange: (event: { target: { value: string } }) =>
      setTyped((now) => ({ ...now, [name]: event.target.value }))
  })
  const number = (min: number, max: number) => ({ type: 'number', min, max, inputMode: 'numeric' as const })
  return (
    <Dialog
      title={t(day ? 'observances.editTitle' : 'observances.addTitle')}
      onClose={onClose}
      confirmLabel={t('ui.save')}
      cancelLabel={t('ui.back')}
      isBusy={save.isPending}
      canConfirm={mayWrite && observance !== null}
      onConfirm={() => observance && save.mutate({ id: day?.id ?? null, observance })}
    >
      <TextField label={t('observances.name')} maxLength={200} autoFocus {...field('title')} />
      <div className={styles.fields}>
        <SelectField
          label={t('observances.calendar')}
          value={typed.calendar}
          disabled={!mayWrite}
          onChange={(calendar) =>
            setTyped((now) => ({ ...now, calendar: calendar === 'lunar' ? 'lunar' : 'solar' }))
          }
          options={(['solar', 'lunar'] as const).map((each) => ({
            value: each,
            label: t(`observances.calendars.${each}`)
          }))}
        />
        <TextField label={t('ui.day')} {...number(1, 31)} {...field('day')} />
        <TextField label={t('observances.month')} {...number(1, 12)} {...field('month')} />
        <TextField label={t('observances.days')} {...number(1, 31)} {...field('days')} />
        <SelectField
          label={t('observances.sort')}
          value={typed.kind}
          disabled={!mayWrite}
          onChange={(kind) =>
            setTyped((now) => ({ ...now, kind: observanceKinds.find((each) => each === kind) ?? now.kind }))
          }
          options={observanceKinds.map((each) => ({ value: each, label: t(`observances.kind.${each}`) }))}
        />
        <TextField label={t('observances.founded')} {...number(1, 2100)} {...field('founded')} />
        <TextField label={t('observances.only')} {...number(1900, 2100)} {...field('only')} />
        <TextField label={t('observances.lead')} {...number(0, MAX_LEAD)} {...field('lead')} />
      </div>
      <CheckField
        label={t('observances.dayOffLong')}
        isChecked={typed.isDayOff}
        disabled={!mayWrite}
        onChange={(isDayOff) => setTyped((now) => ({ ...now, isDayOff }))}
      />
      <TextField label={t('observances.note')} maxLength={300} {...field('note')} />
      {next && (
        <p className={styles.next}>
          {t('observances.next', { day: formatLongDay(fromWallTime(next.first)) })}
          {next.years !== null && ` (${t('observances.anniversary', { years: next.years })})`}
        </p>
      )}
      {save.error && <Notice tone="bad">{errorText(save.error)}</Notice>}
    </Dialog>
  )
}
