import { useQuery } from '@tanstack/react-query'
import { Printer, Volume2 } from 'lucide-react'
import { useState } from 'react'
import { bookForms, fileForms, type FileForm } from '@shared/domain/book'
import type { FileSource, FileSubject, FileText } from '@shared/ipc/routes/files'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { runCommand } from '@renderer/api/commands'
import { useFileStep } from '@renderer/api/useFileStep'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { SavingStep } from '@renderer/ui/SavingStep'
import { useToaster } from '@renderer/ui/Toaster'
import { Choices } from './Choices'
import styles from './SaveFileDialog.module.css'

interface SaveFileDialogProps {
  readonly subject: FileSubject
  /** Puts what is typed on disk: an unsigned file is made of that. */
  readonly onSettle: () => Promise<void>
  readonly onClose: () => void
}

/** The texts that can go into a file of this form, the usual one first. */
function textsFor({ signed, isNewerThere }: FileSource, form: FileForm, isIssue: boolean): FileText[] {
  if (isIssue) return ['signed']
  const worked: FileText[] = form === 'docx' ? ['worked'] : []
  if (signed === null) return [...worked, 'written']
  return isNewerThere ? ['signed', 'written', ...worked] : ['signed', ...worked]
}

function StateOf({ source, isIssue }: { source: FileSource; isIssue: boolean }) {
  const t = useTranslate()
  const { unsigned, articles, signed, isNewerThere } = source
  if (!isIssue) {
    if (signed === null) return <Notice tone="warn">{t('files.unsigned')}</Notice>
    return isNewerThere ? <Notice tone="info">{t('files.newer')}</Notice> : null
  }
  if (articles === 0) return <Notice tone="warn">{t('files.issueEmpty')}</Notice>
  if (unsigned.length === 0) return <Notice tone="good">{t('files.issueSigned', { count: articles })}</Notice>
  return (
    <Notice tone="warn">
      {t('files.issueUnsigned', { count: unsigned.length })}
      <ul className={styles.unsigned}>
        {unsigned.map((title, index) => (
          <li key={index}>{title}</li>
        ))}
      </ul>
    </Notice>
  )
}

function LastDay({ source: { validUntil, isExpired } }: { source: FileSource }) {
  const t = useTranslate()
  if (validUntil === null) return <Notice tone="info">{t('files.noLastDay')}</Notice>
  const day = formatDay(fromWallTime(validUntil))
  return (
    <Notice tone={isExpired ? 'bad' : 'info'}>
      {t(isExpired ? 'files.expired' : 'files.validUntil', { day })}
    </Notice>
  )
}

/** An article or a whole issue as a file: of which kind, with which text. */
export function SaveFileDialog({ subject, onSettle, onClose }: SaveFileDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const step = useFileStep()
  const isIssue = subject.kind === 'issue'
  const [chosenForm, setForm] = useState<FileForm | null>(null)
  const [chosen, setChosen] = useState<FileText | null>(null)
  const [isBusy, setBusy] = useState(false)
  const {
    data: source,
    error,
    refetch
  } = useQuery({
    queryKey: ['files.read', subject],
    queryFn: async () => {
      await onSettle()
      return request('files.read', { subject })
    },
    gcTime: 0,
    staleTime: Infinity
  })
  const forms = source?.isOutline ? fileForms : bookForms
  const usual = isIssue ? 'epub' : source?.isOutline ? 'speakerPdf' : 'docx'
  const form = chosenForm ?? usual
  const texts = source ? textsFor(source, form, isIssue) : []
  const text = chosen !== null && texts.includes(chosen) ? chosen : texts[0]

  const save = async () => {
    if (text === undefined) return
    setBusy(true)
    try {
      const saved = await request('files.save', { order: { subject, form, text } })
      if (saved) {
        tell(t('files.saved', { name: saved.name }))
        onClose()
      }
    } catch (failure) {
      tellError(failure)
    }
    setBusy(false)
  }
  const goTo = (command: 'readAloud' | 'printArticle') => {
    onClose()
    runCommand(command)
  }

  return (
    <Dialog
      title={t(isIssue ? 'files.saveIssue' : 'files.saveArticle')}
      description={source?.title}
      onClose={() => {
        if (isBusy) void request('files.cancel', {})
        onClose()
      }}
      confirmLabel={t('files.save')}
      isBusy={isBusy}
      canConfirm={source !== undefined && source.articles > 0}
      onConfirm={() => void save()}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !source ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <StateOf source={source} isIssue={isIssue} />
          {source.isOutline && <LastDay source={source} />}
          <Choices
            label={t('files.form')}
            name="file-form"
            value={form}
            disabled={isBusy}
            options={forms.map((value) => ({
              value,
              label: t(`files.forms.${value}`),
              about: t(`files.formAbout.${value}`)
            }))}
            onChange={setForm}
          />
          {!isIssue && text && (
            <Choices
              label={t('files.text')}
              name="file-text"
              value={text}
              disabled={isBusy}
              options={texts.map((value) => ({
                value,
                label: t(`files.texts.${value}`, { hash: source.signed ?? '' })
              }))}
              onChange={setChosen}
            />
          )}
          {isBusy && step && (
            <SavingStep
              label={t(`files.step.${step.step}`, { done: step.done, of: step.of })}
              progress={step.step === 'photos' ? step : null}
              onCancel={() => void request('files.cancel', {})}
            />
          )}
          {!isIssue && !isBusy && (
            <div className={styles.other}>
              <span>{t('files.other')}</span>
              <Button icon={Volume2} onClick={() => goTo('readAloud')}>
                {t('files.readAloud')}
              </Button>
              <Button icon={Printer} onClick={() => goTo('printArticle')}>
                {t('files.print')}
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}
