import type { LucideIcon } from 'lucide-react'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { useErrorText } from './errorText'
import { useTranslate } from './Language'
import styles from './Notice.module.css'

type Tone = 'info' | 'good' | 'warn' | 'bad'

const ICONS: Record<Tone, LucideIcon> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert
}

/** A sentence in a coloured strip, with what can be done about it. */
export function Notice({
  tone,
  children,
  actions
}: {
  tone: Tone
  children: ReactNode
  actions?: ReactNode
}) {
  const Icon = ICONS[tone]
  return (
    <div className={[styles.notice, styles[tone]].join(' ')} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden />
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** What a list shows before there is anything in it: what it is for, and how to begin. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action
}: {
  icon: LucideIcon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <Icon size={40} strokeWidth={1.2} aria-hidden />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** A list that could not be read. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <div className={styles.empty} role="alert">
      <CircleAlert size={40} strokeWidth={1.2} aria-hidden />
      <p>{errorText(error)}</p>
      <Button onClick={onRetry}>{t('ui.tryAgain')}</Button>
    </div>
  )
}

/** Grey bars where lines will be. Shown only after 300 ms: what is faster needs no stand-in. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className={styles.skeleton} aria-hidden>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ width: `${90 - ((index * 37) % 45)}%` }} />
      ))}
    </div>
  )
}
