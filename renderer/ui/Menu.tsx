import { DropdownMenu } from 'radix-ui'
import { Check, type LucideIcon } from 'lucide-react'
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
  /** Key that does the same. */
  readonly shortcut?: string
  /** One of several of which one is in force; shown by a tick. */
  readonly isChosen?: boolean
  /** Class of the label, for a choice that shows its own look. */
  readonly look?: string | undefined
}

interface MenuProps {
  /** What the acts are about, above them. */
  readonly heading?: ReactElement
  readonly trigger: ReactElement
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
  /** Given by those who open the menu by a key as well. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  /** Takes the focus when the menu has closed; otherwise the button has it again. */
  readonly onClosed?: () => void
}

function MenuRow({ item, onSelected }: { item: MenuItem; onSelected: (() => void) | undefined }) {
  const shared = {
    className: [styles.item, item.isDangerous && styles.danger].filter(Boolean).join(' '),
    disabled: item.disabled ?? false,
    onSelect: () => {
      item.onSelect()
      // At once, and not only when the menu is gone: the next key may be there before.
      onSelected?.()
    },
    ...(item.shortcut && { 'aria-keyshortcuts': item.shortcut.replace('Ctrl', 'Control') })
  }
  const Icon = item.isChosen ? Check : item.icon
  const inside = (
    <>
      {Icon ? <Icon size={16} strokeWidth={1.9} aria-hidden /> : <span className={styles.noIcon} />}
      <span className={[styles.label, item.look].filter(Boolean).join(' ')}>{item.label}</span>
      {item.shortcut && (
        <kbd aria-hidden className={styles.shortcut}>
          {item.shortcut}
        </kbd>
      )}
    </>
  )
  if (item.isChosen === undefined) return <DropdownMenu.Item {...shared}>{inside}</DropdownMenu.Item>
  return (
    <DropdownMenu.RadioItem {...shared} value={item.id}>
      {inside}
    </DropdownMenu.RadioItem>
  )
}

/** A list of acts behind a button. */
export function Menu({ trigger, heading, items, align = 'end', isOpen, onOpenChange, onClosed }: MenuProps) {
  return (
    <DropdownMenu.Root
      modal={false}
      {...(isOpen !== undefined && { open: isOpen })}
      {...(onOpenChange && { onOpenChange })}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          // A key that is written beside an act does it.
          onKeyDown={(event) => {
            const meant = items.find((item) => item.shortcut === event.key && !item.disabled)
            if (!meant || event.nativeEvent.isComposing) return
            event.preventDefault()
            meant.onSelect()
            onOpenChange?.(false)
          }}
          onCloseAutoFocus={(event) => {
            if (!onClosed) return
            event.preventDefault()
            onClosed()
          }}
        >
          {heading && <DropdownMenu.Label className={styles.heading}>{heading}</DropdownMenu.Label>}
          <DropdownMenu.RadioGroup value={items.find((item) => item.isChosen)?.id ?? ''}>
            {items.flatMap((item) => [
              ...(item.beginsGroup
                ? [<DropdownMenu.Separator key={`${item.id}-line`} className={styles.line} />]
                : []),
              <MenuRow key={item.id} item={item} onSelected={onClosed} />
            ])}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
