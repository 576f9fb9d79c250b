import {
  useId,
  type InputHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes
} from 'react'
import styles from './Field.module.css'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly isLabelHidden?: boolean
  readonly children: (ids: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactElement
}

/** A control with its label, its hint and what is wrong with it, tied together for a reader. */
export function Field({ label, hint, error, isLabelHidden = false, children }: FieldProps) {
  const id = useId()
  const described = error || hint ? `${id}-note` : undefined
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {(error || hint) && (
        <p id={described} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}

type Shared = Pick<FieldProps, 'label' | 'hint' | 'error' | 'isLabelHidden'>

interface TextFieldProps extends Shared, Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField({ label, hint, error, isLabelHidden, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(isLabelHidden !== undefined && { isLabelHidden })}>
      {(ids) => (
        <input
          autoComplete="off"
          {...rest}
          {...ids}
          className={[styles.input, className].filter(Boolean).join(' ')}
        />
      )}
    </Field>
  )
}

interface TextAreaProps extends Shared, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  readonly ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({ label, hint, error, isLabelHidden, className, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(isLabelHidden !== undefined && { isLabelHidden })}>
      {(ids) => (
        <textarea
          rows={3}
          {...rest}
          {...ids}
          className={[styles.input, className].filter(Boolean).join(' ')}
        />
      )}
    </Field>
  )
}

interface SelectFieldProps extends Shared {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly disabled?: boolean
}

/** A choice among a few. The system's own list: it reads and types as people know it. */
export function SelectField({
  label,
  hint,
  error,
  isLabelHidden,
  value,
  options,
  onChange,
  disabled
}: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(isLabelHidden !== undefined && { isLabelHidden })}>
      {(ids) => (
        <select
          {...ids}
          className={styles.select}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface CheckFieldProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly disabled?: boolean
}

export function CheckField({ label, isChecked, onChange, disabled }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
