import { listUnticked, type ChecklistItem } from '@shared/domain/level'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Checklist.module.css'

interface ChecklistProps {
  readonly items: readonly ChecklistItem[]
  /** Ids of what was ticked. */
  readonly ticked: readonly string[]
  readonly onChange: (ticked: string[]) => void
  /** Says which required items are left; before somebody has tried to go on that would be nagging. */
  readonly isAsked?: boolean
  readonly disabled?: boolean
}

/**
 * What is made sure of before a text goes on. `listUnticked` of the same items
 * says what still stands in the way. Nothing is shown where there is nothing to tick.
 */
export function Checklist({ items, ticked, onChange, isAsked = false, disabled = false }: ChecklistProps) {
  const t = useTranslate()
  if (items.length === 0) return null
  const left = listUnticked(items, ticked)
  const only = items.find((item) => item.id === left[0])
  return (
    <fieldset className={styles.checklist}>
      <legend>{t('chains.checklist.label')}</legend>
      {items.map(({ id, text, required }) => (
        <CheckField
          key={id}
          label={required ? text : `${text} ${t('chains.checklist.advisory')}`}
          isChecked={ticked.includes(id)}
          disabled={disabled}
          onChange={(isOn) => onChange(isOn ? [...ticked, id] : ticked.filter((each) => each !== id))}
        />
      ))}
      {isAsked && left.length > 0 && (
        <p role="alert" className={styles.left}>
          {left.length === 1 && only
            ? t('chains.checklist.leftOne', { text: only.text })
            : t('chains.checklist.left', { count: left.length })}
        </p>
      )}
    </fieldset>
  )
}
