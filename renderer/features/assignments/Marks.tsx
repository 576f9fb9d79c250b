import {
  Ban,
  CheckCheck,
  CircleAlert,
  Clock,
  FileCheck,
  Hourglass,
  Lightbulb,
  PencilLine,
  UserRound,
  type LucideIcon
} from 'lucide-react'
import { unwrittenStages, type AssignmentStage } from '@shared/domain/assignment'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { DAY, formatDay, formatMoment, formatTime, toIsoDay } from '@shared/text/dates'
import { dueWords } from '@renderer/ui/dueWords'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Marks.module.css'

const SIGNS: Record<AssignmentStage, LucideIcon> = {
  idea: Lightbulb,
  assigned: UserRound,
  drafting: PencilLine,
  submitted: Hourglass,
  signed: FileCheck,
  published: CheckCheck,
  dropped: Ban
}

/** Where an assignment stands, by word, shape and colour. */
export function StageMark({ stage }: { stage: AssignmentStage }) {
  const t = useTranslate()
  const Sign = SIGNS[stage]
  return (
    <span className={styles.stage} data-stage={stage}>
      <Sign size={14} strokeWidth={2} aria-hidden />
      {t(`assignments.stage.${stage}`)}
    </span>
  )
}

/** Whether its text should have been handed over by now. */
export const isLate = ({ due, stage }: Pick<AssignmentView, 'due' | 'stage'>, now: number) =>
  due !== null && due < now && unwrittenStages.includes(stage)

/** When it is to be handed over, and how far off that is: late in red, within a day in amber, both in words. */
export function DueMark({
  due,
  stage,
  now,
  isShort = false
}: Pick<AssignmentView, 'due' | 'stage'> & { readonly now: number; readonly isShort?: boolean }) {
  const t = useTranslate()
  if (due === null) return <span className={styles.none}>{t('assignments.noDue')}</span>
  const isOpen = unwrittenStages.includes(stage)
  const urgency = !isOpen ? 'none' : due < now ? 'late' : due - now < DAY ? 'soon' : 'none'
  const Sign = urgency === 'late' ? CircleAlert : Clock
  const isThisYear = toIsoDay(due).slice(0, 4) === toIsoDay(now).slice(0, 4)
  const day = isThisYear ? formatDay(due).slice(0, 5) : formatDay(due)
  return (
    <span className={styles.due} data-urgency={urgency} title={formatMoment(due)}>
      {urgency !== 'none' && <Sign size={14} strokeWidth={2} aria-hidden />}
      <span>
        {formatTime(due)} {day}
      </span>
      {isOpen && !isShort && <small>{dueWords(due, now, t)}</small>}
    </span>
  )
}
