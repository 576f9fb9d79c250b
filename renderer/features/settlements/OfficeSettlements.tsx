import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState } from '@renderer/ui/Notice'
import { SettlementList } from './SettlementList'
import styles from './Settlements.module.css'

/** On the schedule: every place of the office that still waits for an answer after a correction or a withdrawal. */
export function OfficeSettlements() {
  const t = useTranslate()
  const { data: lines, error, refetch } = useRequest('settlements.list', {})
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!lines || lines.length === 0) return null
  return (
    <section aria-label={t('settlements.heading')} className={styles.office}>
      <h2>{t('settlements.left', { count: lines.length })}</h2>
      <SettlementList lines={lines} isNamed />
    </section>
  )
}
