/** "CmdOrCtrl+Shift+A" as it stands on an office keyboard: "Ctrl+Shift+A". */
export function formatShortcut(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'Ctrl')
}
