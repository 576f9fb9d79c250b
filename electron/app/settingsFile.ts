import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { settingsSchema, type Settings } from '@shared/ipc/routes/app'

const DEFAULTS: Settings = { language: 'vi', theme: 'system' }

/**
 * How this PC's screens look. A file and not the store: the language is needed
 * for the menu and the first screen, before any office is open.
 */
export function createSettingsFile(file: string) {
  let current: Settings | null = null

  return {
    read(): Settings {
      if (current) return current
      try {
        const parsed = settingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
        current = parsed.success ? parsed.data : DEFAULTS
      } catch {
        current = DEFAULTS
      }
      return current
    },

    write(next: Settings): void {
      current = next
      writeFileSync(`${file}.part`, JSON.stringify(next))
      renameSync(`${file}.part`, file)
    }
  }
}
export type SettingsFile = ReturnType<typeof createSettingsFile>
