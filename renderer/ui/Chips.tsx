import styles from './Chips.module.css'

interface ChipsProps<T extends string> {
  readonly label: string
  readonly value: T | ''
  readonly options: readonly { readonly value: T | ''; readonly label: string; readonly count?: string }[]
  readonly onChange: (value: T | '') => void
}

/** One of a few choices that narrow a list; the chosen one pressed again is let go. */
export function Chips<T extends string>({ label, value, options, onChange }: ChipsProps<T>) {
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {options.map((each) => (
        <button
          key={each.value}
          type="button"
          aria-pressed={each.value === value}
          onClick={() => onChange(each.value === value ? '' : each.value)}
        >
          {each.label}
          {each.count !== undefined && (
            <>
              {' '}
              <span>{each.count}</span>
            </>
          )}
        </button>
      ))}
    </div>
  )
}
