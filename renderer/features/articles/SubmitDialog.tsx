import { useEffect, useState } from 'react'
import type { ArticleGap } from '@shared/domain/completeness'
import { countReturnNotes } from '@shared/domain/returnNotes'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField, TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import type { Keeper } from './keeper'

/** What is undecided in the text that is handed over. */
export interface OpenToDecide {
  readonly count: number
  /** Whether all of it was written by whoever hands over. */
  readonly isOwn: boolean
  readonly accept: () => void
}

/** What proofing says must be mended, and the way there. */
export interface MustCheck {
  readonly count: () => Promise<number>
  readonly show: () => void
}

interface SubmitDialogProps {
  readonly article: ArticleView
  readonly journal: Keeper
  readonly gaps: readonly ArticleGap[]
  readonly open: OpenToDecide
  readonly check: MustCheck
  readonly onClose: () => void
}

/** Hands the article over, or says what it still lacks. */
export function SubmitDialog({ article, journal, gaps, open, check, onClose }: SubmitDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [accepts, setAccepts] = useState(open.isOwn)
  const [musts, setMusts] = useState(0)
  const { data: threads } = useRequest('comments.list', { article: article.row.id })
  const left = countReturnNotes(article, threads ?? [])
  const [isSure, setSure] = useState(false)
  useEffect(() => {
    let isOpen = true
    // Whoever cannot be told may still hand over: signing is refused where it must be.
    void check
      .count()
      .then((count) => isOpen && setMusts(count))
      .catch(() => {})
    return () => {
      isOpen = false
    }
  }, [check])
  const submit = async () => {
    setBusy(true)
    if (accepts && open.count > 0) open.accept()
    try {
      await journal.saveRevision('')
      await request('approvals.submit', { article: article.row.id, note })
      tell(t('approvals.submitted'))
    } catch (error) {
      tellError(error)
    }
    onClose()
  }
  return (
    <Dialog
      title={t('approvals.submitTitle')}
      description={t('approvals.submitText')}
      width="small"
      onClose={onClose}
      isBusy={isBusy}
      canConfirm={gaps.length === 0 && (left === 0 || isSure)}
      confirmLabel={t('approvals.submit')}
      onConfirm={() => void submit()}
    >
      {gaps.length > 0 && (
        <Notice tone="warn">
          {t('approvals.gaps', { gaps: gaps.map((gap) => t(`articles.gap.${gap}`)).join(', ') })}
        </Notice>
      )}
      {musts > 0 && (
        <Notice
          tone="warn"
          actions={
            <Button
              onClick={() => {
                onClose()
                check.show()
              }}
            >
              {t('proofing.goThere')}
            </Button>
          }
        >
          {t('proofing.mustLeft', { count: musts })}
        </Notice>
      )}
      {left > 0 && (
        <>
          <Notice tone="warn">{t('signing.todoLeft', { count: left })}</Notice>
          <CheckField label={t('signing.sendAnyway')} isChecked={isSure} onChange={setSure} />
        </>
      )}
      {open.count > 0 && (
        <>
          <CheckField
            label={t('approvals.acceptFirst', { count: open.count })}
            isChecked={accepts}
            onChange={setAccepts}
          />
          {!accepts && <Notice tone="warn">{t('approvals.leftOpen')}</Notice>}
        </>
      )}
      <TextArea
        label={t('approvals.submitNote')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
