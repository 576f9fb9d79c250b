import { useState } from 'react'
import { planPrintSchema, type PlanPrint } from '@shared/ipc/routes/calendar'
import { DAY, formatDay, fromWallTime, type IsoDay } from '@shared/text/dates'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './Campaigns.module.css'
import { FIRST_DAY, LAST_DAY, lastOfMonth } from './span'

const forms = ['month', 'year', 'word'] as const
type Form = (typeof forms)[number]

/** As typed. */
interface Typed {
  readonly form: Form
  readonly month: string
  readonly year: string
  readonly from: IsoDay
  readonly until: IsoDay
  readonly number: string
  /** Null while nobody wrote others than those proposed. */
  readonly subject: string | null
  readonly opening: string | null
  readonly recipients: string
  readonly signerTitle: string | null
  readonly signerName: string | null
}

/** The plan on paper: a wall calendar of A3, or an official document. */
export function PrintDialog({ view, day, onClose }: { view: string; day: IsoDay; onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const { data: profile } = useRequest('office.profile', {})
  const { data: members } = useRequest('members.list', {})
  const month = day.slice(0, 7)
  const [typed, setTyped] = useState<Typed>({
    form: view === 'year' ? 'year' : 'month',
    month,
    year: day.slice(0, 4),
    from: `${month}-01`,
    until: lastOfMonth(day),
    number: '      /KH-',
    subject: null,
    opening: null,
    recipients: t('planPrint.usualRecipients'),
    signerTitle: null,
    signerName: null
  })
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const make = useAction('calendar.print', {
    onSuccess: (written) => {
      if (!written) return
      tell(t('planPrint.made', written))
      onClose()
    }
  })
  const leader = members?.find((each) => each.roles.includes('approver'))
  const days = typed.from !== '' && typed.until !== ''
  const words = {
    subject:
      typed.subject ??
      t('planPrint.subjectOf', { month: Number(typed.from.slice(5, 7)), year: typed.from.slice(0, 4) }),
    opening:
      typed.opening ??
      (days && profile
        ? t('planPrint.openingText', {
            office: profile.name,
            from: formatDay(fromWallTime(typed.from)),
            until: formatDay(fromWallTime(typed.until))
          })
        : ''),
    signerTitle: typed.signerTitle ?? leader?.title ?? '',
    signerName: typed.signerName ?? leader?.name ?? ''
  }
  const isTooLong = typed.from > typed.until || Date.parse(typed.until) - Date.parse(typed.from) >= 366 * DAY

  function read(): PlanPrint | null {
    const { form, number, recipients, from, until } = typed
    const lines = recipients
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== '')
    const given =
      form === 'month'
        ? { form, month: typed.month }
        : form === 'year'
          ? { form, year: Number(typed.year) }
          : { form, from, until, number, ...words, recipients: lines }
    const parsed = planPrintSchema.safeParse(given)
    return parsed.success && (form !== 'word' || !isTooLong) ? parsed.data : null
  }
  const print = read()

  return (
    <Dialog
      title={t('planPrint.heading')}
      onClose={onClose}
      confirmLabel={t('planPrint.make')}
      canConfirm={print !== null}
      isBusy={make.isPending}
      onConfirm={() => print && make.mutate({ print })}
    >
      <SelectField
        label={t('planPrint.form')}
        value={typed.form}
        onChange={(form) => change({ form: forms.find((each) => each === form) ?? 'month' })}
        options={forms.map((each) => ({ value: each, label: t(`planPrint.forms.${each}`) }))}
      />
      {typed.form === 'month' && (
        <TextField
          label={t('planPrint.ofMonth')}
          type="month"
          min={FIRST_DAY.slice(0, 7)}
          max={LAST_DAY.slice(0, 7)}
          value={typed.month}
          onChange={(event) => change({ month: event.target.value })}
        />
      )}
      {typed.form === 'year' && (
        <TextField
          label={t('planPrint.ofYear')}
          type="number"
          inputMode="numeric"
          min={Number(FIRST_DAY.slice(0, 4))}
          max={Number(LAST_DAY.slice(0, 4))}
          value={typed.year}
          onChange={(event) => change({ year: event.target.value })}
        />
      )}
      {typed.form === 'word' && (
        <>
          <div className={styles.pair}>
            <TextField
              label={t('planPrint.from')}
              type="date"
              value={typed.from}
              onChange={(event) => change({ from: event.target.value })}
            />
            <TextField
              label={t('planPrint.until')}
              type="date"
              value={typed.until}
              error={isTooLong ? t('planPrint.tooLong') : undefined}
              onChange={(event) => change({ until: event.target.value })}
            />
          </div>
          <TextField
            label={t('planPrint.number')}
            maxLength={60}
            value={typed.number}
            onChange={(event) => change({ number: event.target.value })}
          />
          <TextField
            label={t('planPrint.subject')}
            maxLength={300}
            value={words.subject}
            onChange={(event) => change({ subject: event.target.value })}
          />
          <TextArea
            label={t('planPrint.opening')}
            maxLength={2000}
            rows={3}
            value={words.opening}
            onChange={(event) => change({ opening: event.target.value })}
          />
          <div className={styles.pair}>
            <TextField
              label={t('planPrint.signerTitle')}
              maxLength={160}
              value={words.signerTitle}
              onChange={(event) => change({ signerTitle: event.target.value })}
            />
            <TextField
              label={t('planPrint.signerName')}
              maxLength={160}
              value={words.signerName}
              onChange={(event) => change({ signerName: event.target.value })}
            />
          </div>
          <TextArea
            label={t('planPrint.recipients')}
            hint={t('planPrint.recipientsHint')}
            rows={3}
            value={typed.recipients}
            onChange={(event) => change({ recipients: event.target.value })}
          />
        </>
      )}
      {make.isPending && <p>{t('planPrint.making')}</p>}
      {make.error && <Notice tone="bad">{errorText(make.error)}</Notice>}
    </Dialog>
  )
}
