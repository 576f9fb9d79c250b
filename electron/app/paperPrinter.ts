import { BrowserWindow, type WebContentsPrintOptions } from 'electron'
import type { PrintoutSetup, PrintoutSource } from '@shared/domain/printout'
import { OfficeError } from '@shared/ipc/errors'
import type { PrinterPort } from '@electron/services/printouts'
import { PAGE_ORIGIN } from './security'

/** What the printing page tells when all pages stand on it. Sizes in mm. */
interface ReadyPage {
  readonly pages: number
  readonly sheet: { readonly width: number; readonly height: number }
}

const DUPLEX = { one: 'simplex', long: 'longEdge', short: 'shortEdge' } as const
const MICRONS = 1000

function toOptions({ sheet }: ReadyPage, setup: PrintoutSetup): WebContentsPrintOptions {
  const isWide = sheet.width > sheet.height
  const [short, long] = isWide ? [sheet.height, sheet.width] : [sheet.width, sheet.height]
  return {
    silent: true,
    printBackground: true,
    deviceName: setup.printer,
    copies: setup.copies,
    collate: true,
    color: setup.isColour,
    duplexMode: DUPLEX[setup.sides],
    landscape: isWide,
    margins: { marginType: 'none' },
    pageSize: { width: Math.round(short * MICRONS), height: Math.round(long * MICRONS) }
  }
}

/**
 * Prints through a window that nobody sees. It shows the pages as pictures on
 * sheets of the exact size (`renderer/print`): Chromium printed a PDF itself as
 * blank pages until Electron 32 (electron/electron#30947).
 */
export function createPaperPrinter(parent: () => BrowserWindow | null): PrinterPort & {
  printers(): Promise<{ name: string; label: string; description: string }[]>
} {
  /** The window that prints just now. */
  const open = new Set<BrowserWindow>()
  const closeAll = () => {
    for (const window of open) if (!window.isDestroyed()) window.destroy()
    open.clear()
  }

  async function printers() {
    const found = (await parent()?.webContents.getPrintersAsync()) ?? []
    return found.map(({ name, displayName, description }) => ({
      name,
      label: displayName === '' ? name : displayName,
      description
    }))
  }

  /** Opens the printing page and waits until every page stands on it. */
  async function prepare(source: PrintoutSource, setup: PrintoutSetup, onTitle: (title: string) => void) {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        devTools: false,
        backgroundThrottling: false
      }
    })
    open.add(window)
    window.on('page-title-updated', (_event, title) => onTitle(title))
    const query = new URLSearchParams({ order: JSON.stringify({ source, setup }) })
    await window.loadURL(`${PAGE_ORIGIN}/print.html?${query.toString()}`)
    const ready = (await window.webContents.executeJavaScript('globalThis.whenReady')) as ReadyPage
    return { window, ready }
  }

  return {
    printers,

    async print(source, setup, report) {
      if (open.size > 0) throw new OfficeError('printBusy')
      if ((await printers()).length === 0) throw new OfficeError('noPrinter')
      try {
        const { window, ready } = await prepare(source, setup, (title) => {
          const found = /^(\d+)\/(\d+)$/.exec(title)
          if (found) report(Number(found[1]), Number(found[2]))
        })
        if (ready.pages === 0) throw new OfficeError('noSuchPages')
        await new Promise<void>((resolve, reject) => {
          const refuse = (detail: string) => reject(new OfficeError('printFailed', { detail }))
          window.once('closed', () => reject(new OfficeError('cancelled')))
          window.webContents.print(toOptions(ready, setup), (isTaken, reason) =>
            isTaken ? resolve() : refuse(reason)
          )
        })
        return ready.pages
      } catch (error) {
        if (error instanceof OfficeError) throw error
        if ([...open].some((window) => window.isDestroyed())) throw new OfficeError('cancelled')
        throw new OfficeError('printFailed', { detail: error instanceof Error ? error.message : '' })
      } finally {
        closeAll()
      }
    },

    cancel() {
      for (const window of open) if (!window.isDestroyed()) window.destroy()
    }
  }
}
