import { Printer, Save } from 'lucide-react'
import { useState } from 'react'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './PrintDialog.module.css'

interface PrintDialogProps {
  readonly article: ArticleView
  /** Puts what is typed on disk: the proof is made of that. */
  readonly onSettle: () => Promise<void>
  readonly onClose: () => void
}

/** A proof on paper: opened with the system's viewer, or saved as a file. */
export function PrintDialog({ article, onSettle, onClose }: PrintDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [busy, setBusy] = useState<'open' | 'save' | null>(null)
  const isSigned = article.row.isSigned && !article.row.hasDraft

  const make = async (how: 'open' | 'save') => {
    setBusy(how)
    try {
      await onSettle()
      if (how === 'open') {
        await request('proofs.open', { article: article.row.id })
        tell(t('proofs.opened'))
        onClose()
      } else if ((await request('proofs.save', { article: article.row.id })).isSaved) {
        tell(t('proofs.saved'))
        onClose()
      }
    } catch (error) {
      tellError(error)
    }
    setBusy(null)
  }
  return (
    <Dialog title={t('proofs.title')} description={t('proofs.text')} width="small" onClose={onClose}>
      <Notice tone="info">{t(isSigned ? 'proofs.isSigned' : 'proofs.isDraft')}</Notice>
      <div className={styles.acts}>
        <Button
          icon={Save}
          isBusy={busy === 'save'}
          disabled={busy !== null}
          onClick={() => void make('save')}
        >
          {t('proofs.save')}
        </Button>
        <Button
          look="primary"
          icon={Printer}
          autoFocus
          isBusy={busy === 'open'}
          disabled={busy !== null}
          onClick={() => void make('open')}
        >
          {t('proofs.open')}
        </Button>
      </div>
    </Dialog>
  )
}
