import { useState } from 'react'
import type { OfficeProfile } from '@shared/domain/office'
import { roles, type Role } from '@shared/domain/permissions'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './OfficeScreen.module.css'

/** Enrols a member with a key on this PC. The PIN is the member's own to type. */
export function NewMemberDialog({ profile, onClose }: { profile: OfficeProfile; onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [values, setValues] = useState({ name: '', title: '', unit: '', pin: '', pinAgain: '' })
  const [chosen, setChosen] = useState<ReadonlySet<Role>>(new Set<Role>(['contributor']))
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) =>
      setValues((all) => ({ ...all, [name]: event.target.value }))
  })
  const toggle = (role: Role, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(role)
    else next.delete(role)
    setChosen(next)
  }
  const add = useAction('members.add', {
    onSuccess: () => {
      onClose()
      tell(t('members.added', { name: values.name }))
    }
  })
  const isRepeated = values.pin === values.pinAgain
  const { pinAgain: _, ...input } = values
  return (
    <Dialog
      title={t('members.add')}
      onClose={onClose}
      confirmLabel={t('members.add')}
      isBusy={add.isPending}
      canConfirm={values.name.trim() !== '' && values.pin.length >= 6 && isRepeated && chosen.size > 0}
      onConfirm={() => add.mutate({ ...input, roles: [...chosen] })}
    >
      <div className={styles.pair}>
        <TextField label={t('members.name')} autoFocus maxLength={120} {...field('name')} />
        <TextField label={t('members.title')} maxLength={160} {...field('title')} />
      </div>
      <SelectField
        label={t('members.unit')}
        value={values.unit}
        onChange={(unit) => setValues((all) => ({ ...all, unit }))}
        options={[
          { value: '', label: t('articles.noUnit') },
          ...profile.units.map((unit) => ({ value: unit.id, label: unit.name }))
        ]}
      />
      <fieldset className={styles.group}>
        <legend>{t('members.roles')}</legend>
        <div className={styles.pair}>
          {roles.map((role) => (
            <CheckField
              key={role}
              label={t(`members.role.${role}`)}
              isChecked={chosen.has(role)}
              onChange={(isOn) => toggle(role, isOn)}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.pair}>
        <TextField
          label={t('members.newPin')}
          type="password"
          hint={t('members.pinHint')}
          {...field('pin')}
        />
        <TextField
          label={t('members.pinAgain')}
          type="password"
          error={values.pinAgain !== '' && !isRepeated ? t('members.pinDiffers') : undefined}
          {...field('pinAgain')}
        />
      </div>
      {add.error && <Notice tone="bad">{errorText(add.error)}</Notice>}
    </Dialog>
  )
}
