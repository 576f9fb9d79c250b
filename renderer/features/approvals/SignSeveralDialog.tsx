import { CircleCheck, CircleX } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { OfficeError } from '@shared/ipc/errors'
import type { Output } from '@shared/ipc/contract'
import type { QueueRowView } from '@shared/ipc/routes/signOff'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { PinField } from '@renderer/ui/PinField'
import { Notice } from '@renderer/ui/Notice'
import styles from './SignSeveralDialog.module.css'
import { splitChosen, type Mark } from './splitChosen'

interface GroupProps {
  readonly title: string
  readonly rows: readonly QueueRowView[]
  readonly isOpenable?: boolean
}

function Group({ title, rows, isOpenable = false }: GroupProps) {
  const t = useTranslate()
  if (rows.length === 0) return null
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span>{row.title || t('articles.untitled')}</span>
            {isOpenable && <Link href={paths.approval(row.id)}>{t('signing.openToRead')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Results = Output<'approvals.signSeveral'>

/** What became of each article. */
function ResultList({ results, rows }: { results: Results; rows: readonly QueueRowView[] }) {
  const errorText = useErrorText()
  const t = useTranslate()
  const titles = new Map(rows.map((row) => [row.id, row.title]))
  return (
    <ul className={styles.results} aria-label={t('signing.severalResult')}>
      {results.map(({ article, refusal }) => (
        <li key={article} data-signed={refusal === null}>
          {refusal ? <CircleX size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
          <span>
            <strong>{titles.get(article) || t('articles.untitled')}</strong>
            {refusal
              ? t('signing.resultRefused', {
                  reason: errorText(new OfficeError(refusal.code, refusal.data))
                })
              : t('signing.resultSigned')}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SignSeveralDialogProps {
  readonly rows: readonly QueueRowView[]
  readonly marks: readonly Mark[]
  readonly onSigned: () => void
  readonly onClose: () => void
}

/** One PIN over several articles that were each read; what cannot be signed is named, and why. */
export function SignSeveralDialog({ rows, marks, onSigned, onClose }: SignSeveralDialogProps) {
  const t = useTranslate()
  const [pin, setPin] = useState('')
  // The list behind changes as it is signed; what was chosen stays.
  const [chosen] = useState(rows)
  const [{ ready, unread, held }] = useState(() => splitChosen(rows, marks))
  const field = useRef<HTMLInputElement>(null)
  const sign = useAction('approvals.signSeveral', {
    onSuccess: onSigned,
    onError: () => {
      setPin('')
      field.current?.focus()
    }
  })
  if (sign.data) {
    const signed = sign.data.filter((each) => each.refusal === null).length
    return (
      <Dialog title={t('signing.severalTitle')} onClose={onClose}>
        <Notice tone={signed === sign.data.length ? 'good' : 'warn'}>
          {t('signing.severalDone', { signed, total: sign.data.length })}
        </Notice>
        <ResultList results={sign.data} rows={chosen} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('signing.severalTitle')}
      description={t('signing.severalText')}
      onClose={onClose}
      isBusy={sign.isPending}
      {...(ready.length > 0 && {
        confirmLabel: t('signing.severalSign', { count: ready.length }),
        canConfirm: pin.length >= 6,
        onConfirm: () =>
          sign.mutate({ pin, items: ready.map((row) => ({ article: row.id, revision: row.head })) })
      })}
    >
      {ready.length === 0 && <Notice tone="warn">{t('signing.severalNone')}</Notice>}
      <Group title={t('signing.severalReady', { count: ready.length })} rows={ready} />
      <Group title={t('signing.severalUnread', { count: unread.length })} rows={unread} isOpenable />
      <Group title={t('signing.severalHeld', { count: held.length })} rows={held} isOpenable />
      {ready.length > 0 && (
        <PinField ref={field} autoFocus value={pin} failure={sign.error} onChange={setPin} />
      )}
    </Dialog>
  )
}
