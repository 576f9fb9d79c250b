import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './BackupsScreen.module.css'

/** Above every room while something on disk is no longer what was stored there. */
export function IntegrityNotice() {
  const t = useTranslate()
  const [location, go] = useLocation()
  const { data: report } = useRequest('backups.integrity', {})
  if (!report) return null
  const { texts, records, isUnreadable } = report
  const damages = [
    ...(texts.length > 0
      ? [t('backups.damagedTexts', { titles: texts.map((title) => `“${title}”`).join(', ') })]
      : []),
    ...(records > 0 ? [t('backups.damagedRecords', { count: records })] : []),
    ...(isUnreadable ? [t('backups.unreadable')] : [])
  ]
  if (damages.length === 0) return null
  return (
    <div className={styles.integrity}>
      <Notice
        tone="bad"
        actions={
          location !== paths.safety && (
            <Button onClick={() => go(paths.safety)}>{t('backups.goRestore')}</Button>
          )
        }
      >
        {damages.join(' ')} {t('backups.damagedAdvice')}
      </Notice>
    </div>
  )
}
