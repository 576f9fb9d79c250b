import type { SignedFile } from '@shared/domain/records'
import { formatDay } from '@shared/text/dates'
import { formatBytes } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import styles from './JobsScreen.module.css'

/** What was signed of a file: each copy with its hash, and whose certificate is in it. */
export function SignedCopies({ copies }: { copies: readonly SignedFile[] }) {
  const t = useTranslate()
  return copies.map(({ signed, certificate }) => {
    const days = { from: formatDay(certificate.from), until: formatDay(certificate.until) }
    const lines = [
      [t('jobs.sign.copy'), signed.name],
      [t('jobs.size'), formatBytes(signed.size)],
      ['SHA-256', signed.sha256],
      [t('jobs.sign.subject'), certificate.subject],
      [t('jobs.sign.issuer'), certificate.issuer],
      [t('jobs.sign.serial'), certificate.serial],
      [t('jobs.sign.validity'), t('jobs.sign.days', days)]
    ] as const
    return (
      <dl key={signed.sha256} className={`${styles.evidence} ${styles.copy}`}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="selectable">{value}</dd>
          </div>
        ))}
      </dl>
    )
  })
}
