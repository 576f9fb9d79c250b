import { useEffect, useState } from 'react'
import type { ArticleGap } from '@shared/domain/completeness'
import type { LengthFinding } from '@shared/domain/lengthRule'
import { listUnticked, type Purpose } from '@shared/domain/level'
import { countReturnNotes } from '@shared/domain/returnNotes'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { CheckField, SelectField, TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useLengthWords } from '@renderer/ui/useLengthWords'
import { Checklist } from './Checklist'
import { ComingChain } from './ComingChain'
import { usePrintedWords } from '@renderer/ui/usePrintedWords'

interface HandOverDialogProps {
  readonly article: ArticleView
  /** What the text on the screen lacks before it may go to approval. */
  readonly gaps: readonly ArticleGap[]
  /** The text held against the rule of its channel; null where there is none. */
  readonly length: LengthFinding | null
  /** What is undecided in the text. */
  readonly open: { readonly count: number; readonly isOwn: boolean; readonly accept: () => void }
  /** What proofing says must be mended, and the way there. */
  readonly check: { readonly count: () => Promise<number>; readonly show: () => void }
  readonly saveRevision: () => Promise<unknown>
  /** What it is handed over for, where that was chosen already. */
  readonly purpose?: Purpose | undefined
  readonly onClose: () => void
}

/** Hands an article over: says who will sign and until when, what must be checked before, and what it still lacks. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { article, gaps, length, open, check, saveRevision, onClose } = props
  const sayLength = useLengthWords()
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const sayPrinted = usePrintedWords()
  const options = article.signOff.submissions
  const [purpose, setPurpose] = useState<Purpose>(props.purpose ?? options[0]?.purpose ?? 'publish')
  const option = options.find((each) => each.purpose === purpose) ?? options[0]
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isAsked, setAsked] = useState(false)
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

  const isWithdrawal = purpose === 'withdraw'
  const needsReason = purpose !== 'publish'
  const unticked = listUnticked(option?.checklist, ticked)
  const printed = article.publications.find((each) => each.entry === option?.corrects?.entry)
  const submit = async () => {
    setAsked(true)
    if (unticked.length > 0 || (needsReason && reason.trim() === '')) return
    setBusy(true)
    try {
      if (!isWithdrawal) {
        if (accepts && open.count > 0) open.accept()
        await saveRevision()
      }
      await request('approvals.submit', {
        article: article.row.id,
        note,
        purpose,
        ticked: ticked.filter((id) => option?.checklist.some((item) => item.id === id)),
        ...(needsReason && { reason: reason.trim() })
      })
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
      onClose={onClose}
      isBusy={isBusy}
      canConfirm={isWithdrawal || (gaps.length === 0 && (left === 0 || isSure))}
      confirmLabel={t('approvals.submit')}
      onConfirm={() => void submit()}
    >
      {options.length > 1 && (
        <SelectField
          label={t('chains.handOver.purpose')}
          value={purpose}
          onChange={(next) => setPurpose(next as Purpose)}
          options={options.map((each) => ({
            value: each.purpose,
            label: t(`chains.purpose.${each.purpose}`)
          }))}
        />
      )}
      {printed && (
        <Notice tone="info">
          {t(isWithdrawal ? 'chains.printed.withdrawing' : 'chains.printed.since', {
            place: sayPrinted(printed)
          })}
          . {t(isWithdrawal ? 'chains.handOver.withdrawText' : 'chains.handOver.correctText')}
        </Notice>
      )}
      {!isWithdrawal && gaps.length > 0 && (
        <Notice tone="warn">
          {t('approvals.gaps', { gaps: gaps.map((gap) => t(`articles.gap.${gap}`)).join(', ') })}
        </Notice>
      )}
      {!isWithdrawal && length && sayLength.wrong(length) !== '' && (
        <Notice tone="warn">
          {t('channelLength.handOver', {
            wrong: sayLength.wrong(length),
            count: sayLength.count(length)
          })}
        </Notice>
      )}
      {!isWithdrawal && musts > 0 && (
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
      {!isWithdrawal && left > 0 && (
        <>
          <Notice tone="warn">{t('signing.todoLeft', { count: left })}</Notice>
          <CheckField label={t('signing.sendAnyway')} isChecked={isSure} onChange={setSure} />
        </>
      )}
      {option && <ComingChain option={option} unit={article.row.unit} />}
      {option && (
        <Checklist items={option.checklist} ticked={ticked} isAsked={isAsked} onChange={setTicked} />
      )}
      {!isWithdrawal && open.count > 0 && (
        <>
          <CheckField
            label={t('approvals.acceptFirst', { count: open.count })}
            isChecked={accepts}
            onChange={setAccepts}
          />
          {!accepts && <Notice tone="warn">{t('approvals.leftOpen')}</Notice>}
        </>
      )}
      {needsReason && (
        <TextArea
          label={t(isWithdrawal ? 'chains.handOver.withdrawReason' : 'chains.handOver.correctReason')}
          maxLength={1000}
          value={reason}
          error={isAsked && reason.trim() === '' ? t('chains.handOver.reasonMissing') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <TextArea
        label={t('approvals.submitNote')}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
