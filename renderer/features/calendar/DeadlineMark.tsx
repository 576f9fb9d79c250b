import { AlarmClock, CircleAlert, CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import { unwrittenStages } from '@shared/domain/assignment'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { formatMoment, formatTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './DayGrid.module.css'

/** That something is to be handed over on a day: who writes what; late or handed over by sign, colour and word. */
export function DeadlineMark({
  assignment,
  isReachable
}: {
  assignment: AssignmentView
  isReachable: boolean
}) {
  const t = useTranslate()
  const now = useNow()
  const { id, title, due, stage, member, memberName } = assignment
  const isOpen = unwrittenStages.includes(stage)
  const isLate = isOpen && due !== null && due < now
  const Sign = isLate ? CircleAlert : isOpen ? AlarmClock : CircleCheck
  const who = member === null ? t('assignments.nobody') : memberName
  const state = isLate ? t('assignments.view.late') : t(`assignments.stage.${stage}`)
  const name = t('assignments.deadline', { title })
  return (
    <Link
      href={paths.assignments(id)}
      className={styles.deadline}
      data-late={isLate}
      data-open={isOpen}
      title={[due === null ? '' : formatMoment(due), name, who, state]
        .filter((part) => part !== '')
        .join('\n')}
      tabIndex={isReachable ? 0 : -1}
      draggable={false}
    >
      <Sign size={12} strokeWidth={2.2} aria-hidden />
      <span className="visually-hidden">{name}, </span>
      {due !== null && <time>{formatTime(due)}</time>} <span aria-hidden>{title}</span>
      <span className="visually-hidden">
        , {who}, {state}
      </span>
    </Link>
  )
}
