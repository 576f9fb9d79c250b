import { Popover as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import styles from './Popover.module.css'

interface PopoverProps {
  /** What it is about: its name for everyone, and its heading. */
  readonly title: string
  readonly trigger: ReactElement
  readonly children: ReactNode
  /** Given by those who open it otherwise as well. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  /** Before Escape closes it: what was typed is not meant. */
  readonly onEscape?: () => void
}

/** A small form beside the thing that it changes. Nothing is confirmed: what is set there holds at once. */
export function Popover({ title, trigger, children, isOpen, onOpenChange, onEscape }: PopoverProps) {
  return (
    <Radix.Root {...(isOpen !== undefined && { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.popover}
          aria-label={title}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => {
            // The field to type in, or the form itself: a button's tooltip would take the first Escape.
            event.preventDefault()
            const form = event.target as HTMLElement
            const field = form.querySelector<HTMLElement>('input:not([type=checkbox])')
            ;(field ?? form).focus()
          }}
          // It ends the composing of a word first.
          onEscapeKeyDown={(event) => (event.isComposing ? event.preventDefault() : onEscape?.())}
        >
          <h3 className={styles.title}>{title}</h3>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
