import { CircleCheck, Lightbulb } from 'lucide-react'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './AssignmentsScreen.module.css'
import { useAssignmentActs } from './useAssignmentActs'

/** Days of the year for which texts should be begun: one key makes an idea of each. */
export function ProposalsPanel({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate()
  const { data } = useRequest('assignments.proposals', {})
  const { propose, isBusy } = useAssignmentActs()
  return (
    <section>
      <h2>{t('assignments.proposals')}</h2>
      {data?.length === 0 && (
        <p className={styles.calm}>
          <CircleCheck size={16} aria-hidden /> {t('assignments.proposalsNone')}
        </p>
      )}
      <ul className={styles.proposals}>
        {data?.map(({ id, first, title, years, round, assignments }) => {
          const name =
            years === null
              ? title
              : t(round === null ? 'calendar.years' : `calendar.round.${round}`, { title, years })
          return (
            <li key={`${id} ${first}`}>
              <p>
                <strong>{formatDay(fromWallTime(first)).slice(0, 5)}</strong> {name}
              </p>
              {assignments > 0 ? (
                <p className={styles.calm}>
                  <CircleCheck size={14} aria-hidden />{' '}
                  {t('assignments.proposedAlready', { count: assignments })}
                </p>
              ) : (
                <Button
                  look="quiet"
                  icon={Lightbulb}
                  disabled={!mayWrite || isBusy}
                  aria-label={t('assignments.proposeName', { title })}
                  onClick={() => propose(id, first, title)}
                >
                  {t('assignments.propose')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
