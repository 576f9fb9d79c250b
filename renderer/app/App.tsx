import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation as hashLocation } from 'wouter/use-hash-location'
import type { OfficeStatus } from '@shared/ipc/routes/office'
import { followClosing } from '@renderer/api/closing'
import { followMenu } from '@renderer/api/commands'
import { followEvents, queryClient, useRequest } from '@renderer/api/queries'
import { SignInScreen } from '@renderer/features/session/SignInScreen'
import { LanguageProvider } from '@renderer/ui/Language'
import { ToasterProvider } from '@renderer/ui/Toaster'
import { TooltipProvider } from '@renderer/ui/Tooltip'
import { Everywhere } from './Everywhere'
import { Faults } from './Faults'
import type * as shell from './Shell'
import { useTheme } from './useTheme'

// Seldom the first thing on the screen: a day begins with signing in.
const SetupScreen = lazy(async () => ({
  default: (await import('@renderer/features/office/SetupScreen')).SetupScreen
}))
const BlockedScreen = lazy(async () => ({
  default: (await import('@renderer/features/backups/BlockedScreen')).BlockedScreen
}))
const RecoveryScreen = lazy(async () => ({
  default: (await import('@renderer/features/journal/RecoveryScreen')).RecoveryScreen
}))

type House = typeof shell

/**
 * The house behind the door, made ready while somebody signs in. Not `lazy`:
 * after a fallback React would hold it back for a third of a second.
 */
function useHouse(): House | null {
  const [house, setHouse] = useState<House | null>(null)
  useEffect(() => void import('./Shell').then(setHouse), [])
  return house
}

/** Which screen an office in this state begins with. */
function Start({ status }: { status: OfficeStatus }) {
  const house = useHouse()
  if (status.state === 'none') return <SetupScreen hasOffice={status.hasOffice} />
  if (status.state === 'blocked') return <BlockedScreen status={status} />
  if (status.state === 'closed' || !status.member)
    return <SignInScreen office={status.office} isDemo={status.isDemo} locked={status.locked} />
  if (status.recovered > 0) return <RecoveryScreen />
  return house && <house.Shell status={status} member={status.member} />
}

function Screens() {
  const { data: settings } = useRequest('settings.read', {})
  const { data: status } = useRequest('office.status', {})
  useTheme(settings?.theme ?? 'system')
  if (!settings || !status) return null
  return (
    <LanguageProvider language={settings.language}>
      <ToasterProvider reader={status.member?.id ?? ''}>
        <Everywhere />
        <Faults>
          <Suspense fallback={null}>
            <Start status={status} />
          </Suspense>
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
