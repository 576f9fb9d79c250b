import { ArrowLeft } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { weaknessOf } from '@shared/text/pinStrength'
import { newOfficeSchema } from '@shared/ipc/routes/office'
import { queryClient, useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './SetupScreen.module.css'

const EMPTY = {
  name: '',
  parent: '',
  place: '',
  units: '',
  memberName: '',
  memberTitle: '',
  pin: '',
  pinAgain: ''
}
type Field = keyof typeof EMPTY

/** Sets an office up: its name, its units, and the first member with a PIN. All of it can be changed later. */
export function SetupForm({ onBack }: { onBack: () => void }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [values, setValues] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  const create = useAction('office.create', {
    onSuccess: () => void queryClient.invalidateQueries(),
    onError: tellError
  })

  const input = {
    name: values.name,
    parent: values.parent,
    place: values.place,
    units: values.units.split('\n').filter((line) => line.trim() !== ''),
    member: { name: values.memberName, title: values.memberTitle, pin: values.pin }
  }
  const parsed = newOfficeSchema.safeParse(input)
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.')))
  const isPinWeak = weaknessOf(values.pin) !== null
  const isPinRepeated = values.pin === values.pinAgain
  const errorAt = (path: string, text: string) => (isTried && wrong.has(path) ? text : undefined)

  const field = (name: Field) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) =>
      setValues((all) => ({ ...all, [name]: event.target.value }))
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (parsed.success && isPinRepeated && !isPinWeak) create.mutate(parsed.data)
  }

  return (
    <main className={styles.screen}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <h1>{t('setup.ownTitle')}</h1>
        <fieldset>
          <legend>{t('setup.office')}</legend>
          <div className={styles.wide}>
            <TextField
              label={t('office.name')}
              autoFocus
              placeholder={t('setup.nameExample')}
              error={errorAt('name', t('setup.nameMissing'))}
              {...field('name')}
            />
          </div>
          <TextField label={t('office.parent')} placeholder={t('setup.parentExample')} {...field('parent')} />
          <TextField
            label={t('office.place')}
            placeholder={t('setup.placeExample')}
            error={errorAt('place', t('setup.placeMissing'))}
            {...field('place')}
          />
          <div className={styles.wide}>
            <TextArea label={t('setup.units')} hint={t('setup.unitsHint')} rows={4} {...field('units')} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('setup.firstMember')}</legend>
          <TextField
            label={t('members.name')}
            error={errorAt('member.name', t('setup.memberMissing'))}
            {...field('memberName')}
          />
          <TextField
            label={t('members.title')}
            placeholder={t('setup.titleExample')}
            {...field('memberTitle')}
          />
          <TextField
            label={t('members.newPin')}
            type="password"
            hint={t('members.pinHint')}
            error={
              isTried && isPinWeak ? t(`members.pinWeak.${weaknessOf(values.pin) ?? 'short'}`) : undefined
            }
            {...field('pin')}
          />
          <TextField
            label={t('members.pinAgain')}
            type="password"
            error={isTried && !isPinRepeated ? t('members.pinDiffers') : undefined}
            {...field('pinAgain')}
          />
        </fieldset>
        <footer className={styles.formFooter}>
          <Button look="quiet" icon={ArrowLeft} onClick={onBack}>
            {t('ui.back')}
          </Button>
          <Button type="submit" look="primary" isBusy={create.isPending}>
            {t('setup.create')}
          </Button>
        </footer>
      </form>
    </main>
  )
}
