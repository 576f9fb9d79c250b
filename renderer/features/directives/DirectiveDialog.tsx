import { FileText, Paperclip, X } from 'lucide-react'
import { useId, useState } from 'react'
import { directiveLimits } from '@shared/domain/directive'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { fullCitation } from '@shared/text/citation'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { Citing } from './Citing'
import {
  blank,
  endsEarly,
  judgeSymbol,
  readForm,
  toTyped,
  typesFor,
  withSymbol,
  wrongTypes,
  type TypedDirective
} from './directiveForm'
import styles from './DirectiveDialog.module.css'

interface DirectiveDialogProps {
  /** Null for a new one. */
  readonly line: DirectiveView | null
  readonly mayWrite: boolean
  readonly onClose: () => void
}

/** One line of the register: entered or written anew, or only read. */
export function DirectiveDialog({ line, mayWrite, onClose }: DirectiveDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell, tellError } = useToaster()
  const issuers = useId()
  const [form, setForm] = useState<TypedDirective>(() => (line ? toTyped(line) : blank))
  const { data: counts } = useRequest('directives.counts', {})
  const done = (symbol: string) => {
    tell(t(line ? 'directives.changed' : 'directives.entered', { symbol }))
    onClose()
  }
  const enter = useAction('directives.enter', { onSuccess: (_, { directive }) => done(directive.symbol) })
  const change = useAction('directives.change', { onSuccess: (_, { directive }) => done(directive.symbol) })
  const choose = useAction('directives.chooseFile', {
    onSuccess: (file) => file && setForm((now) => ({ ...now, file })),
    onError: tellError
  })
  const openFile = useAction('directives.openFile', { onError: tellError })

  const set = (part: Partial<TypedDirective>) => setForm((now) => ({ ...now, ...part }))
  const text = (name: 'issuer' | 'subject' | 'replacedBy') => ({
    lang: 'vi',
    maxLength: directiveLimits[name],
    disabled: !mayWrite,
    value: form[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value })
  })
  const directive = readForm(form)
  const symbol = judgeSymbol(form.symbol)
  const wrong = wrongTypes(form)
  const save = () => {
    if (!directive) return
    if (line) change.mutate({ id: line.id, directive })
    else enter.mutate({ directive })
  }
  const failure = enter.error ?? change.error
  const symbolHint = {
    none: t('directives.symbolHint'),
    unknown: <span className={styles.warn}>{t('directives.symbolUnknown')}</span>,
    good: undefined,
    tidied: t('directives.symbolTidied', { symbol: symbol.kind === 'tidied' ? symbol.right : '' })
  }[symbol.kind]
  return (
    <Dialog
      title={line ? t('directives.changeTitle', { symbol: line.symbol }) : t('directives.enterTitle')}
      onClose={onClose}
      isBusy={enter.isPending || change.isPending}
      canConfirm={directive !== null}
      {...(mayWrite && { onConfirm: save, confirmLabel: line ? t('ui.save') : t('directives.enter') })}
    >
      <div className={styles.three}>
        <TextField
          label={t('directives.symbol')}
          autoFocus={!line}
          maxLength={directiveLimits.symbol}
          disabled={!mayWrite}
          value={form.symbol}
          hint={symbolHint}
          onChange={(event) => setForm((now) => withSymbol(now, event.target.value))}
        />
        <SelectField
          label={t('directives.type')}
          value={form.type}
          disabled={!mayWrite}
          error={
            wrong.length > 0
              ? t('directives.typeWrong', { symbol: form.symbol.trim(), types: wrong.join(', ') })
              : undefined
          }
          onChange={(type) => set({ type })}
          options={[
            ...(form.type === '' ? [{ value: '', label: t('directives.noType') }] : []),
            ...typesFor(form.symbol, form.type).map((type) => ({ value: type, label: type }))
          ]}
        />
        <TextField
          label={t('directives.date')}
          type="date"
          disabled={!mayWrite}
          value={form.date}
          onChange={(event) => set({ date: event.target.value })}
        />
      </div>
      <TextField label={t('directives.issuer')} list={issuers} {...text('issuer')} />
      <datalist id={issuers}>
        {counts?.issuers.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <TextArea label={t('directives.subject')} rows={2} {...text('subject')} />
      <div className={styles.pair}>
        <TextField
          label={t('directives.validUntil')}
          type="date"
          disabled={!mayWrite}
          value={form.validUntil}
          error={endsEarly(form) ? t('directives.untilEarly') : undefined}
          onChange={(event) => set({ validUntil: event.target.value })}
        />
        <TextField label={t('directives.replacedBy')} {...text('replacedBy')} />
      </div>
      <div className={styles.file}>
        <span className={styles.fileName}>
          <Paperclip size={15} aria-hidden />
          {form.file?.name ?? t('directives.noFile')}
        </span>
        {line?.file && form.file?.media === line.file.media && (
          <Button icon={FileText} onClick={() => openFile.mutate({ id: line.id })}>
            {t('directives.openFile')}
          </Button>
        )}
        {mayWrite && (
          <Button isBusy={choose.isPending} onClick={() => choose.mutate({})}>
            {t('directives.chooseFile')}
          </Button>
        )}
        {mayWrite && form.file && (
          <IconButton icon={X} label={t('directives.removeFile')} onClick={() => set({ file: null })} />
        )}
      </div>
      {directive && (
        <p className={styles.cited}>
          <span>{t('directives.cited')}</span> {fullCitation(directive)}
        </p>
      )}
      {line && <Citing line={line} onClose={onClose} />}
      {failure && <Notice tone="bad">{errorText(failure)}</Notice>}
    </Dialog>
  )
}
