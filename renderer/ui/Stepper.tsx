import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { IconButton } from './Button'
import styles from './Stepper.module.css'

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  /** The value as it is read: "26 pt". */
  readonly text: string
  /** Names of the two buttons. */
  readonly lessLabel: string
  readonly moreLabel: string
  readonly onChange: (value: number) => void
}

/** A number that is tried out step by step rather than typed. */
export function Stepper({ label, value, least, most, step = 1, text, ...rest }: StepperProps) {
  const id = useId()
  const to = (next: number) => rest.onChange(Math.min(most, Math.max(least, next)))
  return (
    <div className={styles.stepper} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <IconButton
        icon={Minus}
        label={rest.lessLabel}
        disabled={value <= least}
        onClick={() => to(value - step)}
      />
      <output className={styles.value}>{text}</output>
      <IconButton
        icon={Plus}
        label={rest.moreLabel}
        disabled={value >= most}
        onClick={() => to(value + step)}
      />
    </div>
  )
}
