import { X } from 'lucide-react'
import type { Reading } from '@shared/domain/readings'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ReadAloudDialog.module.css'

interface OfficeReadingsProps {
  readonly readings: readonly Reading[]
  /** Takes a reading out for the whole office; null for who may not decide that. */
  readonly onForget: ((reading: Reading) => void) | null
}

/** How the whole office reads single writings, and a way to go back on each. */
export function OfficeReadings({ readings, onForget }: OfficeReadingsProps) {
  const t = useTranslate()
  if (readings.length === 0) return null
  const sorted = [...readings].sort((a, b) => a.written.localeCompare(b.written, 'vi'))
  return (
    <section className={styles.office} aria-label={t('readAloud.office')}>
      <h3 className={styles.heading}>{t('readAloud.office')}</h3>
      <ul className={styles.officeList}>
        {sorted.map((reading) => (
          <li key={reading.written}>
            <span>
              <strong>{reading.written}</strong> {reading.spoken}
            </span>
            {onForget && (
              <IconButton
                icon={X}
                label={t('readAloud.forget', { written: reading.written })}
                onClick={() => onForget(reading)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
