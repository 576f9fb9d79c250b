import { CalendarClock, Play, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { formatMoment } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { EntryLabel } from './EntryLabel'
import { ClockDialog } from './ClockDialog'
import styles from './MissedDialog.module.css'
import { MoveDialog } from './MoveDialog'
import { useEntryNotes } from './useEntryNotes'
import { useRunLabel } from './useRunLabel'
import { usePostedByHand } from './usePostedByHand'

/**
 * After the PC was off at a moment of publication: all missed entries in one
 * question, three answers each. Nothing is published or dropped in silence.
 */
export function MissedDialog({ member }: { member: MemberView }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const mayWrite = can(actorToday(member), 'schedule.write')
  const { data: missed } = useRequest('schedule.missed', {}, { enabled: mayWrite })
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [moving, setMoving] = useState<ScheduleEntryView | null>(null)
  const run = useAction('schedule.run', {
    onSuccess: ({ job }, { entry }) => {
      setLater((seen) => new Set([...seen, entry]))
      if (job) go(paths.jobs)
      else tell(t('schedule.finished'))
    },
    onError: tellError
  })
  const cancel = useAction('schedule.cancel', {
    onSuccess: () => tell(t('schedule.skipped')),
    onError: tellError
  })
  const { data: state } = useRequest('schedule.state', {}, { enabled: mayWrite })
  const [isClockLeft, setClockLeft] = useState(false)
  const notesOf = useEntryNotes()
  const runLabel = useRunLabel()
  const copyOf = usePostedByHand()
  const seeTo = (entry: ScheduleEntryView) => {
    const copy = copyOf(entry)
    if (copy === null) return run.mutate({ entry: entry.id })
    setLater((seen) => new Set([...seen, ...(missed ?? []).map((each) => each.id)]))
    go(copy)
  }
  const asked = missed?.filter((entry) => !later.has(entry.id)) ?? []

  if (moving) return <MoveDialog entry={moving} onClose={() => setMoving(null)} />
  // First the clock, by which all else is judged; a paused list asks when it goes on.
  if (!mayWrite || !state) return null
  if (state.clock)
    return isClockLeft ? null : <ClockDialog clock={state.clock} onLater={() => setClockLeft(true)} />
  if (state.pause || asked.length === 0) return null
  return (
    <Dialog
      title={t('schedule.missedTitle', { count: asked.length })}
      description={t('schedule.missedText')}
      onClose={() => setLater(new Set(missed?.map((entry) => entry.id)))}
    >
      <ul className={styles.list}>
        {asked.map((entry) => (
          <li key={entry.id}>
            <div className={styles.what}>
              <EntryLabel entry={entry} />
              <span>
                {formatMoment(entry.due)}
                {entry.place && ` · ${entry.place}`}
                {notesOf(entry).map((note) => ` · ${note}`)}
              </span>
            </div>
            <div className={styles.acts}>
              <Button
                icon={Play}
                disabled={entry.unsigned > 0 || entry.isEmpty || entry.isHeld || entry.isRunning}
                isBusy={run.isPending}
                onClick={() => seeTo(entry)}
              >
                {copyOf(entry) ? t('pageCopies.open') : runLabel(entry)}
              </Button>
              <Button icon={CalendarClock} onClick={() => setMoving(entry)}>
                {t('schedule.move')}
              </Button>
              <Button
                look="quiet"
                icon={X}
                onClick={() => cancel.mutate({ entry: entry.id, reason: t('schedule.skipReason') })}
              >
                {t('schedule.skip')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
