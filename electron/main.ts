import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { app, Menu, nativeTheme, powerMonitor, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import log from 'electron-log/main'
import type { CommandId } from '@shared/commands'
import { createTranslator, printWords } from '@shared/i18n/translator'
import type { EventName } from '@shared/ipc/contract'
import { createDesk } from './app/desk'
import { buildMenu, offerCommands } from './app/menu'
import { appPaths } from './app/paths'
import { createProgram } from './app/program'
import { registerScheme, serveScheme } from './app/scheme'
import { devServer, hardenProcess, hardenSession, PAGE_ORIGIN } from './app/security'
import { createSettingsFile } from './app/settingsFile'
import { openWindow, windowStateFile } from './app/window'
import { sendEvent } from './ipc/events'
import { createHandlers } from './ipc/handlers'
import { startRouter } from './ipc/router'
import { fillDemo } from './services/demo'
import { PIN_COST } from './services/sealing'
import { forkWorker } from './services/workers'

const TICK = 30_000
const BACKUP_EVERY = 30 * 60_000

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

async function start(): Promise<void> {
  const paths = appPaths()
  log.transports.file.resolvePathFn = () => path.join(paths.logs, 'toa-soan.log')
  log.transports.file.maxSize = 2 * 1024 * 1024
  const logError = (what: string, error: unknown) => log.error(what, error)
  process.on('uncaughtException', (error) => logError('uncaught', error))
  process.on('unhandledRejection', (error) => logError('unhandled', error))

  const settings = createSettingsFile(path.join(paths.userData, 'settings.json'))
  const translate = () => createTranslator(settings.read().language)
  let window: BrowserWindow | null = null
  let closeWindow = () => {}
  let keepOpen = () => {}
  const publish = (event: EventName, id: string) => sendEvent(window, event, id)

  const desk = createDesk({
    userData: paths.userData,
    temporary: path.join(paths.cache, 'incoming'),
    exportFolder: path.join(paths.documents, 'Tòa Soạn'),
    exportSetup: {
      templates: paths.templates,
      fonts: paths.fonts,
      profile: paths.profile,
      cache: path.join(paths.cache, 'press')
    },
    startImport: () => forkWorker(paths.importWorker, 'Tòa Soạn – nhập tệp'),
    startExport: () => forkWorker(paths.exportWorker, 'Tòa Soạn – dàn trang'),
    clock: Date.now,
    newId: randomUUID,
    pinCost: PIN_COST,
    words: printWords(),
    publish,
    logError,
    fillDemo: ({ context, imports }) => fillDemo({ ...context, imports }, paths.demo)
  })

  let offered: ReadonlySet<CommandId> = new Set()
  const showMenu = () =>
    Menu.setApplicationMenu(
      buildMenu(translate(), offered, (command) =>
        command === 'quit' ? app.quit() : publish('commands.run', command)
      )
    )

  const program = createProgram({
    window: () => window,
    translate,
    settings,
    noticesFile: paths.notices,
    sqliteVersion: async () => desk.current()?.sqliteVersion() ?? '',
    onReadyToClose: () => closeWindow(),
    onKeepOpen: () => keepOpen(),
    onCommands: (commands) => {
      offered = new Set(commands)
      offerCommands(Menu.getApplicationMenu(), offered)
    },
    onSettings: () => {
      showMenu()
      publish('settings.changed', '')
    },
    logError
  })

  const isTrusted = (event: IpcMainInvokeEvent) => {
    const frame = event.senderFrame
    if (!window || !frame || frame !== window.webContents.mainFrame) return false
    const { protocol, host } = new URL(frame.url)
    return `${protocol}//${host}` === (devServer() ?? PAGE_ORIGIN).replace(/\/$/, '')
  }

  await app.whenReady()
  hardenSession()
  nativeTheme.themeSource = settings.read().theme
  const signedIn = () => {
    const workspace = desk.current()
    return workspace?.session.current() ? workspace : undefined
  }
  serveScheme(paths.page, {
    mediaFile: async (hash) => signedIn()?.media.previewFile(hash),
    previewPage: (token, page) => signedIn()?.previews.page(token, page)
  })
  startRouter({ handlers: createHandlers(desk, program), isTrusted, logError })
  showMenu()
  const opened = desk.begin()
  const opening = openWindow(paths.preload, windowStateFile(paths.userData), () => publish('app.closing', ''))
  window = opening.window
  closeWindow = opening.close
  keepOpen = opening.keepOpen
  await opened

  const tick = () =>
    void desk
      .current()
      ?.schedule.tick()
      .catch((error: unknown) => logError('schedule', error))
  const backUp = () =>
    void desk
      .current()
      ?.backUpIfChanged()
      .catch((error: unknown) => logError('backup', error))
  tick()
  setTimeout(backUp, TICK)
  setInterval(tick, TICK)
  setInterval(backUp, BACKUP_EVERY)
  powerMonitor.on('resume', tick)

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  let isClosed = false
  const finish = () =>
    void desk
      .close()
      .catch((error: unknown) => logError('close', error))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  // The window goes first: its page still has words to save. Then the store.
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    if (window && !window.isDestroyed()) window.close()
  })
  app.on('window-all-closed', finish)
}

start().catch((error: unknown) => {
  log.error('start', error)
  app.exit(1)
})
