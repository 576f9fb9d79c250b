import { useLocation } from 'wouter'
import type { Output } from '@shared/ipc/contract'
import type { Translate } from '@shared/i18n/translator'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './BackupsScreen.module.css'

type Report = Output<'backups.integrity'>

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ')

/** What is broken and stays so until a backup is restored. */
export function describeDamages(t: Translate, report: Report): string[] {
  const { texts, records, odd, isUnreadable, missing } = report
  return [
    ...(texts.length > 0 ? [t('backups.damagedTexts', { titles: quoted(texts) })] : []),
    ...(records > 0 ? [t('backups.damagedRecords', { count: records })] : []),
    ...(odd > 0 && records === 0 ? [t('backups.oddRecords', { count: odd })] : []),
    ...(isUnreadable ? [t('backups.unreadable')] : []),
    ...(missing && !missing.isRestored
      ? [t('backups.missing', { count: missing.records, moment: formatMoment(missing.since) })]
      : [])
  ]
}

/** What somebody had edited by hand, and the program has put right from the records. */
export function describeRepairs(t: Translate, { repaired, articles }: Report): string | null {
  if (repaired.length === 0) return null
  const names = [...new Set(repaired.map((view) => t(`backups.view.${view}`)))].join(', ')
  const which = articles.length > 0 ? ` ${t('backups.repairedArticles', { titles: quoted(articles) })}` : ''
  return t('backups.repaired', { views: names }) + which
}

/** Above every room while something on disk is no longer what was stored there. */
export function IntegrityNotice() {
  const t = useTranslate()
  const [location, go] = useLocation()
  const { data: report } = useRequest('backups.integrity', {})
  if (!report) return null
  const damages = describeDamages(t, report)
  const repairs = describeRepairs(t, report)
  if (damages.length === 0 && repairs === null) return null
  // Where only an end is missing the disk is not to blame.
  const isCutOff = damages.length === 1 && report.missing !== null && !report.missing.isRestored
  const advice = isCutOff ? 'backups.cutOffAdvice' : 'backups.damagedAdvice'
  const way = location !== paths.safety && (
    <Button onClick={() => go(paths.safety)}>
      {t(damages.length > 0 ? 'backups.goRestore' : 'backups.goSee')}
    </Button>
  )
  return (
    <div className={styles.integrity}>
      <Notice tone={damages.length > 0 ? 'bad' : 'warn'} actions={way}>
        {damages.length > 0 ? `${damages.join(' ')} ${t(advice)}` : repairs}
      </Notice>
    </div>
  )
}
