import { useState } from 'react'
import { articleTemplate, articleTemplateIds } from '@shared/domain/articleTemplates'
import { assignmentLimits, WORDS_A_LINE } from '@shared/domain/assignment'
import { articleKinds } from '@shared/document/revision'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { addDays, formatDay, fromWallTime, toIsoDay } from '@shared/text/dates'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useNow } from '@renderer/ui/useNow'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './AssignmentDialog.module.css'
import {
  blank,
  linesOf,
  readForm,
  toTyped,
  withTemplate,
  wordsOf,
  type TypedAssignment
} from './assignmentForm'
import { DueFields } from './DueFields'
import { useWriters } from './GiveDialog'
import { SourcesField } from './SourcesField'

/** Campaigns that begin within so many days are offered. */
const CAMPAIGNS_AHEAD = 120

interface AssignmentDialogProps {
  /** Null for a new one. */
  readonly assignment: AssignmentView | null
  /** Whether its reader may give it to others; whoever may not can only take it. */
  readonly mayGive: boolean
  /** Id of its reader. */
  readonly me: string
  readonly onClose: () => void
}

/** What is to be written: proposed, written anew, or only read. */
export function AssignmentDialog(props: AssignmentDialogProps) {
  const { data: profile } = useRequest('office.profile', {})
  const { data: offered } = useRequest('assignments.deadline', { ahead: null })
  const product = profile?.products[0]
  // The form begins with what is offered, which is here in a moment.
  if (!product || !offered) return null
  return (
    <AssignmentForm
      {...props}
      begun={props.assignment ? toTyped(props.assignment) : blank(product.id, offered.due)}
    />
  )
}

function AssignmentForm({
  assignment,
  mayGive,
  me,
  begun,
  onClose
}: AssignmentDialogProps & { readonly begun: TypedAssignment }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell, tellError } = useToaster()
  const [typed, setTyped] = useState(begun)
  const { data: profile } = useRequest('office.profile', {})
  const { data: upcoming } = useRequest('assignments.proposals', {})
  const writers = useWriters()
  const today = toIsoDay(useNow())
  const { data: running } = useRequest('campaigns.list', {
    from: today,
    until: addDays(today, CAMPAIGNS_AHEAD)
  })
  const putBack = useAction('assignments.set', { onError: tellError })
  const drop = useAction('assignments.drop', { onError: tellError })
  const save = useAction('assignments.set', {
    onSuccess: ({ id }, { brief: { title } }) => {
      const before = readForm(begun)
      const undo = () => {
        if (assignment && before) putBack.mutate({ id, brief: before, member: begun.member || null })
        else drop.mutate({ assignment: id, reason: t('assignments.undone') })
      }
      tell(t(assignment ? 'assignments.saved' : 'assignments.proposed', { title }), {
        label: t('assignments.undo'),
        run: undo
      })
      onClose()
    }
  })
  const isReadOnly = assignment !== null && !assignment.acts.includes('set')
  const brief = readForm(typed)
  const set = (part: Partial<TypedAssignment>) => setTyped((now) => ({ ...now, ...part }))
  const lines = linesOf(typed)
  const product = profile?.products.find((each) => each.id === typed.product)
  const rubrics = [...new Set([...(product?.rubrics ?? []), ...(typed.rubric ? [typed.rubric] : [])])]
  const dayName = (title: string, first: string) =>
    t('assignments.forDay', { title, day: formatDay(fromWallTime(first)) })
  const days = (upcoming ?? []).map(({ id, first, title }) => ({
    value: `${id} ${first}`,
    label: dayName(title, first)
  }))
  const { observance } = typed
  const chosenDay = observance ? `${observance.id} ${observance.first}` : ''
  if (observance && !days.some(({ value }) => value === chosenDay))
    days.unshift({ value: chosenDay, label: dayName(assignment?.observanceTitle ?? '', observance.first) })
  const campaigns = (running ?? []).map(({ id, title }) => ({ value: id, label: title }))
  if (typed.campaign && !campaigns.some(({ value }) => value === typed.campaign))
    campaigns.unshift({ value: typed.campaign, label: assignment?.campaignTitle || '…' })
  const named = (each: { id: string; name: string }) => ({ value: each.id, label: each.name })
  const known = writers.some(({ id }) => id === typed.member && (mayGive || id === me))
  const people = [
    ...writers.filter(({ id }) => mayGive || id === me),
    ...(typed.member && !known ? [{ id: typed.member, name: assignment?.memberName ?? '' }] : [])
  ]

  return (
    <Dialog
      title={t(`assignments.form.${assignment === null ? 'new' : isReadOnly ? 'view' : 'edit'}`)}
      width="large"
      onClose={onClose}
      {...(!isReadOnly && {
        confirmLabel: t('ui.save'),
        isBusy: save.isPending,
        canConfirm: brief !== null,
        onConfirm: () =>
          brief && save.mutate({ id: assignment?.id ?? null, brief, member: typed.member || null })
      })}
    >
      {assignment && (
        <p className={styles.facts}>
          {t('assignments.form.by', { name: assignment.owner })}
          {assignment.said !== '' && <span>{t('assignments.said', { said: assignment.said })}</span>}
          {assignment.dropped !== null && (
            <span>{t('assignments.droppedBecause', { reason: assignment.dropped })}</span>
          )}
        </p>
      )}
      <TextField
        label={t('assignments.form.title')}
        lang="vi"
        autoFocus={!isReadOnly}
        disabled={isReadOnly}
        maxLength={assignmentLimits.title}
        value={typed.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className={styles.fields}>
        <SelectField
          label={t('assignments.form.member')}
          value={typed.member}
          disabled={isReadOnly || (assignment !== null && !mayGive)}
          onChange={(member) => set({ member })}
          options={[{ value: '', label: t('assignments.nobody') }, ...people.map(named)]}
        />
        <DueFields typed={typed} isDisabled={isReadOnly} isNew={assignment === null} onChange={setTyped} />
        <SelectField
          label={t('articles.meta.product')}
          value={typed.product}
          disabled={isReadOnly}
          onChange={(next) => set({ product: next, rubric: '' })}
          options={(profile?.products ?? []).map(named)}
        />
        <SelectField
          label={t('articles.meta.rubric')}
          value={typed.rubric}
          disabled={isReadOnly}
          onChange={(rubric) => set({ rubric })}
          options={[
            { value: '', label: t('articles.noRubric') },
            ...rubrics.map((each) => ({ value: each, label: each }))
          ]}
        />
        <SelectField
          label={t('articles.unit')}
          value={typed.unit}
          disabled={isReadOnly}
          onChange={(unit) => set({ unit })}
          options={[{ value: '', label: t('articles.noUnit') }, ...(profile?.units ?? []).map(named)]}
        />
        <SelectField
          label={t('articles.meta.kind')}
          value={typed.kind}
          disabled={isReadOnly}
          onChange={(next) => {
            const kind = articleKinds.find((each) => each === next)
            if (kind) setTyped((now) => withTemplate(now, null, kind))
          }}
          options={articleKinds.map((each) => ({ value: each, label: t(`articles.kind.${each}`) }))}
        />
        <SelectField
          label={t('templates.title')}
          value={typed.template ?? ''}
          disabled={isReadOnly}
          onChange={(next) => {
            const template = articleTemplateIds.find((each) => each === next) ?? null
            setTyped((now) =>
              withTemplate(now, template, template ? articleTemplate(template).kind : now.kind)
            )
          }}
          options={[
            { value: '', label: t('templates.blank') },
            ...articleTemplateIds.map((each) => ({ value: each, label: t(`templates.name.${each}`) }))
          ]}
        />
        <TextField
          label={t('assignments.form.lines')}
          type="number"
          min={0}
          max={assignmentLimits.lines}
          inputMode="numeric"
          disabled={isReadOnly}
          value={typed.lines}
          error={
            lines === undefined
              ? t('assignments.form.linesWrong', { most: assignmentLimits.lines })
              : undefined
          }
          hint={
            lines
              ? t('assignments.form.linesAre', { words: wordsOf(lines) })
              : t('assignments.form.linesHint', { count: WORDS_A_LINE })
          }
          onChange={(event) => set({ lines: event.target.value })}
        />
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('assignments.form.photos')}
          lang="vi"
          disabled={isReadOnly}
          maxLength={assignmentLimits.photos}
          value={typed.photos}
          hint={t('assignments.form.photosHint')}
          onChange={(event) => set({ photos: event.target.value })}
        />
        <SelectField
          label={t('assignments.form.observance')}
          value={chosenDay}
          disabled={isReadOnly}
          onChange={(next) => {
            const at = next.lastIndexOf(' ')
            set({ observance: at < 0 ? null : { id: next.slice(0, at), first: next.slice(at + 1) } })
          }}
          options={[{ value: '', label: t('assignments.form.noObservance') }, ...days]}
        />
        <SelectField
          label={t('assignments.form.campaign')}
          value={typed.campaign ?? ''}
          disabled={isReadOnly}
          onChange={(campaign) => set({ campaign: campaign || null })}
          options={[{ value: '', label: t('assignments.form.noCampaign') }, ...campaigns]}
        />
      </div>
      <SourcesField papers={typed.sources} isDisabled={isReadOnly} onChange={(sources) => set({ sources })} />
      <TextArea
        label={t('assignments.form.note')}
        lang="vi"
        rows={2}
        disabled={isReadOnly}
        maxLength={assignmentLimits.note}
        value={typed.note}
        onChange={(event) => set({ note: event.target.value })}
      />
      {save.error && <Notice tone="bad">{errorText(save.error)}</Notice>}
    </Dialog>
  )
}
