import { useState } from 'react'
import type { Anchor } from '@shared/domain/records'
import { Button } from '@renderer/ui/Button'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './NewThread.module.css'
import { RemarkField } from './RemarkField'
import { useRemarks } from './RemarksDesk'
import { useRemarkDraft } from './useRemarkDraft'

interface NewThreadProps {
  /** Name under which unsent words are kept. */
  readonly place: string
  readonly anchor: Anchor | null
  readonly hasFocus?: boolean
  readonly isQuoted?: boolean
  readonly onFocus?: () => void
  readonly onSent: (thread: string) => void
  readonly onLeave: () => void
  /** Shows a way back for the mouse. */
  readonly isCancellable?: boolean
}

/** The first remark of a thread, on words of the text or on the whole article. */
export function NewThread(props: NewThreadProps) {
  const { place, anchor, hasFocus = false, isQuoted = false, onFocus, onSent, onLeave } = props
  const t = useTranslate()
  const { colleagues } = useRemarks()
  const [isBlocking, setBlocking] = useState(false)
  const draft = useRemarkDraft(place, null, (thread) => {
    setBlocking(false)
    onSent(thread)
  })
  const send = () => draft.send(anchor, isBlocking)
  return (
    <div className={styles.form}>
      {isQuoted && anchor && <q>{anchor.quote}</q>}
      <RemarkField
        key={draft.round}
        label={t('comments.new')}
        placeholder={t(anchor ? 'comments.newOnWords' : 'comments.newHint')}
        initial={draft.initial}
        colleagues={colleagues}
        hasFocus={hasFocus}
        onChange={draft.change}
        onPick={draft.pick}
        onSend={send}
        onLeave={onLeave}
        {...(onFocus ? { onFocus } : {})}
      />
      <CheckField label={t('comments.mustResolve')} isChecked={isBlocking} onChange={setBlocking} />
      <div className={styles.acts}>
        {props.isCancellable && (
          <Button look="quiet" onClick={onLeave}>
            {t('ui.cancel')}
          </Button>
        )}
        <Button isBusy={draft.isSending} disabled={draft.isEmpty} onClick={send}>
          {t('comments.send')}
        </Button>
      </div>
    </div>
  )
}
