import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { queryClient, useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { describeDamages, describeRepairs } from './IntegrityNotice'
import styles from './BackupsScreen.module.css'

/** What reading the whole office through has found, and what can be done about it. */
export function IntegrityCard({ mayRestore }: { mayRestore: boolean }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell, tellError } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const { data: report } = useRequest('backups.integrity', {}, { staleTime: 0 })
  const accept = useAction('log.acceptLoss', {
    onSuccess: () => {
      setAsking(false)
      tell(t('log.accepted'))
      void queryClient.invalidateQueries()
    },
    onError: (error) => {
      setAsking(false)
      tellError(error)
    }
  })
  if (!report) return null
  const damages = describeDamages(t, report)
  const repairs = describeRepairs(t, report)
  return (
    <>
      {damages.length === 0 && report.checkedAt !== null && (
        <Notice tone="good">{t('backups.allSound', { time: formatTime(report.checkedAt) })}</Notice>
      )}
      {repairs !== null && <Notice tone="warn">{repairs}</Notice>}
      {report.missing && !report.missing.isRestored && (
        <Notice
          tone="bad"
          actions={
            <Button disabled={!mayRestore} onClick={() => setAsking(true)}>
              {t('log.acceptLoss')}
            </Button>
          }
        >
          {t('backups.missingAdvice', { count: report.missing.records })}
        </Notice>
      )}
      {report.faults.length > 0 && (
        <section className={styles.faults} aria-label={t('backups.faults')}>
          <h2>{t('backups.faults')}</h2>
          <ul>
            {report.faults.map(({ hash, fault }) => (
              <li key={hash}>
                <code>{hash.slice(0, 8).toUpperCase()}</code> {t(`log.fault.${fault}`)}
              </li>
            ))}
          </ul>
          <Button onClick={() => go(paths.log())}>{t('backups.goLog')}</Button>
        </section>
      )}
      {isAsking && report.missing && (
        <Dialog
          title={t('log.acceptTitle', { count: report.missing.records })}
          description={t('log.acceptText')}
          width="small"
          isDangerous
          isBusy={accept.isPending}
          confirmLabel={t('log.acceptLoss')}
          onClose={() => setAsking(false)}
          onConfirm={() => accept.mutate({})}
        />
      )}
    </>
  )
}
