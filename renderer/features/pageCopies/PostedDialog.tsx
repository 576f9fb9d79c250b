import { useState } from 'react'
import { MAX_ADDRESS, isPostedAddress } from '@shared/domain/postedAddress'
import { shortHash } from '@shared/document/revision'
import type { PageCopy } from '@shared/ipc/routes/pageCopies'
import { formatMoment } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { fromTyped, MomentField, toTyped } from '@renderer/ui/MomentField'
import { Notice } from '@renderer/ui/Notice'
import { useNow } from '@renderer/ui/useNow'
import { useToaster } from '@renderer/ui/Toaster'

/** The screen's clock moves on once a minute. */
const CLOCK_STEP = 60_000

interface PostedDialogProps {
  readonly article: string
  readonly copy: PageCopy
  /** The signed text that was on the screen. */
  readonly revision: string
  readonly onClose: () => void
}

/** Somebody has posted the signed text by hand: where and when? */
export function PostedDialog({ article, copy, revision, onClose }: PostedDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [url, setUrl] = useState('')
  const now = useNow()
  const [typed, setTyped] = useState(() => toTyped(now))
  const at = fromTyped(typed)
  const address = url.trim()
  const isRight = isPostedAddress(address)
  const isFuture = at !== null && at > now + CLOCK_STEP
  const post = useAction('pageCopies.post', {
    onSuccess: () => {
      tell(t('pageCopies.recorded'))
      onClose()
    }
  })
  return (
    <Dialog
      title={t('pageCopies.postedTitle')}
      description={t('pageCopies.postedText', {
        hash: shortHash(revision),
        title: copy.paragraphs[0] ?? '',
        product: copy.productName
      })}
      confirmLabel={t('pageCopies.record')}
      isBusy={post.isPending}
      canConfirm={isRight && at !== null && !isFuture}
      onClose={onClose}
      onConfirm={() =>
        at !== null && post.mutate({ article, product: copy.product, revision, url: address, at })
      }
    >
      {post.error && <Notice tone="bad">{errorText(post.error)}</Notice>}
      <TextField
        label={t('pageCopies.url')}
        hint={t('pageCopies.urlHint')}
        error={address !== '' && !isRight ? t('pageCopies.urlWrong') : undefined}
        autoFocus
        inputMode="url"
        spellCheck={false}
        maxLength={MAX_ADDRESS}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <MomentField value={typed} onChange={setTyped} error={isFuture ? t('pageCopies.future') : undefined} />
      {copy.entry && (
        <Notice tone="info">{t('pageCopies.ends', { moment: formatMoment(copy.entry.due) })}</Notice>
      )}
    </Dialog>
  )
}
