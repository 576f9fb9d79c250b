import type { LucideIcon } from 'lucide-react'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Tooltip } from './Tooltip'
import styles from './Tabs.module.css'

export interface Tab {
  readonly id: string
  readonly label: string
  /** Stands in the row instead of the label, where there are more tabs than a narrow room has words for. */
  readonly icon?: LucideIcon
  readonly count?: number
  readonly content: ReactNode
}

function TabButton({ tab: { id, label, icon: Icon, count = 0 } }: { tab: Tab }) {
  const button = (
    <Radix.Trigger value={id} className={[styles.tab, Icon && styles.sign].filter(Boolean).join(' ')}>
      {Icon && <Icon size={18} strokeWidth={1.8} aria-hidden />}
      {Icon ? <span className="visually-hidden">{label}</span> : label}
      {count > 0 && <span className={styles.count}>{count}</span>}
    </Radix.Trigger>
  )
  return Icon ? <Tooltip text={label}>{button}</Tooltip> : button
}

/** Panels in one place, one at a time. */
export function Tabs({
  label,
  tabs,
  value,
  onChange
}: {
  label: string
  tabs: readonly Tab[]
  value: string
  onChange: (id: string) => void
}) {
  const chosen = tabs.find((tab) => tab.id === value)
  return (
    <Radix.Root className={styles.root} value={value} onValueChange={onChange}>
      <Radix.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <TabButton key={tab.id} tab={tab} />
        ))}
      </Radix.List>
      {chosen?.icon && (
        // The panel has its name from the tab already.
        <p className={styles.title} aria-hidden>
          {chosen.label}
        </p>
      )}
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className={styles.content}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
