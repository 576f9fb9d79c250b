import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { z } from 'zod'
import { devServer, PAGE_ORIGIN } from './security'

const stateSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640),
  height: z.number().int().min(480),
  isMaximized: z.boolean()
})
type WindowState = z.infer<typeof stateSchema>

const PAPER = { light: '#f6f4ef', dark: '#1b1a18' }

function readState(file: string): WindowState | null {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
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
  let mayClose = false
  let waiting: ReturnType<typeof setTimeout> | undefined
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
  void window.loadURL(devServer() ?? `${PAGE_ORIGIN}/index.html`)
  return { window, close, keepOpen: () => clearTimeout(waiting) }
}

export const windowStateFile = (userData: string) => path.join(userData, 'window.json')
