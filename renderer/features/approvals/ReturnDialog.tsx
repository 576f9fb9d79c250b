import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

interface ReturnDialogProps {
  readonly article: ArticleView
  readonly revision: string
  readonly onClose: () => void
}

/** Sends the article back with a reason that its author will read first. */
export function ReturnDialog({ article, revision, onClose }: ReturnDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [, go] = useLocation()
  const [reason, setReason] = useState('')
  const giveBack = useAction('approvals.return', {
    onSuccess: () => {
      onClose()
      tell(t('approvals.returned'))
      go(paths.approvals)
    },
    onError: (error) => {
      onClose()
      tellError(error)
    }
  })
  return (
    <Dialog
      title={t('approvals.returnTitle')}
      width="small"
      confirmLabel={t('approvals.return')}
      isBusy={giveBack.isPending}
      canConfirm={reason.trim() !== ''}
      onClose={onClose}
      onConfirm={() => giveBack.mutate({ article: article.row.id, revision, reason })}
    >
      <TextArea
        label={t('approvals.returnReason')}
        autoFocus
        rows={4}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
