import { Toast } from 'radix-ui'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { OfficeError } from '@shared/ipc/errors'
import { useErrorText } from './errorText'
import { IconButton } from './Button'
import { useTranslate } from './Language'
import styles from './Toaster.module.css'

interface ToastMessage {
  readonly id: number
  readonly tone: 'good' | 'bad'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Toaster {
  /** Says that something is done, with a way back where there is one. */
  readonly tell: (text: string, action?: ToastMessage['action']) => void
  /** Says what went wrong and what to do. */
  readonly tellError: (error: unknown) => void
}

const ToasterContext = createContext<Toaster>({ tell: () => {}, tellError: () => {} })

const STAYS = { good: 6_000, bad: 15_000 }

interface ToasterProviderProps {
  /** Who reads. What somebody could take back is not for the next one to take back. */
  readonly reader: string
  readonly children: ReactNode
}

export function ToasterProvider({ reader, children }: ToasterProviderProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [messages, setMessages] = useState<readonly ToastMessage[]>([])
  const [known, setKnown] = useState(reader)
  if (known !== reader) {
    setKnown(reader)
    setMessages((all) => all.map(({ id, tone, text }) => ({ id, tone, text })))
  }

  const add = useCallback((message: Omit<ToastMessage, 'id'>) => {
    setMessages((all) => [...all.slice(-3), { ...message, id: (all.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const remove = (id: number) => setMessages((all) => all.filter((each) => each.id !== id))

  const toaster = useMemo<Toaster>(
    () => ({
      tell: (text, action) => add({ tone: 'good', text, ...(action ? { action } : {}) }),
      tellError: (error) => {
        if (error instanceof OfficeError && error.code === 'cancelled') return
        add({ tone: 'bad', text: errorText(error) })
      }
    }),
    [add, errorText]
  )

  return (
    <ToasterContext value={toaster}>
      <Toast.Provider swipeDirection="right" label={t('ui.notices')}>
        {children}
        {messages.map((message) => (
          <Toast.Root
            key={message.id}
            className={[styles.toast, styles[message.tone]].join(' ')}
            duration={STAYS[message.tone]}
            type={message.tone === 'bad' ? 'foreground' : 'background'}
            onOpenChange={(isOpen) => !isOpen && remove(message.id)}
          >
            {message.tone === 'bad' ? (
              <CircleAlert size={18} aria-hidden />
            ) : (
              <CircleCheck size={18} aria-hidden />
            )}
            <Toast.Description className={styles.text}>{message.text}</Toast.Description>
            {message.action && (
              <Toast.Action
                altText={message.action.label}
                className={styles.action}
                onClick={message.action.run}
              >
                {message.action.label}
              </Toast.Action>
            )}
            <Toast.Close asChild>
              <IconButton icon={X} label={t('ui.close')} />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className={styles.viewport} label={t('ui.notices')} />
      </Toast.Provider>
    </ToasterContext>
  )
}

export function useToaster(): Toaster {
  return useContext(ToasterContext)
}
