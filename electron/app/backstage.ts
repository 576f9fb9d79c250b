import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { app, Menu, powerMonitor } from 'electron'
import log from 'electron-log/main'
import { reachesStem } from '@shared/domain/printerReach'
import type { CommandId } from '@shared/commands'
import { logFileWords } from '@shared/i18n/logSentence'
import { createTranslator, printWords, wordFileWords } from '@shared/i18n/translator'
import type { EventName } from '@shared/ipc/contract'
import { createAnswer, type Answer } from '@electron/ipc/answer'
import { sendEvent } from '@electron/ipc/events'
import { createHandlers } from '@electron/ipc/handlers'
import { fillDemo } from '@electron/services/demo'
import { PIN_COST } from '@electron/services/sealing'
import { forkWorker } from '@electron/services/workers'
import { createDesk } from './desk'
import { buildMenu, offerCommands } from './menu'
import type { AppPaths } from './paths'
import { systemKeySafe } from './systemKeySafe'
import { createProgram } from './program'
import type { SchemeSources } from './scheme'
import type { SettingsFile } from './settingsFile'
import { createTray } from './tray'
import type { Opening } from './window'

const TICK = 30_000
const BACKUP_EVERY = 30 * 60_000

interface BackstageOptions {
  readonly paths: AppPaths
  readonly settings: SettingsFile
  readonly opening: Opening
}

/** What the window needs from behind it. */
export interface Backstage {
  readonly answer: Answer
  readonly sources: SchemeSources
  /** Whether closing the program would leave what is due undone. */
  readonly keepsWatch: () => boolean
}

/**
 * Everything behind the window: the office, the answers to the page, the menu,
 * the clock. `main.ts` loads it while the page starts, so that the window does
 * not wait for it.
 */
export function startBackstage({ paths, settings, opening }: BackstageOptions): Backstage {
  const { window } = opening
  log.transports.file.resolvePathFn = () => path.join(paths.logs, 'toa-soan.log')
  log.transports.file.maxSize = 2 * 1024 * 1024
  const logError = (what: string, error: unknown) => log.error(what, error)
  process.on('uncaughtException', (error) => logError('uncaught', error))
  process.on('unhandledRejection', (error) => logError('unhandled', error))

  const translate = () => createTranslator(settings.read().language)
  const publish = (event: EventName, id: string) => sendEvent(window, event, id)

  const desk = createDesk({
    userData: paths.userData,
    temporary: path.join(paths.cache, 'incoming'),
    exportFolder: path.join(paths.documents, 'Tòa Soạn'),
    samples: paths.demo,
    exportSetup: {
      templates: paths.templates,
      fonts: paths.fonts,
      profiles: paths.profiles,
      cache: path.join(paths.cache, 'press')
    },
    startImport: () => forkWorker(paths.importWorker, 'Tòa Soạn – nhập tệp'),
    startExport: () => forkWorker(paths.exportWorker, 'Tòa Soạn – dàn trang'),
    clock: Date.now,
    newId: randomUUID,
    pinCost: PIN_COST,
    safe: systemKeySafe,
    words: printWords(),
    wordFileWords: wordFileWords(),
    logWords: logFileWords(createTranslator('vi')),
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
    onReadyToClose: opening.close,
    onKeepOpen: () => {
      opening.keepOpen()
      // Whoever is asked must see the question.
      if (!window.isVisible()) tray.open()
    },
    onHide: () => tray.hide(),
    onCommands: (commands) => {
      offered = new Set(commands)
      opening.pageIsUp()
      offerCommands(Menu.getApplicationMenu(), offered)
    },
    onSettings: () => {
      showMenu()
      publish('settings.changed', '')
    },
    logError
  })

  const signedIn = () => {
    const workspace = desk.current()
    return workspace?.session.current() ? workspace : undefined
  }
  showMenu()
  const opened = desk.begin()
  /** Somebody said beside the clock that the watch is over; nobody is asked again. */
  let isLeft = false
  const tick = (hasWoken = false) =>
    void desk
      .current()
      ?.schedule.tick(hasWoken)
      .catch((error: unknown) => logError('schedule', error))
  const backUp = () =>
    void desk
      .current()
      ?.backUpIfChanged()
      .catch((error: unknown) => logError('backup', error))
  void opened.then(() => tick())
  setTimeout(backUp, TICK)
  setInterval(() => tick(), TICK)
  setInterval(backUp, BACKUP_EVERY)
  powerMonitor.on('resume', () => tick(true))
  // Whoever locks the PC's own screen, or closes its lid, leaves this program locked too.
  const lock = () => desk.current()?.session.current() && publish('commands.run', 'lock')
  const tray = createTray({
    window,
    icon: paths.icon,
    translate,
    // Locked as when the lid is closed: the keeper of the watch has a key of its own.
    onHidden: lock,
    onQuit: () => {
      isLeft = true
      app.quit()
    }
  })
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)

  app.on('second-instance', tray.open)
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
    if (!window.isDestroyed()) window.close()
  })
  app.on('window-all-closed', finish)

  const answer = createAnswer({
    handlers: createHandlers(desk, program),
    mayAsk: (route) => {
      const session = desk.current()?.session
      const roles = session?.current() ? session.actor().roles : []
      return reachesStem(roles, route.slice(0, route.indexOf('.')))
    },
    logError
  })
  return {
    answer: async (name, input) => {
      await opened
      return answer(name, input)
    },
    keepsWatch: () => !isLeft && (desk.current()?.schedule.keepsWatch() ?? false),
    sources: {
      mediaFile: async (hash) => signedIn()?.media.previewFile(hash),
      printout: () => signedIn()?.printouts.file(),
      previewPage: (token, page) => signedIn()?.previews.page(token, page),
      previewPicture: (name) => signedIn()?.previews.picture(name)
    }
  }
}
