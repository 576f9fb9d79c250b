import { Button } from './Button'
import { useTranslate } from './Language'
import styles from './Working.module.css'

interface WorkingProps {
  /** What is being done. */
  readonly label: string
  /** To what; a file, mostly. */
  readonly name?: string
  readonly onCancel: () => void
}

/** Shown over everything while something takes a while and can be given up; not at all for what is quickly done. */
export function Working({ label, name, onCancel }: WorkingProps) {
  const t = useTranslate()
  return (
    <div className={styles.working} role="status">
      <progress aria-label={label} />
      <span>
        {label} {name !== undefined && <strong>{name}</strong>}
      </span>
      <Button onClick={onCancel}>{t('ui.cancel')}</Button>
    </div>
  )
}
