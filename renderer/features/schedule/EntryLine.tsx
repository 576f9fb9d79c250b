import { CalendarClock, MoreHorizontal, Play, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { formatMoment, formatTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { formatBytes } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { ScheduleStatusMark } from '@renderer/ui/Status'
import { useSinceSigned } from '@renderer/ui/useSinceSigned'
import { useToaster } from '@renderer/ui/Toaster'
import { EntryLabel } from './EntryLabel'
import { MoveDialog } from './MoveDialog'
import styles from './ScheduleScreen.module.css'

/** One entry of the schedule, with what is missing and what was made. */
export function EntryLine({ entry, mayWrite }: { entry: ScheduleEntryView; mayWrite: boolean }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const [isMoving, setMoving] = useState(false)
  const [isCancelling, setCancelling] = useState(false)
  const [reason, setReason] = useState('')
  const isOver = entry.status === 'done' || entry.status === 'cancelled'
  const run = useAction('schedule.run', {
    onSuccess: ({ job }) => (job ? go(paths.jobs) : tell(t('schedule.finished'))),
    onError: tellError
  })
  const cancel = useAction('schedule.cancel', {
    onSuccess: () => {
      setCancelling(false)
      tell(t('schedule.cancelledNow'))
    },
    onError: tellError
  })
  const since = useSinceSigned()(entry)
  const missing = isOver ? '' : entry.unsigned > 0 ? t('schedule.unsigned', { count: entry.unsigned }) : ''

  return (
    <li className={styles.entry} data-over={isOver}>
      <time>{formatTime(entry.due)}</time>
      <div className={styles.what}>
        <EntryLabel entry={entry} />
        <span>
          {entry.target.kind === 'article' && entry.productName}
          {entry.target.kind === 'article' && entry.place && ' · '}
          {entry.place}
          {missing && <em> · {missing}</em>}
          {since && entry.status !== 'cancelled' && <em> · {since}</em>}
          {entry.reason && ` · ${entry.reason}`}
        </span>
        {entry.files.map((file) => (
          <span key={file.sha256} className={styles.file}>
            {file.name} · {formatBytes(file.size)} · SHA-256 <code className="selectable">{file.sha256}</code>
          </span>
        ))}
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
              label: t(entry.target.kind === 'issue' ? 'schedule.runIssue' : 'schedule.runArticle'),
              icon: Play,
              onSelect: () => run.mutate({ entry: entry.id })
            },
            { id: 'move', label: t('schedule.move'), icon: CalendarClock, onSelect: () => setMoving(true) },
            {
              id: 'cancel',
              label: t('schedule.cancel'),
              icon: X,
              isDangerous: true,
              beginsGroup: true,
              onSelect: () => setCancelling(true)
            }
          ]}
        />
      ) : (
        <span className={styles.noMenu} />
      )}
      {isCancelling && (
        <Dialog
          title={t('schedule.cancelTitle')}
          description={t('schedule.cancelText')}
          width="small"
          isDangerous
          isBusy={cancel.isPending}
          cancelLabel={t('ui.back')}
          confirmLabel={t('schedule.cancel')}
          onClose={() => setCancelling(false)}
          onConfirm={() => cancel.mutate({ entry: entry.id, reason })}
        >
          <TextField
            label={t('schedule.cancelReason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Dialog>
      )}
      {isMoving && <MoveDialog entry={entry} onClose={() => setMoving(false)} />}
    </li>
  )
}
