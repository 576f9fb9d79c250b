import * as electron from 'electron'

/** Puts text and its looks on the clipboard in one go, with the Electron that there is: before 45 it took plain words. */
export async function copyRich(text: string, html: string): Promise<void> {
  const { clipboard, ClipboardItem } = electron as Partial<typeof electron> &
    Pick<typeof electron, 'clipboard'>
  if (ClipboardItem) return clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })])
  // The types are those of the newest Electron.
  const older = clipboard as unknown as { write(data: { text: string; html: string }): void }
  older.write({ text, html })
}
