import path from 'node:path'
import { app, Menu, nativeTheme, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { KEEPING_WATCH } from '@shared/ipc/closing'
import type { Backstage } from './app/backstage'
import { appPaths } from './app/paths'
import { registerScheme, serveScheme } from './app/scheme'
import { devServer, hardenProcess, hardenSession, PAGE_ORIGIN } from './app/security'
import { createSettingsFile } from './app/settingsFile'
import { openWindow, windowStateFile } from './app/window'
import { sendEvent } from './ipc/events'
import { startRouter } from './ipc/router'

/** Where tests put everything, so that they never meet a person's office or documents. */
const profile = process.env['TOA_SOAN_PROFILE']
if (profile) {
  app.setPath('userData', profile)
  app.setPath('documents', path.join(profile, 'documents'))
}

// Before anything opens the database: `quit()` would still run what follows.
if (!app.requestSingleInstanceLock()) app.exit(0)

hardenProcess()
registerScheme()
app.commandLine.appendSwitch('lang', 'vi')
// Our name has letters that HTTP headers cannot carry; Electron 25 answers no request with them.
app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]/g, '')
// Ours comes with the backstage; Electron's own is not made in vain.
Menu.setApplicationMenu(null)

function isOwnPage(window: BrowserWindow, { senderFrame }: IpcMainInvokeEvent): boolean {
  if (!senderFrame || senderFrame !== window.webContents.mainFrame) return false
  const { protocol, host } = new URL(senderFrame.url)
  return `${protocol}//${host}` === (devServer() ?? PAGE_ORIGIN).replace(/\/$/, '')
}

/** The window first. What it shows is loaded while its page starts: this file and its imports stay few. */
async function start(): Promise<void> {
  const paths = appPaths()
  const settings = createSettingsFile(path.join(paths.userData, 'settings.json'))
  await app.whenReady()
  hardenSession()
  nativeTheme.themeSource = settings.read().theme
  let begin!: (backstage: Promise<Backstage>) => void
  const backstage = new Promise<Backstage>((resolve) => (begin = resolve))
  serveScheme(
    paths.page,
    backstage.then(({ sources }) => sources)
  )
  let keepsWatch = () => false
  const opening = openWindow(paths.preload, windowStateFile(paths.userData), () =>
    sendEvent(opening.window, 'app.closing', keepsWatch() ? KEEPING_WATCH : '')
  )
  startRouter(
    (event) => isOwnPage(opening.window, event),
    backstage.then(({ answer }) => answer)
  )
  await opening.hasFiles
  begin(import('./app/backstage').then(({ startBackstage }) => startBackstage({ paths, settings, opening })))
  ;({ keepsWatch } = await backstage)
}

start().catch(async (error: unknown) => {
  const { default: log } = await import('electron-log/main')
  log.error('start', error)
  app.exit(1)
})
