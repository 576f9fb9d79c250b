import { useState, type FormEvent } from 'react'
import type { OfficeProfile, Unit } from '@shared/domain/office'
import { toFreeSlug } from '@shared/text/slug'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './OfficeScreen.module.css'

/** Units as lines of names. A known name keeps its id, so that old articles keep their unit. */
function toUnits(lines: string, known: readonly Unit[]): Unit[] {
  const names = [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  const units: Unit[] = []
  for (const name of names) {
    const same = known.find((unit) => unit.name === name)
    const taken = new Set([...known, ...units].map((unit) => unit.id))
    units.push(same ?? { id: toFreeSlug(name, 'don-vi', taken), name, kind: 'ward' })
  }
  return units
}

/** Name, parent body, place and units. A new profile is a new record: past issues keep theirs. */
export function ProfileForm({ profile, mayEdit }: { profile: OfficeProfile; mayEdit: boolean }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [values, setValues] = useState({
    name: profile.name,
    parent: profile.parent,
    place: profile.place,
    units: profile.units.map((unit) => unit.name).join('\n')
  })
  const field = (name: keyof typeof values) => ({
    value: values[name],
    disabled: !mayEdit,
    onChange: (event: { target: { value: string } }) =>
      setValues((all) => ({ ...all, [name]: event.target.value }))
  })
  const save = useAction('office.changeProfile', {
    onSuccess: () => tell(t('office.saved')),
    onError: tellError
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, parent, place } = values
    save.mutate({ profile: { ...profile, name, parent, place, units: toUnits(values.units, profile.units) } })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={t('office.name')} maxLength={160} required {...field('name')} />
      <div className={styles.pair}>
        <TextField label={t('office.parent')} maxLength={160} {...field('parent')} />
        <TextField label={t('office.place')} maxLength={80} required {...field('place')} />
      </div>
      <TextArea label={t('setup.units')} hint={t('setup.unitsHint')} rows={14} {...field('units')} />
      <div className={styles.footer}>
        <Button type="submit" look="primary" disabled={!mayEdit} isBusy={save.isPending}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  )
}
