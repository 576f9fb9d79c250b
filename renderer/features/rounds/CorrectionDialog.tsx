import { useState } from 'react'
import type { Output } from '@shared/ipc/contract'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'

/** A line of an article as a page tells it. */
export interface LineOnPage {
  readonly article: string
  readonly line: string
}

interface CorrectionDialogProps extends LineOnPage {
  /** Opens the article at this line. */
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Corrects a line where it was read, on the page. */
export function CorrectionDialog({ article, line, onOpen, onClose }: CorrectionDialogProps) {
  const t = useTranslate()
  // Whatever was remembered of the line from an earlier visit is not what stands there now.
  const { data, error, refetch, isFetchedAfterMount } = useRequest(
    'rounds.line',
    { article, line },
    { refetchOnMount: 'always' }
  )
  if (data && isFetchedAfterMount && data.refusal === null)
    return <LineForm article={article} line={line} read={data} onClose={onClose} />
  return (
    <Dialog title={t('rounds.correct')} onClose={onClose}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.refusal && (
        <Notice tone="info" actions={<Button onClick={onOpen}>{t('rounds.openArticle')}</Button>}>
          {t(`rounds.refused.${data.refusal}`)}
        </Notice>
      )}
    </Dialog>
  )
}

interface LineFormProps extends LineOnPage {
  readonly read: Output<'rounds.line'>
  readonly onClose: () => void
}

function LineForm({ article, line, read, onClose }: LineFormProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const title = read.title || t('articles.untitled')
  // What was read stays what is compared with, whatever arrives meanwhile.
  const [found] = useState(read.text)
  const [text, setText] = useState(read.text)
  const correct = useAction('rounds.correct', {
    onSuccess: () => {
      onClose()
      tell(t('rounds.saved', { title }))
    }
  })
  return (
    <Dialog
      title={t('rounds.correctTitle', { title })}
      description={t('rounds.correctText')}
      onClose={onClose}
      confirmLabel={t('rounds.save')}
      isBusy={correct.isPending}
      canConfirm={text !== found}
      onConfirm={() => correct.mutate({ article, line, found, text })}
    >
      <TextArea
        label={t('rounds.line')}
        rows={8}
        autoFocus
        lang="vi"
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value.replaceAll('\n', ' '))}
      />
      {correct.error && <Notice tone="bad">{errorText(correct.error)}</Notice>}
    </Dialog>
  )
}
