import { Camera, CalendarHeart, FileText, Flag } from 'lucide-react'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import { AssignmentActs } from './AssignmentActs'
import styles from './AssignmentsScreen.module.css'
import { DueMark, StageMark } from './Marks'

/** One assignment: what, who, until when, how far. */
export function AssignmentLine({
  assignment,
  member,
  now,
  onOpen
}: {
  assignment: AssignmentView
  member: MemberView
  now: number
  onOpen: () => void
}) {
  const t = useTranslate()
  const { title, productName, kind, template, lines, unitName, photos, papers, observanceTitle } = assignment
  const genre = template ? t(`templates.name.${template}`) : t(`articles.kind.${kind}`)
  const facts = [productName, genre, lines > 0 ? t('assignments.lines', { count: lines }) : '', unitName]
  return (
    <li className={styles.line} data-stage={assignment.stage}>
      <div className={styles.what}>
        <button type="button" data-row className={styles.name} onClick={onOpen}>
          {title}
        </button>
        <p>
          {[...new Set(facts)].filter((each) => each !== '').join(' · ')}
          {assignment.observance && (
            <span title={formatDay(fromWallTime(assignment.observance.first))}>
              <CalendarHeart size={13} aria-hidden /> {observanceTitle}
            </span>
          )}
          {assignment.campaignTitle !== '' && (
            <span>
              <Flag size={13} aria-hidden /> <span className={styles.cut}>{assignment.campaignTitle}</span>
            </span>
          )}
          {photos !== '' && (
            <span title={photos}>
              <Camera size={13} aria-hidden /> <span className={styles.cut}>{photos}</span>
            </span>
          )}
          {papers.length > 0 && (
            <span title={papers.map(({ symbol }) => symbol).join(', ')}>
              <FileText size={13} aria-hidden />{' '}
              <span className={styles.cut}>{papers.map(({ symbol }) => symbol).join(', ')}</span>
            </span>
          )}
          {assignment.dropped !== null && (
            <span>{t('assignments.droppedBecause', { reason: assignment.dropped })}</span>
          )}
        </p>
      </div>
      <span className={styles.who} data-nobody={assignment.member === null}>
        {assignment.member === null ? t('assignments.nobody') : assignment.memberName}
      </span>
      <DueMark due={assignment.due} stage={assignment.stage} now={now} />
      <span>
        <StageMark stage={assignment.stage} />
      </span>
      <span className={styles.acts}>
        <AssignmentActs assignment={assignment} member={member} onOpen={onOpen} />
      </span>
    </li>
  )
}
