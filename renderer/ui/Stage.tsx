import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Stage.module.css'

interface StageProps {
  readonly title: string
  /** Buttons in its head. */
  readonly tools: ReactNode
  readonly onClose: () => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
  readonly children: ReactNode
}

/** The whole window for one thing that is looked at. Escape closes. */
export function Stage({ title, tools, onClose, onKeyDown, children }: StageProps) {
  const t = useTranslate()
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Content
          className={styles.stage}
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            ;(event.target as HTMLElement).focus()
          }}
        >
          <header className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <div className={styles.tools}>{tools}</div>
            <Radix.Close className={styles.close} aria-label={t('ui.close')}>
              <X size={18} strokeWidth={1.9} aria-hidden />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
