import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { whenPageHasFiles } from './pageFiles'
import { devServer, PAGE_ORIGIN } from './security'

interface WindowState {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

/** By hand: the window does not wait until zod is loaded. */
function toState(stored: unknown): WindowState | null {
  const { x, y, width, height, isMaximized } = stored as Record<string, unknown>
  const isWhole = [x, y, width, height].every(Number.isInteger) && typeof isMaximized === 'boolean'
  if (!isWhole || (width as number) < 640 || (height as number) < 480) return null
  return { x, y, width, height, isMaximized } as WindowState
}

const PAPER = { light: '#f6f4ef', dark: '#1b1a18' }

function readState(file: string): WindowState | null {
  try {
    return toState(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Whether enough of the window would be on a screen that is still there. */
function isReachable(state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(state.x + state.width, workArea.x + workArea.width)
    const bottom = Math.min(state.y + state.height, workArea.y + workArea.height)
    return right - Math.max(state.x, workArea.x) >= 200 && bottom - Math.max(state.y, workArea.y) >= 100
  })
}

/** How long the page may take to save before the window closes anyway, in milliseconds. */
const CLOSING_WAIT = 15_000

/** Opens the one window, where it stood last time. */
export function openWindow(preload: string, stateFile: string, onClosing: () => void) {
  const saved = readState(stateFile)
  const place = saved && isReachable(saved) ? saved : { width: 1320, height: 860 }
  const window = new BrowserWindow({
    ...place,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: devServer() !== undefined,
      // Chromium's checker would fetch dictionaries and underline all Vietnamese.
      spellcheck: false
    }
  })
  if (saved?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // Nobody has typed before the page is up, nor after it crashed: there is nothing to wait for.
  let mayClose = true
  let waiting: ReturnType<typeof setTimeout> | undefined
  const pageIsUp = () => void (mayClose = false)
  window.webContents.on('render-process-gone', () => (mayClose = true))
  const close = () => {
    mayClose = true
    window.close()
  }
  window.on('close', (event) => {
    if (!mayClose) {
      // The page puts the last words on disk first; one that hangs is not waited for.
      event.preventDefault()
      onClosing()
      clearTimeout(waiting)
      waiting = setTimeout(close, CLOSING_WAIT)
      return
    }
    const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(stateFile, JSON.stringify(state))
    } catch {
      // Where the window stood is not worth a message.
    }
  })
  const hasFiles = whenPageHasFiles(window.webContents)
  void window.loadURL(devServer() ?? `${PAGE_ORIGIN}/index.html`)
  return { window, close, pageIsUp, keepOpen: () => clearTimeout(waiting), hasFiles }
}
export type Opening = ReturnType<typeof openWindow>

export const windowStateFile = (userData: string) => path.join(userData, 'window.json')
