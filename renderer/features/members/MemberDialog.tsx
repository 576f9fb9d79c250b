import { useState } from 'react'
import { noSignatory, signatureLines, signatoryForms, type Signatory } from '@shared/domain/grants'
import type { Unit } from '@shared/domain/office'
import { unlimitedGrant, type Grant } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { NewPinFields } from '@renderer/ui/NewPinFields'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { GrantsField, isUpsideDown } from './GrantsField'
import styles from './MembersTab.module.css'

interface MemberDialogProps {
  readonly units: readonly Unit[]
  /** Whom to change; a new member without one, with a key on this PC. The PIN is the member's own to type. */
  readonly member?: MemberView
  readonly onClose: () => void
}

/** Who a member is, what he or she may do where and until when, and how he or she signs on paper. */
export function MemberDialog({ units, member, onClose }: MemberDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [values, setValues] = useState({
    name: member?.name ?? '',
    title: member?.title ?? '',
    unit: member?.unit ?? ''
  })
  const [grants, setGrants] = useState<readonly Grant[]>(member?.grants ?? [unlimitedGrant('contributor')])
  const [signatory, setSignatory] = useState<Signatory>(member?.signatory ?? noSignatory)
  const [pin, setPin] = useState<string | null>(null)
  const onSuccess = () => {
    onClose()
    tell(member ? t('members.saved') : t('members.added', { name: values.name }))
  }
  const add = useAction('members.add', { onSuccess })
  const change = useAction('members.change', { onSuccess })
  const error = add.error ?? change.error
  const text = (name: 'name' | 'title') => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) =>
      setValues((all) => ({ ...all, [name]: event.target.value }))
  })
  const lines = signatureLines(signatory)
  const appointed = { ...values, grants, signatory }
  return (
    <Dialog
      title={member ? t('members.edit') : t('members.add')}
      width="large"
      onClose={onClose}
      confirmLabel={member ? t('members.save') : t('members.add')}
      isBusy={add.isPending || change.isPending}
      canConfirm={
        values.name.trim() !== '' && !grants.some(isUpsideDown) && (member !== undefined || pin !== null)
      }
      onConfirm={() => {
        if (member) change.mutate({ ...appointed, member: member.id })
        else if (pin !== null) add.mutate({ ...appointed, pin })
      }}
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          <TextField label={t('members.name')} autoFocus maxLength={120} {...text('name')} />
          <TextField label={t('members.title')} maxLength={160} {...text('title')} />
        </div>
        <SelectField
          label={t('members.unit')}
          value={values.unit}
          onChange={(unit) => setValues((all) => ({ ...all, unit }))}
          options={[
            { value: '', label: t('articles.noUnit') },
            ...units.map((unit) => ({ value: unit.id, label: unit.name }))
          ]}
        />
        <GrantsField units={units} grants={grants} onChange={setGrants} />
        <fieldset className={styles.group}>
          <legend>{t('members.signatory')}</legend>
          <div className={styles.pair}>
            <div className={styles.form}>
              <SelectField
                label={t('members.signatoryForm')}
                value={signatory.form}
                onChange={(form) => setSignatory({ ...signatory, form: form as Signatory['form'] })}
                options={signatoryForms.map((form) => ({
                  value: form,
                  label: t(`members.form.${form === '' ? 'none' : form}`)
                }))}
              />
              <TextField
                label={t('members.signatoryBody')}
                maxLength={160}
                placeholder={t('members.signatoryBodyExample')}
                value={signatory.body}
                onChange={(event) => setSignatory({ ...signatory, body: event.target.value })}
              />
              <TextField
                label={t('members.signatoryTitle')}
                maxLength={160}
                placeholder={t('members.signatoryTitleExample')}
                value={signatory.title}
                onChange={(event) => setSignatory({ ...signatory, title: event.target.value })}
              />
            </div>
            <div className={styles.form}>
              <span className={styles.small}>{t('members.preview')}</span>
              <div className={styles.preview}>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <p>{values.name || t('members.name')}</p>
              </div>
            </div>
          </div>
        </fieldset>
        {!member && <NewPinFields onChange={setPin} />}
        {error && <Notice tone="bad">{errorText(error)}</Notice>}
      </div>
    </Dialog>
  )
}
