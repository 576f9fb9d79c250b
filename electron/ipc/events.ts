import type { BrowserWindow } from 'electron'
import type { EventName } from '@shared/ipc/contract'

/** Tells the page a fact: what kind of thing changed, and which. The page asks again if it shows it. */
export function sendEvent(window: BrowserWindow | null, event: EventName, id: string): void {
  if (window && !window.isDestroyed()) window.webContents.send('event', event, { id })
}
