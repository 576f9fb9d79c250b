import { useState } from 'react'
import type { IssueRowView } from '@shared/ipc/routes/issues'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { isIsoDay } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { NumberFields } from './NumberFields'

/** A number and a date that the check before printing proposes. */
export type NumberFix = Extract<NonNullable<FindingView['fix']>, { kind: 'number' }>

interface ChangeIssueDialogProps {
  readonly issue: IssueRowView
  /** What the fields hold at first, instead of what the issue has. */
  readonly proposed?: NumberFix | null
  readonly onClose: () => void
}

/** Corrects the number or the date of an issue that is not out yet. */
export function ChangeIssueDialog({ issue, proposed, onClose }: ChangeIssueDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [values, setValues] = useState({
    number: String((proposed ?? issue).number),
    total: String((proposed ?? issue).total),
    date: (proposed ?? issue).date
  })
  const change = useAction('issues.change', { onSuccess: onClose })
  return (
    <Dialog
      title={t('issues.change')}
      width="small"
      onClose={onClose}
      confirmLabel={t('ui.save')}
      isBusy={change.isPending}
      canConfirm={Number(values.number) > 0 && isIsoDay(values.date)}
      onConfirm={() =>
        change.mutate({
          issue: issue.id,
          number: Number(values.number),
          total: Number(values.total) || 0,
          date: values.date
        })
      }
    >
      <NumberFields values={values} onChange={setValues} />
      {change.error && <Notice tone="bad">{errorText(change.error)}</Notice>}
    </Dialog>
  )
}
