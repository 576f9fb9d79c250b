import { useTranslate } from '@renderer/ui/Language'
import styles from './ChoiceSet.module.css'

interface ChoiceSetProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Nothing chosen means all. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Some of a few, or all of them. */
export function ChoiceSet({ label, options, chosen, onChange }: ChoiceSetProps) {
  const t = useTranslate()
  if (options.length === 0) return null
  return (
    <fieldset className={styles.set}>
      <legend>
        {label}{' '}
        <span>{chosen.length === 0 ? t('delegations.all') : `${chosen.length}/${options.length}`}</span>
      </legend>
      <div className={styles.options}>
        {options.map(({ value, label: name }) => (
          <label key={value} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
