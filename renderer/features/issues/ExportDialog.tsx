import { useState } from 'react'
import { useLocation } from 'wouter'
import type { FindingView } from '@shared/ipc/routes/issues'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './ExportDialog.module.css'
import { FindingLine } from './FindingLine'
import { ReasonFields } from './ReasonFields'
import { findingKey, type FindingActs, type Findings } from './useFindings'

interface ExportDialogProps {
  readonly issue: string
  readonly findings: Findings
  readonly acts: FindingActs
  readonly onClose: () => void
}

/** Before the print file: what must be mended, what is passed over and why, and where the file will go. */
export function ExportDialog({ issue, findings, acts, onClose }: ExportDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [choosesFolder, setChoosesFolder] = useState(false)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const { data: place } = useRequest('exports.folder', {})
  const all = findings.checked?.findings ?? []
  const musts = all.filter((found) => found.severity === 'must')
  const shoulds = all.filter((found) => found.severity === 'should')
  const reasonOf = (found: FindingView) => typed[findingKey(found)] ?? found.reason
  const bare = shoulds.filter((found) => reasonOf(found).trim() === '')
  const isReady = findings.checked !== undefined && musts.length === 0 && bare.length === 0
  const start = useAction('exports.start', {
    onSuccess: ({ job }) => {
      onClose()
      if (job) go(paths.jobs)
    }
  })
  const passed = shoulds.map((found) => ({ rule: found.rule, where: found.where, reason: reasonOf(found) }))

  return (
    <Dialog
      title={t('issues.exportTitle')}
      description={t('issues.exportText')}
      width={all.length > 0 ? 'large' : 'medium'}
      onClose={onClose}
      confirmLabel={t('issues.exportNow')}
      isBusy={start.isPending}
      canConfirm={isReady && !findings.isWorking}
      onConfirm={() => start.mutate({ issue, chooseFolder: choosesFolder, passed })}
    >
      <section aria-label={t('preflight.title')} className={styles.findings}>
        {findings.error && <Notice tone="bad">{errorText(findings.error)}</Notice>}
        {findings.isWorking && <p role="status">{t('preflight.checking')}</p>}
        {findings.checked && all.length === 0 && (
          <Notice tone="good">
            <strong>{t('preflight.ready')}.</strong> {t('preflight.readyText')}
          </Notice>
        )}
        {musts.length > 0 && (
          <>
            <Notice tone="warn">{t('preflight.mustLeft', { count: musts.length })}</Notice>
            <ul>
              {musts.map((found) => (
                <FindingLine key={findingKey(found)} found={found} acts={acts} />
              ))}
            </ul>
          </>
        )}
        {shoulds.length > 0 && (
          <ReasonFields
            findings={shoulds}
            acts={acts}
            reasonOf={reasonOf}
            onReason={(several, reason) =>
              setTyped({ ...typed, ...Object.fromEntries(several.map((each) => [findingKey(each), reason])) })
            }
          />
        )}
      </section>
      {place && (
        <p className={styles.place}>
          {t('issues.exportFolder')} <strong className="selectable">{place.folder}</strong>
        </p>
      )}
      <CheckField label={t('issues.otherFolder')} isChecked={choosesFolder} onChange={setChoosesFolder} />
      {start.error && <Notice tone="bad">{errorText(start.error)}</Notice>}
    </Dialog>
  )
}
