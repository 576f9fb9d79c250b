import { useState } from 'react'
import { weaknessOf } from '@shared/text/pinStrength'
import { TextField } from './Field'
import { useTranslate } from './Language'
import styles from './NewPinFields.module.css'

interface NewPinFieldsProps {
  readonly label?: string
  /** The PIN once it is strong and typed twice alike, else null. */
  readonly onChange: (pin: string | null) => void
}

/** A new PIN, typed twice. What is wrong with it is said while it is typed. */
export function NewPinFields({ label, onChange }: NewPinFieldsProps) {
  const t = useTranslate()
  const [values, setValues] = useState({ pin: '', again: '' })
  const [isLeft, setLeft] = useState(false)
  const weakness = weaknessOf(values.pin)
  const isSaid = values.pin !== '' && weakness !== null && (isLeft || weakness !== 'short')
  const change = (part: Partial<typeof values>) => {
    const next = { ...values, ...part }
    setValues(next)
    onChange(weaknessOf(next.pin) === null && next.pin === next.again ? next.pin : null)
  }
  return (
    <div className={styles.pair}>
      <TextField
        label={label ?? t('members.newPin')}
        type="password"
        autoComplete="new-password"
        maxLength={64}
        hint={t('members.pinHint')}
        value={values.pin}
        error={isSaid ? t(`members.pinWeak.${weakness}`) : undefined}
        onBlur={() => setLeft(true)}
        onChange={(event) => change({ pin: event.target.value })}
      />
      <TextField
        label={t('members.pinAgain')}
        type="password"
        autoComplete="new-password"
        maxLength={64}
        value={values.again}
        error={values.again !== '' && values.again !== values.pin ? t('members.pinDiffers') : undefined}
        onChange={(event) => change({ again: event.target.value })}
      />
    </div>
  )
}
