import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Router } from 'wouter'
import { useHashLocation as hashLocation } from 'wouter/use-hash-location'
import type { OfficeStatus } from '@shared/ipc/routes/office'
import { followClosing } from '@renderer/api/closing'
import { followMenu } from '@renderer/api/commands'
import { followEvents, queryClient, useRequest } from '@renderer/api/queries'
import { BlockedScreen } from '@renderer/features/backups/BlockedScreen'
import { RecoveryScreen } from '@renderer/features/journal/RecoveryScreen'
import { SetupScreen } from '@renderer/features/office/SetupScreen'
import { SignInScreen } from '@renderer/features/session/SignInScreen'
import { LanguageProvider } from '@renderer/ui/Language'
import { ToasterProvider } from '@renderer/ui/Toaster'
import { TooltipProvider } from '@renderer/ui/Tooltip'
import { Everywhere } from './Everywhere'
import { Faults } from './Faults'
import { Shell } from './Shell'
import { useTheme } from './useTheme'

/** Which screen an office in this state begins with. */
function Start({ status }: { status: OfficeStatus }) {
  if (status.state === 'none') return <SetupScreen hasOffice={status.hasOffice} />
  if (status.state === 'blocked') return <BlockedScreen status={status} />
  if (status.state === 'closed' || !status.member)
    return <SignInScreen office={status.office} isDemo={status.isDemo} />
  if (status.recovered > 0) return <RecoveryScreen />
  return <Shell status={status} member={status.member} />
}

function Screens() {
  const { data: settings } = useRequest('settings.read', {})
  const { data: status } = useRequest('office.status', {})
  useTheme(settings?.theme ?? 'system')
  if (!settings || !status) return null
  return (
    <LanguageProvider language={settings.language}>
      <ToasterProvider>
        <Everywhere />
        <Faults>
          <Start status={status} />
        </Faults>
      </ToasterProvider>
    </LanguageProvider>
  )
}

export function App() {
  useEffect(() => followEvents(), [])
  useEffect(() => followMenu(), [])
  useEffect(() => followClosing(), [])
  return (
    <QueryClientProvider client={queryClient}>
      <TooltipProvider>
        {/* oxlint-disable-next-line react/hooks -- wouter takes the hook and calls it itself */}
        <Router hook={hashLocation}>
          <Screens />
        </Router>
      </TooltipProvider>
    </QueryClientProvider>
  )
}
