import { commands, type CommandId } from '@shared/commands'

/** "CmdOrCtrl+Shift+A" as it stands on an office keyboard: "Ctrl+Shift+A". */
export function formatShortcut(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'Ctrl')
}

/** What of a key press a shortcut is made of. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The command that a key press means, if any. */
export function commandOf(press: KeyPress): CommandId | null {
  const parts = [
    ...(press.ctrlKey || press.metaKey ? ['CmdOrCtrl'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
    ...(press.altKey ? ['Alt'] : []),
    press.key.length === 1 ? press.key.toUpperCase() : press.key
  ]
  const pressed = parts.join('+')
  return commands.find((command) => command.shortcut === pressed)?.id ?? null
}
