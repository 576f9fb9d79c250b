import { Button } from './Button'
import { useTranslate } from './Language'
import styles from './SavingStep.module.css'

interface SavingStepProps {
  /** What is being done. */
  readonly label: string
  /** How far it is; without it nobody can tell. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly onCancel: () => void
}

/** Inside a dialog whose work takes a while: what is done, and a way out; not at all for what is quickly done. */
export function SavingStep({ label, progress, onCancel }: SavingStepProps) {
  const t = useTranslate()
  return (
    <div className={styles.step} role="status">
      <progress aria-label={label} {...(progress && { value: progress.done, max: progress.of })} />
      <span>{label}</span>
      <Button onClick={onCancel}>{t('ui.cancel')}</Button>
    </div>
  )
}
