import { useTranslate } from '@renderer/ui/Language'
import { Tooltip } from '@renderer/ui/Tooltip'
import styles from './MarksToggle.module.css'

/** Whether tone and vowel marks count in a search: "ế ≠ e". No picture of the set says it, letters do. */
export function MarksToggle({
  isPressed,
  onChange
}: {
  readonly isPressed: boolean
  readonly onChange: (isPressed: boolean) => void
}) {
  const t = useTranslate()
  return (
    <Tooltip text={t('finding.isMarked')}>
      <button
        type="button"
        className={styles.toggle}
        aria-label={t('finding.isMarked')}
        aria-pressed={isPressed}
        onClick={() => onChange(!isPressed)}
      >
        <span className={styles.sign} aria-hidden />
      </button>
    </Tooltip>
  )
}
