import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { SettlementList } from './SettlementList'
import styles from './Settlements.module.css'

/** Above the text of a corrected or withdrawn article: where it ran, until each place has its answer. */
export function SettlementsNotice({ article }: { article: string }) {
  const t = useTranslate()
  const { data: lines = [] } = useRequest('settlements.list', { article })
  const open = lines.filter((line) => line.settled === null)
  if (open.length === 0) return null
  return (
    <Notice tone="warn">
      <strong>{t('settlements.left', { count: open.length })}</strong>
      <SettlementList lines={open} />
    </Notice>
  )
}

/** Among the channels of an article: every place that its corrections left behind, with what was done. */
export function SettlementsPart({ article }: { article: string }) {
  const t = useTranslate()
  const { data: lines = [] } = useRequest('settlements.list', { article })
  if (lines.length === 0) return null
  const left = lines.filter((line) => line.settled === null).length
  return (
    <section aria-label={t('settlements.heading')} className={styles.part}>
      <h3>{t('settlements.heading')}</h3>
      <p>{left === 0 ? t('settlements.allDone') : t('settlements.left', { count: left })}</p>
      <SettlementList lines={lines} />
    </section>
  )
}
