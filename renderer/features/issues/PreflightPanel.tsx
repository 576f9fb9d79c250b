import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { FindingLine } from './FindingLine'
import styles from './PreflightPanel.module.css'
import { findingKey, type FindingActs, type Findings } from './useFindings'

function Counts({ musts, shoulds }: { musts: number; shoulds: number }) {
  const t = useTranslate()
  if (musts + shoulds === 0) {
    return (
      <span className={styles.count} data-tone="good">
        <CircleCheck size={15} aria-hidden /> {t('preflight.ready')}
      </span>
    )
  }
  return (
    <>
      {musts > 0 && (
        <span className={styles.count} data-tone="bad">
          <CircleAlert size={15} aria-hidden /> {t('preflight.mustCount', { count: musts })}
        </span>
      )}
      {shoulds > 0 && (
        <span className={styles.count} data-tone="warn">
          <TriangleAlert size={15} aria-hidden /> {t('preflight.shouldCount', { count: shoulds })}
        </span>
      )}
    </>
  )
}

/** The check before printing above the pages: how much is left, and each thing with the way to it. */
export function PreflightPanel({ findings, acts }: { findings: Findings; acts: FindingActs }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const { checked, isWorking, error } = findings
  const all = checked?.findings ?? []
  const musts = all.filter((found) => found.severity === 'must').length
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <section className={styles.panel} aria-label={t('preflight.title')}>
      <button
        type="button"
        className={styles.bar}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.title}>{t('preflight.title')}</span>
        <Chevron size={16} aria-hidden />
        <span className={styles.counts}>
          {checked && <Counts musts={musts} shoulds={all.length - musts} />}
          {!checked && isWorking && <span className={styles.working}>{t('preflight.checking')}</span>}
        </span>
      </button>
      <div id={listId} hidden={!isOpen} className={styles.list} tabIndex={0}>
        {error && <Notice tone="bad">{errorText(error)}</Notice>}
        {checked && all.length === 0 && (
          <Notice tone="good">
            <strong>{t('preflight.ready')}.</strong> {t('preflight.readyText')}
          </Notice>
        )}
        <ul>
          {all.map((found) => (
            <FindingLine key={findingKey(found)} found={found} acts={acts} />
          ))}
        </ul>
        {checked && checked.photos > 0 && (
          <p className={styles.inks}>{t('preflight.inks', { count: checked.photos })}</p>
        )}
      </div>
    </section>
  )
}
