import type { Settings } from '@shared/ipc/routes/app'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'

/** How the screen looks, as commands. */
export function useSettingsCommands(): void {
  const { data: settings } = useRequest('settings.read', {})
  const change = (part: Partial<Settings>) => () => {
    if (settings) void request('settings.write', { ...settings, ...part })
  }
  useCommand('lightTheme', change({ theme: 'light' }))
  useCommand('darkTheme', change({ theme: 'dark' }))
  useCommand('systemTheme', change({ theme: 'system' }))
  useCommand('switchLanguage', change({ language: settings?.language === 'en' ? 'vi' : 'en' }))
}
