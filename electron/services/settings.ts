import { settingsSchema, type Settings } from '@shared/ipc/routes/app'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { Db } from '@electron/store/schema'

const NAME = 'app.settings'
export const defaultSettings: Settings = { language: 'vi', theme: 'system' }

/** How this PC's screens look. */
export function createSettings(db: Db) {
  return {
    read: () => readSetting(db, NAME, settingsSchema, defaultSettings),
    write: (settings: Settings) => writeSetting(db, NAME, settings)
  }
}
export type SettingsService = ReturnType<typeof createSettings>
