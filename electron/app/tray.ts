import { Menu, nativeImage, Tray, type BrowserWindow } from 'electron'
import type { Translate } from '@shared/i18n/translator'

interface TrayOptions {
  readonly window: BrowserWindow
  readonly icon: string
  readonly translate: () => Translate
  /** Nobody sits here any more. */
  readonly onHidden: () => void
  readonly onQuit: () => void
}

/** Height of an icon beside the clock, in pixels at 100 %. */
const ICON_SIZE = 16

/** The window put away beside the clock, while the program goes on keeping watch over the schedule. */
export function createTray({ window, icon, translate, onHidden, onQuit }: TrayOptions) {
  let tray: Tray | null = null

  /** Brings the window back, from the tray or from behind other windows. */
  function open(): void {
    tray?.destroy()
    tray = null
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    open,

    /** Puts the window away. Starting the program again brings it back too, where a system shows no tray. */
    hide(): void {
      const t = translate()
      tray ??= new Tray(nativeImage.createFromPath(icon).resize({ height: ICON_SIZE }))
      tray.setToolTip(t('shell.trayTip'))
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: t('shell.trayOpen'), click: open },
          { type: 'separator' },
          { label: t('shell.closeForGood'), click: onQuit }
        ])
      )
      tray.on('click', open)
      window.hide()
      onHidden()
    }
  }
}
