import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Settings } from '@shared/ipc/routes/app'

const DEFAULTS: Settings = { language: 'vi', theme: 'system', punctuation: true, lock: 10 }

/** By hand: the window does not wait until zod is loaded. */
function toSettings(stored: unknown): Settings {
  const { language, theme, punctuation, lock } = stored as Record<string, unknown>
  const isKnown =
    (language === 'vi' || language === 'en') && (theme === 'system' || theme === 'light' || theme === 'dark')
  const minutes = typeof lock === 'number' && Number.isInteger(lock) && lock >= 0 && lock <= 120 ? lock : 10
  return isKnown ? { language, theme, punctuation: punctuation !== false, lock: minutes } : DEFAULTS
}

/**
 * How this PC's screens look, whether the editor corrects punctuation, and when it locks. A file and not the store: the language is needed
 * for the menu and the first screen, before any office is open.
 */
export function createSettingsFile(file: string) {
  let current: Settings | null = null

  return {
    read(): Settings {
      if (current) return current
      try {
        current = toSettings(JSON.parse(readFileSync(file, 'utf8')))
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
