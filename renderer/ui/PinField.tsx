import type { Ref } from 'react'
import { useErrorText } from './errorText'
import { TextField } from './Field'
import { useTranslate } from './Language'

interface PinFieldProps {
  readonly ref?: Ref<HTMLInputElement>
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly hint?: string | undefined
  /** Why the act that the PIN was given for was refused. */
  readonly failure?: unknown
  readonly autoFocus?: boolean
}

/** The PIN of whoever sits here, asked for before an act. A new one is typed twice: `NewPinFields`. */
export function PinField({ onChange, failure, ...props }: PinFieldProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <TextField
      label={t('session.pin')}
      type="password"
      inputMode="numeric"
      error={failure ? errorText(failure) : undefined}
      onChange={(event) => onChange(event.target.value)}
      {...props}
    />
  )
}
