import { useState } from 'react'
import type { PagePlan } from '@shared/domain/pagePlan'
import { concernsOutputs } from '@shared/domain/preflightPresets'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice, Skeleton } from '@renderer/ui/Notice'
import styles from './ExportDialog.module.css'
import { ExportFindings } from './ExportFindings'
import { OutputFields } from './OutputFields'
import { lacksPrintFile, useExport, useExportChoice } from './useExport'
import { findingKey, useFindings, type FindingActs } from './useFindings'

interface ExportDialogProps {
  readonly issue: string
  /** As it is saved. */
  readonly plan: PagePlan
  readonly hasPrintFile: boolean
  readonly mayEditPresets: boolean
  readonly acts: FindingActs
  readonly onClose: () => void
}

/** Before anything leaves the office: for whom it is printed, what is made, what must be mended, where the files go. */
export function ExportDialog({
  issue,
  plan,
  hasPrintFile,
  mayEditPresets,
  acts,
  onClose
}: ExportDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [choosesFolder, setChoosesFolder] = useState(false)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const { choice, error, choosePreset, toggle, setQuantity } = useExportChoice(issue)
  const findings = useFindings(issue, plan, { preset: choice?.preset.id, isReady: choice !== null })
  const { data: place } = useRequest('exports.folder', {})
  const start = useExport(issue, onClose)
  const outputs = choice?.outputs ?? []
  const shown = (findings.checked?.findings ?? []).filter(({ rule }) => concernsOutputs(rule, outputs))
  const reasonOf = (found: FindingView) => typed[findingKey(found)] ?? found.reason
  const shoulds = shown.filter((found) => found.severity === 'should')
  const isBare = shoulds.some((found) => reasonOf(found).trim() === '')
  const isReady =
    findings.checked !== undefined && !isBare && shown.every(({ severity }) => severity !== 'must')
  const isWhole = outputs.length > 0 && lacksPrintFile(outputs, hasPrintFile).length === 0
  const passed = shoulds.map((found) => ({ rule: found.rule, where: found.where, reason: reasonOf(found) }))

  return (
    <Dialog
      title={t('issues.exportTitle')}
      description={t('issues.exportText')}
      width="large"
      onClose={onClose}
      confirmLabel={t('issues.exportNow')}
      isBusy={start.isPending}
      canConfirm={isReady && isWhole && !findings.isWorking}
      onConfirm={() => choice && start.mutate({ choice, passed, chooseFolder: choosesFolder })}
    >
      {error && <Notice tone="bad">{errorText(error)}</Notice>}
      {!choice && !error && <Skeleton lines={6} />}
      {choice && (
        <OutputFields
          choice={choice}
          hasPrintFile={hasPrintFile}
          mayEditPresets={mayEditPresets}
          onPreset={choosePreset}
          onOutput={toggle}
          onQuantity={setQuantity}
        />
      )}
      <ExportFindings
        findings={findings}
        shown={shown}
        acts={acts}
        reasonOf={reasonOf}
        onReason={(several, reason) =>
          setTyped({ ...typed, ...Object.fromEntries(several.map((each) => [findingKey(each), reason])) })
        }
      />
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
