import {
  Archive,
  CalendarCheck,
  CalendarClock,
  CheckCheck,
  CircleDashed,
  CircleSlash,
  Clock,
  FileCheck,
  Hourglass,
  PencilLine,
  Printer,
  RotateCcw,
  Undo2,
  type LucideIcon
} from 'lucide-react'
import type { ArticleStatus } from '@shared/domain/articles'
import type { ScheduleStatus } from '@shared/domain/schedule'
import { useTranslate } from './Language'
import styles from './Status.module.css'

type Tone = 'plain' | 'active' | 'good' | 'warn' | 'bad' | 'faint'

const ARTICLE: Record<ArticleStatus, { tone: Tone; icon: LucideIcon }> = {
  drafting: { tone: 'plain', icon: PencilLine },
  submitted: { tone: 'active', icon: Hourglass },
  returned: { tone: 'warn', icon: Undo2 },
  approved: { tone: 'good', icon: FileCheck },
  scheduled: { tone: 'good', icon: CalendarCheck },
  published: { tone: 'faint', icon: CheckCheck },
  withdrawn: { tone: 'bad', icon: RotateCcw },
  archived: { tone: 'faint', icon: Archive }
}

const SCHEDULE: Record<ScheduleStatus, { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: 'plain', icon: CircleDashed },
  ready: { tone: 'good', icon: CalendarCheck },
  due: { tone: 'active', icon: CalendarClock },
  done: { tone: 'faint', icon: Printer },
  missed: { tone: 'bad', icon: Clock },
  cancelled: { tone: 'faint', icon: CircleSlash }
}

function Status({ tone, icon: Icon, label }: { tone: Tone; icon: LucideIcon; label: string }) {
  return (
    <span className={[styles.status, styles[tone]].join(' ')}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {label}
    </span>
  )
}

/** State of an article by word, shape and colour; levels in review as "Chờ duyệt 1/2", what a return asks for as "Trả lại · 3 việc". */
export function ArticleStatusMark({
  status,
  level = 0,
  levels = 0,
  todo = 0
}: {
  status: ArticleStatus
  level?: number
  levels?: number
  /** Remarks of a return that are still to do. */
  todo?: number
}) {
  const t = useTranslate()
  const label = t(`articles.status.${status}`)
  const step = status === 'submitted' && levels > 1 ? ` ${level + 1}/${levels}` : ''
  const left = todo > 0 ? ` · ${t('signing.todoCount', { count: todo })}` : ''
  return <Status {...ARTICLE[status]} label={label + step + left} />
}

export function ScheduleStatusMark({ status }: { status: ScheduleStatus }) {
  const t = useTranslate()
  return <Status {...SCHEDULE[status]} label={t(`schedule.status.${status}`)} />
}
