import type { Settings } from '@shared/ipc/routes/app'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

/** How the screen looks and how the editor corrects, as commands. */
export function useSettingsCommands(): void {
  const t = useTranslate()
  const { tell } = useToaster()
  const { data: settings } = useRequest('settings.read', {})
  const change = (part: Partial<Settings>) => () => {
    if (settings) void request('settings.write', { ...settings, ...part })
  }
  useCommand('lightTheme', change({ theme: 'light' }))
  useCommand('darkTheme', change({ theme: 'dark' }))
  useCommand('systemTheme', change({ theme: 'system' }))
  useCommand('smartPunctuation', () => {
    if (!settings) return
    change({ punctuation: !settings.punctuation })()
    tell(t(settings.punctuation ? 'writing.punctuationOff' : 'writing.punctuationOn'))
  })
  useCommand('switchLanguage', change({ language: settings?.language === 'en' ? 'vi' : 'en' }))
}
