import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import type { FindingView } from '@shared/ipc/routes/preflight'
import styles from './ExportDialog.module.css'
import { FindingLine } from './FindingLine'
import { ReasonFields } from './ReasonFields'
import { findingKey, useFindingWords, type FindingActs, type Findings } from './useFindings'

interface ExportFindingsProps {
  readonly findings: Findings
  /** Those that are about what is made. */
  readonly shown: readonly FindingView[]
  readonly acts: FindingActs
  readonly reasonOf: (found: FindingView) => string
  readonly onReason: (findings: readonly FindingView[], reason: string) => void
}

/** What must be mended, what is passed over and why, and what is good to know. */
export function ExportFindings({ findings, shown, acts, reasonOf, onReason }: ExportFindingsProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const of = (severity: FindingView['severity']) => shown.filter((found) => found.severity === severity)
  const [musts, shoulds, notes] = [of('must'), of('should'), of('note')]
  const wordsOf = useFindingWords()
  const lines = (several: readonly FindingView[]) => (
    <ul>
      {several.map((found) => (
        <FindingLine key={findingKey(found)} found={found} acts={acts} />
      ))}
    </ul>
  )
  return (
    <section aria-label={t('preflight.title')} className={styles.findings}>
      {notes.length > 0 && (
        <Notice tone="info">
          <ul className={styles.notes} aria-label={t('preflight.noteCount', { count: notes.length })}>
            {notes.map((found) => {
              const { text, todo } = wordsOf(found)
              return (
                <li key={findingKey(found)}>
                  {text} <span>{todo}</span>
                </li>
              )
            })}
          </ul>
        </Notice>
      )}
      {findings.error && <Notice tone="bad">{errorText(findings.error)}</Notice>}
      {findings.isWorking && <p role="status">{t('preflight.checking')}</p>}
      {findings.checked && musts.length + shoulds.length === 0 && (
        <Notice tone="good">
          <strong>{t('preflight.ready')}.</strong> {t('preflight.readyText')}
        </Notice>
      )}
      {musts.length > 0 && (
        <>
          <Notice tone="warn">{t('preflight.mustLeft', { count: musts.length })}</Notice>
          {lines(musts)}
        </>
      )}
      {shoulds.length > 0 && (
        <ReasonFields findings={shoulds} acts={acts} reasonOf={reasonOf} onReason={onReason} />
      )}
    </section>
  )
}
