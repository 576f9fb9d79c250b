import { useState } from 'react'
import { observanceSchema, type Observance } from '@shared/domain/observance'
import type { Output } from '@shared/ipc/contract'
import { MAX_ENTERED_DAYS } from '@shared/ipc/routes/calendar'
import { formatLongDay, formatTime, fromWallTime } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ObservancesDialog.module.css'

type ReadFile = NonNullable<Output<'calendar.chooseIcs'>>
type ReadEvent = ReadFile['events'][number]

/** "08:30"; empty for whole days. */
const timeOf = ({ first, minute }: ReadEvent) =>
  minute === null ? '' : formatTime(fromWallTime(first, 0, minute))

/** An event of a calendar file as a day of the office, in its own year alone. */
export function toObservance(event: ReadEvent): Observance {
  const { title, note, first, days } = event
  const [year, month, day] = first.split('-').map(Number)
  return observanceSchema.parse({
    title,
    kind: 'local',
    calendar: 'solar',
    month,
    day,
    days,
    only: year,
    founded: null,
    isDayOff: false,
    lead: 0,
    note: [timeOf(event), note.replace(/\s+/g, ' ')]
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, 300)
  })
}

/** What a calendar file says, to choose from; what cannot be taken is named with the reason. */
export function ImportDialog({ file, onClose }: { file: ReadFile; onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const offered = file.events.slice(0, MAX_ENTERED_DAYS)
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  const chosen = offered.filter((_, at) => !without.has(at))
  const enter = useAction('observances.enterMany', {
    onSuccess: ({ entered, known }) => {
      tell(t('calendar.ics.entered', { entered, known }))
      onClose()
    }
  })
  const cut = file.events.length - offered.length
  return (
    <Dialog
      title={t('calendar.ics.importTitle')}
      description={t('calendar.ics.importText', { name: file.name })}
      confirmLabel={t('calendar.ics.take', { count: chosen.length })}
      canConfirm={chosen.length > 0}
      isBusy={enter.isPending}
      onClose={onClose}
      onConfirm={() => enter.mutate({ observances: chosen.map(toObservance) })}
    >
      {file.left.length > 0 && (
        <Notice tone="warn">
          {t('calendar.ics.left', { count: file.left.length })}{' '}
          {file.left
            .slice(0, 5)
            .map(({ title, why }) => `${title || t('articles.untitled')} (${t(`calendar.ics.why.${why}`)})`)
            .join('; ')}
          {file.left.length > 5 && '…'}
        </Notice>
      )}
      {cut > 0 && <Notice tone="warn">{t('calendar.ics.cut', { count: MAX_ENTERED_DAYS })}</Notice>}
      {offered.length === 0 ? (
        <p className={styles.none}>{t('calendar.ics.nothing')}</p>
      ) : (
        <ul className={styles.choices} aria-label={t('calendar.ics.importTitle')} tabIndex={0}>
          {offered.map((event, at) => (
            <li key={at}>
              <CheckField
                label={[
                  formatLongDay(fromWallTime(event.first)),
                  timeOf(event),
                  event.title,
                  event.days > 1 ? t('calendar.ics.days', { count: event.days }) : ''
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
                isChecked={!without.has(at)}
                onChange={(isChecked) =>
                  setWithout((before) => {
                    const next = new Set(before)
                    if (isChecked) next.delete(at)
                    else next.add(at)
                    return next
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {enter.error && <Notice tone="bad">{errorText(enter.error)}</Notice>}
    </Dialog>
  )
}
