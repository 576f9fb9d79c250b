import { CalendarClock, Hand, MoreHorizontal, Play, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { formatMoment, formatTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { formatBytes } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { ReasonDialog } from '@renderer/ui/ReasonDialog'
import { ScheduleStatusMark } from '@renderer/ui/Status'
import { useSinceSigned } from '@renderer/ui/useSinceSigned'
import { useToaster } from '@renderer/ui/Toaster'
import { EntryLabel } from './EntryLabel'
import { MoveDialog } from './MoveDialog'
import styles from './ScheduleScreen.module.css'
import { useEntryNotes } from './useEntryNotes'
import { useRunLabel } from './useRunLabel'
import { usePostedByHand } from './usePostedByHand'

/** One entry of the schedule, with what is missing and what was made. */
export function EntryLine({ entry, mayWrite }: { entry: ScheduleEntryView; mayWrite: boolean }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const [asked, setAsked] = useState<'move' | 'hold' | 'cancel' | null>(null)
  const close = () => setAsked(null)
  const isOver = entry.status === 'done' || entry.status === 'cancelled'
  const run = useAction('schedule.run', {
    onSuccess: ({ job }) => (job ? go(paths.jobs) : tell(t('schedule.finished'))),
    onError: tellError
  })
  const cancel = useAction('schedule.cancel')
  const hold = useAction('schedule.hold')
  const release = useAction('schedule.release', { onError: tellError })
  // What a person posts by hand is recorded with its address, from its copy.
  const copy = usePostedByHand()(entry)
  const since = useSinceSigned()(entry)
  const notes = useEntryNotes()(entry)
  const runLabel = useRunLabel()
  const isFree = !entry.isHeld && !entry.isRunning
  return (
    <li className={styles.entry} data-over={isOver}>
      <time>{formatTime(entry.due)}</time>
      <div className={styles.what}>
        <EntryLabel entry={entry} />
        <span>
          {entry.target.kind === 'article' && entry.productName}
          {entry.target.kind === 'article' && entry.place && ' · '}
          {entry.place}
          {notes.map((note) => (
            <em key={note}> · {note}</em>
          ))}
          {since && entry.status !== 'cancelled' && <em> · {since}</em>}
          {entry.reason && ` · ${entry.reason}`}
        </span>
        {entry.files.map((file) => (
          <span key={file.sha256} className={styles.file}>
            {file.name} · {formatBytes(file.size)} · SHA-256 <code className="selectable">{file.sha256}</code>
          </span>
        ))}
        {entry.posted && (
          <span className={styles.file}>
            {t('pageCopies.address', { url: '' })}
            <span className="selectable">{entry.posted.url}</span>
          </span>
        )}
        {entry.status === 'done' && entry.finishedAt !== null && (
          <span>{t('schedule.finishedAt', { moment: formatMoment(entry.finishedAt) })}</span>
        )}
      </div>
      <ScheduleStatusMark status={entry.status} />
      {mayWrite && !isOver ? (
        <Menu
          trigger={<IconButton icon={MoreHorizontal} label={t('ui.more')} />}
          items={[
            {
              id: 'run',
              label: copy ? t('pageCopies.open') : runLabel(entry),
              icon: Play,
              disabled: !isFree,
              onSelect: () => (copy ? go(copy) : run.mutate({ entry: entry.id }))
            },
            { id: 'move', label: t('schedule.move'), icon: CalendarClock, onSelect: () => setAsked('move') },
            entry.isHeld
              ? {
                  id: 'release',
                  label: t('schedule.release'),
                  icon: Hand,
                  onSelect: () => release.mutate({ entry: entry.id })
                }
              : { id: 'hold', label: t('schedule.hold'), icon: Hand, onSelect: () => setAsked('hold') },
            {
              id: 'cancel',
              label: t('schedule.cancel'),
              icon: X,
              isDangerous: true,
              beginsGroup: true,
              onSelect: () => setAsked('cancel')
            }
          ]}
        />
      ) : (
        <span className={styles.noMenu} />
      )}
      {asked === 'cancel' && (
        <ReasonDialog
          title={t('schedule.cancelTitle')}
          text={t('schedule.cancelText')}
          label={t('schedule.cancelReason')}
          confirmLabel={t('schedule.cancel')}
          isOptional
          isDangerous
          onClose={close}
          onConfirm={(reason) =>
            cancel.mutateAsync({ entry: entry.id, reason }).then(() => tell(t('schedule.cancelledNow')))
          }
        />
      )}
      {asked === 'hold' && (
        <ReasonDialog
          title={t('schedule.holdTitle')}
          text={t('schedule.holdText')}
          label={t('schedule.holdReason')}
          confirmLabel={t('schedule.hold')}
          isOptional
          onClose={close}
          onConfirm={(reason) =>
            hold.mutateAsync({ entry: entry.id, reason }).then(() => tell(t('schedule.heldNow')))
          }
        />
      )}
      {asked === 'move' && <MoveDialog entry={entry} onClose={close} />}
    </li>
  )
}
