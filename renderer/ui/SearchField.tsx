import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { IconButton } from './Button'
import { TextField } from './Field'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  readonly ref?: Ref<HTMLInputElement>
  /** What is looked through; says so in the empty field, too. */
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly maxLength?: number
  readonly onChange: (query: string) => void
}

/** Words by which a list is narrowed; Escape takes them away. */
export function SearchField({ label, clearLabel, value, onChange, ...rest }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <Search size={16} aria-hidden />
      <TextField
        {...rest}
        label={label}
        isLabelHidden
        type="text"
        role="searchbox"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('')
        }}
      />
      {value !== '' && <IconButton icon={X} label={clearLabel} onClick={() => onChange('')} />}
    </div>
  )
}
