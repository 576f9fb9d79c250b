import { lazy, Suspense, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { MemberView, OfficeStatus } from '@shared/ipc/routes/office'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { queryClient } from '@renderer/api/queries'
import { ArticlesRoute } from './ArticlesRoute'
import { MissedDialog } from '@renderer/features/schedule/MissedDialog'
import { Skeleton } from '@renderer/ui/Notice'
import { AboutDialog } from './AboutDialog'
import { Palette } from './Palette'
import { ShortcutsDialog } from './ShortcutsDialog'
import { Sidebar } from './Sidebar'
import styles from './Shell.module.css'
import { useSettingsCommands } from './useSettingsCommands'
import { useShortcuts } from './useShortcuts'

// The desk is the first screen and comes with the start; the rest when first asked for.
const ArticleRoute = lazy(async () => ({ default: (await import('./ArticleRoute')).ArticleRoute }))
const ApprovalRoute = lazy(async () => ({ default: (await import('./ApprovalRoute')).ApprovalRoute }))
const QueueScreen = lazy(async () => ({
  default: (await import('@renderer/features/approvals/QueueScreen')).QueueScreen
}))
const IssuesScreen = lazy(async () => ({
  default: (await import('@renderer/features/issues/IssuesScreen')).IssuesScreen
}))
const IssueRoute = lazy(async () => ({ default: (await import('./IssueRoute')).IssueRoute }))
const ScheduleScreen = lazy(async () => ({
  default: (await import('@renderer/features/schedule/ScheduleScreen')).ScheduleScreen
}))
const JobsScreen = lazy(async () => ({
  default: (await import('@renderer/features/jobs/JobsScreen')).JobsScreen
}))
const OfficeScreen = lazy(async () => ({
  default: (await import('@renderer/features/office/OfficeScreen')).OfficeScreen
}))
const BackupsScreen = lazy(async () => ({
  default: (await import('@renderer/features/backups/BackupsScreen')).BackupsScreen
}))

const DESTINATIONS = {
  goArticles: paths.articles,
  goApprovals: paths.approvals,
  goIssues: paths.issues,
  goSchedule: paths.schedule,
  goJobs: paths.jobs,
  goOffice: paths.office,
  goSafety: paths.safety
} as const

function useNavigationCommands(): void {
  const [, go] = useLocation()
  useCommand('goArticles', () => go(DESTINATIONS.goArticles))
  useCommand('goApprovals', () => go(DESTINATIONS.goApprovals))
  useCommand('goIssues', () => go(DESTINATIONS.goIssues))
  useCommand('goSchedule', () => go(DESTINATIONS.goSchedule))
  useCommand('goJobs', () => go(DESTINATIONS.goJobs))
  useCommand('goOffice', () => go(DESTINATIONS.goOffice))
  useCommand('goSafety', () => go(DESTINATIONS.goSafety))
}

/** Lets go of everything the next person must not see. */
async function signOut(): Promise<void> {
  await request('session.signOut', {})
  queryClient.removeQueries({
    predicate: ({ queryKey: [route] }) => route !== 'settings.read' && route !== 'office.status'
  })
  await queryClient.invalidateQueries()
  location.hash = paths.articles
}

type Open = 'palette' | 'shortcuts' | 'about' | null

/** Everything a signed-in member sees: the rooms of the house and the way between them. */
export function Shell({ status, member }: { status: OfficeStatus; member: MemberView }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  useNavigationCommands()
  useSettingsCommands()
  useShortcuts()
  useCommand('palette', () => setOpen('palette'))
  useCommand('shortcuts', () => setOpen('shortcuts'))
  useCommand('about', () => setOpen('about'))
  useCommand('signOut', () => void signOut())
  useCommand('quit', () => void request('app.quit', {}))

  return (
    <div className={styles.shell}>
      <Sidebar status={status} member={member} />
      <main className={styles.main}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Switch>
            <Route path={paths.articles} component={ArticlesRoute} />
            <Route path="/articles/:id">{({ id }) => <ArticleRoute key={id} id={id} />}</Route>
            <Route path={paths.approvals} component={QueueScreen} />
            <Route path="/approvals/:id">{({ id }) => <ApprovalRoute key={id} id={id} />}</Route>
            <Route path={paths.issues}>
              <IssuesScreen member={member} />
            </Route>
            <Route path="/issues/:id">{({ id }) => <IssueRoute key={id} id={id} member={member} />}</Route>
            <Route path={paths.schedule}>
              <ScheduleScreen member={member} />
            </Route>
            <Route path={paths.jobs} component={JobsScreen} />
            <Route path={paths.office}>
              <OfficeScreen member={member} />
            </Route>
            <Route path={paths.safety}>
              <BackupsScreen member={member} />
            </Route>
            <Route>
              <Redirect to={paths.articles} />
            </Route>
          </Switch>
        </Suspense>
      </main>
      <MissedDialog member={member} />
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {open === 'about' && <AboutDialog onClose={close} />}
    </div>
  )
}
