import { Menu, type MenuItemConstructorOptions } from 'electron'
import { commands, type CommandId } from '@shared/commands'
import type { Translate } from '@shared/i18n/translator'

/** Items that the system itself carries out, per menu. */
const SYSTEM_ITEMS: Readonly<Record<string, readonly MenuItemConstructorOptions['role'][]>> = {
  edit: ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'],
  view: ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']
}

/**
 * Builds the native menu from the list of commands, in the language of the
 * screen. A command that no screen carries out just now stands there greyed out.
 */
export function buildMenu(
  translate: Translate,
  offered: ReadonlySet<CommandId>,
  run: (command: CommandId) => void
): Menu {
  const menus = ['file', 'edit', 'view', 'go', 'help'] as const
  const template = menus.map((menu): MenuItemConstructorOptions => {
    const system = (SYSTEM_ITEMS[menu] ?? []).map((role): MenuItemConstructorOptions => ({
      role: role!,
      label: translate(`menu.${role as 'undo'}`)
    }))
    const own = commands
      .filter((command) => command.menu === menu)
      .map((command): MenuItemConstructorOptions => ({
        id: command.id,
        label: translate(`commands.${command.id}`),
        enabled: offered.has(command.id),
        ...(command.shortcut ? { accelerator: command.shortcut } : {}),
        click: () => run(command.id)
      }))
    const line: MenuItemConstructorOptions[] =
      system.length > 0 && own.length > 0 ? [{ type: 'separator' }] : []
    return { label: translate(`menu.${menu}`), submenu: [...system, ...line, ...own] }
  })
  return Menu.buildFromTemplate(template)
}

/** Greys out in a menu what is not offered, and only that. */
export function offerCommands(menu: Menu | null, offered: ReadonlySet<CommandId>): void {
  for (const { id } of commands) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = offered.has(id)
  }
}
