import { useState } from 'react'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { AboutDialog } from './AboutDialog'
import { ClosingDialog } from './ClosingDialog'
import { ShortcutsDialog } from './ShortcutsDialog'
import { useSettingsCommands } from './useSettingsCommands'
import { useShortcuts } from './useShortcuts'

/** What works on every screen, before anybody has signed in too: keys, help, looks, leaving. */
export function Everywhere() {
  const [open, setOpen] = useState<'shortcuts' | 'about' | null>(null)
  const close = () => setOpen(null)
  useSettingsCommands()
  useShortcuts()
  useCommand('shortcuts', () => setOpen('shortcuts'))
  useCommand('about', () => setOpen('about'))
  useCommand('quit', () => void request('app.quit', {}))
  return (
    <>
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {open === 'about' && <AboutDialog onClose={close} />}
      <ClosingDialog />
    </>
  )
}
