import { DropdownMenu } from 'radix-ui'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly onSelect: () => void
  readonly isDangerous?: boolean
  readonly disabled?: boolean
  /** Draws a line above the item. */
  readonly beginsGroup?: boolean
}

/** A list of acts behind a button. */
export function Menu({ trigger, items }: { trigger: ReactElement; items: readonly MenuItem[] }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={4} collisionPadding={8}>
          {items.flatMap((item) => [
            ...(item.beginsGroup
              ? [<DropdownMenu.Separator key={`${item.id}-line`} className={styles.line} />]
              : []),
            <DropdownMenu.Item
              key={item.id}
              className={[styles.item, item.isDangerous && styles.danger].filter(Boolean).join(' ')}
              disabled={item.disabled ?? false}
              onSelect={item.onSelect}
            >
              {item.icon ? (
                <item.icon size={16} strokeWidth={1.9} aria-hidden />
              ) : (
                <span className={styles.noIcon} />
              )}
              {item.label}
            </DropdownMenu.Item>
          ])}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
