import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import type { LucideIcon } from 'lucide-react'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary action per screen. `quiet` has no frame until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
  readonly children?: ReactNode
  readonly isBusy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  look = 'plain',
  icon: Icon,
  isBusy = false,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
    >
      {Icon && <Icon size={16} strokeWidth={1.9} aria-hidden />}
      {children}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'look'> {
  readonly icon: LucideIcon
  /** Its name for everyone: shown on pointing, spoken by a reader. */
  readonly label: string
  readonly isPressed?: boolean
}

/** A button that is a picture. Its name is its tooltip. */
export function IconButton({ icon: Icon, label, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isPressed}
        {...rest}
        className={[styles.button, styles.icon, className].filter(Boolean).join(' ')}
      >
        <Icon size={17} strokeWidth={1.9} aria-hidden />
      </button>
    </Tooltip>
  )
}
