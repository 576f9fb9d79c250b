import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { FrameReport } from '@shared/domain/printIssue'
import type { Output } from '@shared/ipc/contract'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './ExportDialog.module.css'

interface ExportDialogProps {
  readonly issue: Output<'issues.read'>
  readonly reports: readonly FrameReport[]
  readonly onClose: () => void
}

/** Before the print file: what stands in its way, where it will go. */
export function ExportDialog({ issue, reports, onClose }: ExportDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [choosesFolder, setChoosesFolder] = useState(false)
  const { data: place } = useRequest('exports.folder', {})
  const titles = new Map(issue.placed.map((row) => [row.id, row.title]))
  const unsigned = issue.row.isPublished ? [] : issue.placed.filter((row) => !row.isSigned)
  const overset = reports.filter((report) => report.overset > 0)
  const isEmpty = issue.placed.length === 0
  const start = useAction('exports.start', {
    onSuccess: ({ job }) => {
      onClose()
      if (job) go(paths.jobs)
    }
  })

  const problems = [
    ...(isEmpty ? [t('errors.emptyIssue')] : []),
    ...unsigned.map((row) => t('issues.problemUnsigned', { title: row.title })),
    ...overset.map((report) =>
      t('issues.problemOverset', {
        title: titles.get(report.article) ?? '',
        page: report.page,
        count: report.overset
      })
    )
  ]
  return (
    <Dialog
      title={t('issues.exportTitle')}
      description={t('issues.exportText')}
      onClose={onClose}
      confirmLabel={t('issues.exportNow')}
      isBusy={start.isPending}
      canConfirm={problems.length === 0}
      onConfirm={() => start.mutate({ issue: issue.row.id, chooseFolder: choosesFolder })}
    >
      <ul className={styles.checks}>
        {problems.map((problem) => (
          <li key={problem} data-ok="false">
            <CircleAlert size={16} aria-hidden /> {problem}
          </li>
        ))}
        {problems.length === 0 && (
          <li data-ok="true">
            <CircleCheck size={16} aria-hidden />{' '}
            {t('issues.nothingInTheWay', { count: issue.placed.length })}
          </li>
        )}
      </ul>
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
