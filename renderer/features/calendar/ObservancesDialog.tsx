import { EyeOff, Pencil, Plus, RotateCcw } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { observanceSchema } from '@shared/domain/observance'
import type { ListedObservanceView } from '@shared/ipc/routes/calendar'
import { foldText } from '@shared/text/fold'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { SearchField } from '@renderer/ui/SearchField'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { ObservanceForm } from './ObservanceForm'
import styles from './ObservancesDialog.module.css'

/** By the calendar: lunar days after the solar ones, each in the order of the year. */
const inYear = (one: ListedObservanceView, other: ListedObservanceView) =>
  Number(one.calendar === 'lunar') - Number(other.calendar === 'lunar') ||
  one.month - other.month ||
  one.day - other.day ||
  one.title.localeCompare(other.title, 'vi')

/** The days of the year that the office goes by: the program's, changed or taken out, and the office's own. */
export function ObservancesDialog({ mayWrite, onClose }: { mayWrite: boolean; onClose: () => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data: listed, error, refetch } = useRequest('observances.list', {})
  const [query, setQuery] = useState('')
  const [edited, setEdited] = useState<ListedObservanceView | 'new' | null>(null)
  const sought = useDeferredValue(foldText(query.trim()))
  const set = useAction('observances.set', { onError: tellError })
  const bringBack = (day: ListedObservanceView) =>
    set.mutate(
      { id: day.id, observance: observanceSchema.strip().parse(day) },
      { onSuccess: () => tell(t('observances.broughtBack', { title: day.title })) }
    )
  const remove = useAction('observances.remove', { onError: tellError })
  const takeOut = (day: ListedObservanceView) =>
    remove.mutate(
      { id: day.id },
      {
        onSuccess: () =>
          tell(
            t('observances.takenOut', { title: day.title }),
            day.origin === 'own' ? undefined : { label: t('calendar.undo'), run: () => bringBack(day) }
          )
      }
    )
  const shown = useMemo(
    () =>
      [...(listed ?? [])].filter((day) => sought === '' || foldText(day.title).includes(sought)).sort(inYear),
    [listed, sought]
  )
  if (edited)
    return (
      <ObservanceForm
        day={edited === 'new' ? null : edited}
        mayWrite={mayWrite}
        onClose={() => setEdited(null)}
      />
    )
  return (
    <Dialog
      title={t('observances.title')}
      description={t('observances.text')}
      width="large"
      onClose={onClose}
    >
      <div className={styles.bar}>
        <SearchField
          label={t('observances.search')}
          clearLabel={t('observances.clearSearch')}
          value={query}
          onChange={setQuery}
        />
        <Button icon={Plus} disabled={!mayWrite} onClick={() => setEdited('new')}>
          {t('observances.add')}
        </Button>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!listed && !error && <Skeleton lines={8} />}
      {listed && shown.length === 0 && <p className={styles.none}>{t('observances.none')}</p>}
      <ul className={styles.list} aria-label={t('observances.title')} tabIndex={0}>
        {shown.map((day) => (
          <li key={day.id} data-hidden={day.isHidden}>
            <span className={styles.date}>
              {day.day}/{day.month}
              {day.calendar === 'lunar' && <small> {t('observances.lunarShort')}</small>}
            </span>
            <span className={styles.name}>
              <strong>{day.title}</strong>
              <span>
                {[
                  t(`observances.kind.${day.kind}`),
                  day.founded === null ? '' : t('observances.since', { year: day.founded }),
                  day.only === null ? '' : t('observances.onlyIn', { year: day.only }),
                  day.isDayOff ? t('observances.dayOff') : '',
                  day.lead === 0 ? '' : t('observances.leadDays', { count: day.lead }),
                  day.origin === 'changed' ? t('observances.changed') : '',
                  day.isHidden ? t('observances.hidden') : '',
                  day.note
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            {day.isHidden ? (
              <IconButton
                icon={RotateCcw}
                label={t('observances.bringBack', { title: day.title })}
                disabled={!mayWrite}
                onClick={() => bringBack(day)}
              />
            ) : (
              <>
                <IconButton
                  icon={Pencil}
                  label={t('observances.edit', { title: day.title })}
                  onClick={() => setEdited(day)}
                />
                <IconButton
                  icon={EyeOff}
                  label={t('observances.takeOut', { title: day.title })}
                  disabled={!mayWrite}
                  onClick={() => takeOut(day)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
