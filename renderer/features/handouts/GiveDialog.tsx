import { Printer } from 'lucide-react'
import { useState } from 'react'
import { shortHash } from '@shared/document/revision'
import { handoutForms, MAX_RECIPIENT, MAX_RECIPIENTS, type HandoutForm } from '@shared/domain/handoutRecords'
import { readRecipients } from '@shared/domain/handouts'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { usePrintList } from './usePrintList'

interface GiveDialogProps {
  readonly article: string
  /** The signed text. */
  readonly revision: string
  readonly today: string
  /** Whom it is written down for at first. */
  readonly recipients: readonly string[]
  readonly onClose: () => void
}

const isForm = (value: string): value is HandoutForm => (handoutForms as readonly string[]).includes(value)

/** To whom was it given, how, and when? */
export function GiveDialog({ article, revision, today, recipients, onClose }: GiveDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [typed, setTyped] = useState(recipients.join('\n'))
  const [form, setForm] = useState<HandoutForm>('paper')
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const names = readRecipients(typed)
  const isTooMuch = names.length > MAX_RECIPIENTS || names.some((name) => name.length > MAX_RECIPIENT)
  const give = useAction('handouts.give', {
    onSuccess: () => {
      tell(t('handouts.saved', { count: names.length }))
      onClose()
    },
    onError: tellError
  })
  const { print, isPrinting } = usePrintList(article)
  const isRight = names.length > 0 && !isTooMuch
  return (
    <Dialog
      title={t('handouts.giveTitle')}
      description={t('handouts.giveText', { hash: shortHash(revision) })}
      onClose={onClose}
      confirmLabel={t('handouts.save')}
      isBusy={give.isPending}
      canConfirm={isRight && day !== ''}
      onConfirm={() =>
        give.mutate({ article, given: { revision, recipients: names, form, day, note: note.trim() } })
      }
    >
      <TextArea
        label={t('handouts.recipients')}
        hint={t('handouts.recipientsHint', { count: names.length })}
        error={isTooMuch ? t('handouts.tooMany') : undefined}
        autoFocus
        lang="vi"
        rows={7}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SelectField
        label={t('handouts.form')}
        value={form}
        options={handoutForms.map((value) => ({ value, label: t(`handouts.forms.${value}`) }))}
        onChange={(value) => isForm(value) && setForm(value)}
      />
      <TextField
        label={t('handouts.day')}
        type="date"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField
        label={t('handouts.note')}
        lang="vi"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div>
        <Button
          icon={Printer}
          isBusy={isPrinting}
          disabled={!isRight || isPrinting}
          onClick={() => void print(names)}
        >
          {t('handouts.print')}
        </Button>
      </div>
    </Dialog>
  )
}
