import { Button } from './Button'
import { useTranslate } from './Language'
import styles from './Working.module.css'

interface WorkingProps {
  /** What is being done. */
  readonly label: string
  /** To what; a file, mostly. */
  readonly name?: string
  /** How far it is; without it nobody can tell. */
  readonly progress?: { readonly done: number; readonly of: number }
  readonly onCancel: () => void
}

/** Shown over everything while something takes a while and can be given up; not at all for what is quickly done. */
export function Working({ label, name, progress, onCancel }: WorkingProps) {
  const t = useTranslate()
  return (
    <div className={styles.working} role="status">
      <progress aria-label={label} {...(progress && { value: progress.done, max: progress.of })} />
      <span className={styles.text}>
        {label} {name !== undefined && <strong>{name}</strong>}
      </span>
      <Button onClick={onCancel}>{t('ui.cancel')}</Button>
    </div>
  )
}
