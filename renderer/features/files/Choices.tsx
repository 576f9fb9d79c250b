import styles from './SaveFileDialog.module.css'

interface ChoicesProps<T extends string> {
  readonly label: string
  /** Of the group of radio buttons. */
  readonly name: string
  readonly value: T
  readonly disabled: boolean
  readonly options: readonly { readonly value: T; readonly label: string; readonly about?: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, each with a line about it. */
export function Choices<T extends string>({
  label,
  name,
  value,
  disabled,
  options,
  onChange
}: ChoicesProps<T>) {
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend>{label}</legend>
      {options.map((each) => (
        <label key={each.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={each.value === value}
            onChange={() => onChange(each.value)}
          />
          <span>
            {each.label}
            {each.about && <small>{each.about}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
