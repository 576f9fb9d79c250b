import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, clipboard, dialog, nativeTheme, shell, type BrowserWindow } from 'electron'
import type { CommandId } from '@shared/commands'
import { isSafeLink } from '@shared/document/schema'
import { documentExtensions } from '@shared/domain/documentFormats'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import type { Translate } from '@shared/i18n/translator'
import type { ProgramPort } from '@electron/ipc/ports'
import { createPaperPrinter } from './paperPrinter'
import { copyRich } from './richClipboard'
import type { SettingsFile } from './settingsFile'

interface ProgramOptions {
  readonly window: () => BrowserWindow | null
  readonly translate: () => Translate
  readonly settings: SettingsFile
  readonly noticesFile: string
  readonly sqliteVersion: () => Promise<string>
  readonly onSettings: () => void
  readonly onReadyToClose: () => void
  readonly onKeepOpen: () => void
  readonly onHide: () => void
  readonly onCommands: (commands: readonly CommandId[]) => void
  readonly logError: (what: string, error: unknown) => void
}

const PHOTO_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'heic', 'heif', 'avif']

const asIncoming = (file: string) => ({ name: path.basename(file), file })

/** Dialogs, the shell and the program itself, for the handlers. Paths come into being only here. */
export function createProgram(options: ProgramOptions): ProgramPort {
  const { translate, settings, logError } = options

  async function chooseFiles(title: string, filter: { name: string; extensions: string[] }, isMany: boolean) {
    const parent = options.window()
    const properties: ('openFile' | 'multiSelections')[] = isMany
      ? ['openFile', 'multiSelections']
      : ['openFile']
    const query = { title, filters: [filter], properties }
    const result = parent ? await dialog.showOpenDialog(parent, query) : await dialog.showOpenDialog(query)
    return result.canceled ? [] : result.filePaths
  }

  async function chooseTarget(title: string, name: string, filter: { name: string; extensions: string[] }) {
    const parent = options.window()
    const query = { title, defaultPath: path.join(app.getPath('documents'), name), filters: [filter] }
    const result = parent ? await dialog.showSaveDialog(parent, query) : await dialog.showSaveDialog(query)
    return result.canceled || !result.filePath ? null : result.filePath
  }

  const paperPrinter = createPaperPrinter(options.window)
  return {
    printer: paperPrinter,
    printers: paperPrinter.printers,

    async chooseDocuments() {
      const t = translate()
      const extensions = [...documentExtensions, ...PHOTO_EXTENSIONS, 'zip']
      const filter = { name: t('imports.incomingFiles'), extensions }
      return (await chooseFiles(t('imports.chooseDocument'), filter, true)).map(asIncoming)
    },

    async chooseIncomingFolder() {
      const parent = options.window()
      const query = { title: translate()('imports.chooseFolder'), properties: ['openDirectory' as const] }
      const result = parent ? await dialog.showOpenDialog(parent, query) : await dialog.showOpenDialog(query)
      return result.canceled ? null : (result.filePaths[0] ?? null)
    },

    async choosePhotos(isSeveral) {
      const t = translate()
      const files = await chooseFiles(
        t('imports.choosePhotos'),
        { name: t('imports.photoFiles'), extensions: PHOTO_EXTENSIONS },
        isSeveral
      )
      return files.map(asIncoming)
    },

    async chooseFolder(current) {
      const parent = options.window()
      const query = {
        title: translate()('issues.chooseFolder'),
        defaultPath: current,
        properties: ['openDirectory' as const, 'createDirectory' as const]
      }
      const result = parent ? await dialog.showOpenDialog(parent, query) : await dialog.showOpenDialog(query)
      return result.canceled ? null : (result.filePaths[0] ?? null)
    },

    async chooseColourProfile() {
      const t = translate()
      const filter = { name: t('presets.profileFiles'), extensions: ['icc', 'icm'] }
      return (await chooseFiles(t('presets.chooseProfile'), filter, false))[0] ?? null
    },

    async chooseDrawing() {
      const t = translate()
      const filter = { name: t('house.drawingFiles'), extensions: ['svg'] }
      return (await chooseFiles(t('house.drawingChoose'), filter, false))[0] ?? null
    },

    async choosePackage() {
      const t = translate()
      const filter = { name: t('packages.files'), extensions: ['zip'] }
      return (await chooseFiles(t('packages.chooseTitle'), filter, false))[0] ?? null
    },

    async choosePackageTarget(name) {
      const t = translate()
      const filter = { name: t('packages.files'), extensions: ['zip'] }
      const target = await chooseTarget(
        t('packages.saveTitle'),
        name ?? `${t('packages.startingName')}.zip`,
        filter
      )
      return target === null || /\.zip$/i.test(target) ? target : `${target}.zip`
    },

    async chooseCertificate() {
      const t = translate()
      const filter = { name: t('jobs.sign.files'), extensions: ['p12', 'pfx'] }
      return (await chooseFiles(t('jobs.sign.chooseTitle'), filter, false))[0] ?? null
    },

    async chooseDossier() {
      const t = translate()
      const filter = { name: t('dossiers.files'), extensions: ['zip'] }
      return (await chooseFiles(t('dossiers.chooseTitle'), filter, false))[0] ?? null
    },

    async chooseZipTarget(name) {
      const t = translate()
      const filter = { name: t('webEditions.zipFiles'), extensions: ['zip'] }
      const target = await chooseTarget(t('webEditions.savePortal'), name, filter)
      return target === null || /\.zip$/i.test(target) ? target : `${target}.zip`
    },

    async choosePdf(name) {
      const t = translate()
      return chooseTarget(t('proofs.save'), name, { name: t('proofs.files'), extensions: ['pdf'] })
    },

    async chooseFileTarget(name, ending) {
      const t = translate()
      const filter = { name: t(`files.kinds.${ending}`), extensions: [ending] }
      const target = await chooseTarget(t('files.choose'), name, filter)
      const isNamed = target === null || target.toLowerCase().endsWith(`.${ending}`)
      return isNamed ? target : `${target}.${ending}`
    },

    async chooseLogTarget(format) {
      const t = translate()
      const name = `${t('log.fileName')} ${toIsoDay(Date.now())}.${format}`
      const filter = { name: t(format === 'csv' ? 'log.csvFiles' : 'log.jsonFiles'), extensions: [format] }
      return chooseTarget(t('log.chooseTarget'), name, filter)
    },

    async chooseCalendarTarget(year) {
      const t = translate()
      const filter = { name: t('calendar.ics.files'), extensions: ['ics'] }
      const target = await chooseTarget(
        t('calendar.ics.save'),
        `${t('calendar.ics.name', { year })}.ics`,
        filter
      )
      return target === null || /\.ics$/i.test(target) ? target : `${target}.ics`
    },

    async chooseCalendar() {
      const t = translate()
      const filter = { name: t('calendar.ics.files'), extensions: ['ics'] }
      return (await chooseFiles(t('calendar.ics.choose'), filter, false))[0] ?? null
    },

    async openFile(file) {
      const problem = await shell.openPath(file)
      if (problem !== '') throw new OfficeError('fileGone', { detail: problem })
    },

    showInFolder: (file) => shell.showItemInFolder(file),

    copyText: (text) => clipboard.writeText(text),
    copyRich,

    async openLink(href) {
      if (!isSafeLink(href)) throw new OfficeError('badInput')
      await shell.openExternal(href)
    },

    async about() {
      return {
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        sqlite: await options.sqliteVersion(),
        notices: await readFile(options.noticesFile, 'utf8').catch(() => '')
      }
    },

    readSettings: () => settings.read(),

    writeSettings(next) {
      settings.write(next)
      nativeTheme.themeSource = next.theme
      options.onSettings()
    },

    quit: () => app.quit(),
    readyToClose: options.onReadyToClose,
    keepOpen: options.onKeepOpen,
    hide: options.onHide,
    offerCommands: options.onCommands,
    logError
  }
}
