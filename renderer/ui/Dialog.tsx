import { Dialog as Radix } from 'radix-ui'
import { X } from 'lucide-react'
import type { FormEvent, ReactNode } from 'react'
import { useTranslate } from '@renderer/ui/Language'
import { Button } from './Button'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly description?: ReactNode
  readonly onClose: () => void
  readonly children?: ReactNode
  readonly width?: 'small' | 'medium' | 'large' | 'full'
  /** The dialog is a form: Enter confirms. Without it there is only closing. */
  readonly onConfirm?: () => void
  readonly confirmLabel?: string
  /** For dialogs that tell and do not ask, "close" says it better than "cancel". */
  readonly cancelLabel?: string
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  readonly canConfirm?: boolean
}

/** A question in front of everything. Escape closes, Enter confirms (Ctrl+Enter from a field of several lines), focus stays inside. */
export function Dialog(props: DialogProps) {
  const t = useTranslate()
  const { title, description, onClose, children, width = 'medium', onConfirm, confirmLabel } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.canConfirm !== false && !props.isBusy) onConfirm?.()
  }
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          className={[styles.dialog, styles[width]].join(' ')}
          {...(description ? {} : { 'aria-describedby': undefined })}
          // It ends the composing of a word first.
          onEscapeKeyDown={(event) => event.isComposing && event.preventDefault()}
          onOpenAutoFocus={(event) => {
            // A field that asks for focus has it already; otherwise the dialog itself, not its closing cross.
            event.preventDefault()
            if (!(event.target as HTMLElement).contains(document.activeElement))
              (event.target as HTMLElement).focus()
          }}
        >
          <header className={styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close className={styles.close} aria-label={t('ui.close')}>
              <X size={17} strokeWidth={1.9} aria-hidden />
            </Radix.Close>
          </header>
          <form
            onSubmit={submit}
            className={styles.form}
            // Enter alone is a new line in a field of several.
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
              event.preventDefault()
              if (!event.nativeEvent.isComposing) event.currentTarget.requestSubmit()
            }}
          >
            {description && (
              <Radix.Description className={styles.description}>{description}</Radix.Description>
            )}
            {/* What is only read may be longer than the window: it is scrolled by keyboard too. */}
            {children && (
              <div className={styles.body} tabIndex={onConfirm ? undefined : 0}>
                {children}
              </div>
            )}
            {onConfirm && (
              <footer className={styles.footer}>
                <Button onClick={onClose}>{props.cancelLabel ?? t('ui.cancel')}</Button>
                <Button
                  type="submit"
                  look={props.isDangerous ? 'danger' : 'primary'}
                  isBusy={props.isBusy ?? false}
                  disabled={props.canConfirm === false}
                >
                  {confirmLabel ?? t('ui.ok')}
                </Button>
              </footer>
            )}
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
