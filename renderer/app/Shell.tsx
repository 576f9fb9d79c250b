import { useEffect, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { isPrinterAlone } from '@shared/domain/printerReach'
import type { MemberView } from '@shared/ipc/routes/members'
import type { OfficeStatus } from '@shared/ipc/routes/office'
import { actorToday } from '@renderer/api/actorToday'
import { runWhenShown, useCommand } from '@renderer/api/commands'
import { decodeAddress, paths } from '@renderer/api/paths'
import { ArticlesRoute } from './ArticlesRoute'
import { IntegrityNotice } from '@renderer/features/backups/IntegrityNotice'
import { ArrivalNews } from '@renderer/features/imports/ArrivalNews'
import { ImportNotice } from '@renderer/features/imports/importNotice'
import { CopyNotice } from '@renderer/features/search/CopyNotice'
import { MissedDialog } from '@renderer/features/schedule/MissedDialog'
import { RefusedNotice } from '@renderer/features/session/RefusedNotice'
import { useToaster } from '@renderer/ui/Toaster'
import { Palette } from './Palette'
import { lockPc, signOut } from './leaving'
import { createRoom } from './room'
import { Sidebar } from './Sidebar'
import { useAutoLock } from './useAutoLock'
import styles from './Shell.module.css'

// The desk is the first screen and comes with the start; the rest when there is time, or when first asked for.
const ArticleRoute = createRoom(async () => (await import('./ArticleRoute')).ArticleRoute)
const ApprovalRoute = createRoom(async () => (await import('./ApprovalRoute')).ApprovalRoute)
const MergeScreen = createRoom(
  async () => (await import('@renderer/features/revisions/MergeScreen')).MergeScreen
)
const QueueRoute = createRoom(async () => (await import('./QueueRoute')).QueueRoute)
const IssuesScreen = createRoom(
  async () => (await import('@renderer/features/issues/IssuesScreen')).IssuesScreen
)
const EditionsPage = createRoom(
  async () => (await import('@renderer/features/issues/EditionsPage')).EditionsPage
)
const IssueRoute = createRoom(async () => (await import('./IssueRoute')).IssueRoute)
const ScheduleRoute = createRoom(async () => (await import('./ScheduleRoute')).ScheduleRoute)
const WebEditionsScreen = createRoom(
  async () => (await import('@renderer/features/webEditions/WebEditionsScreen')).WebEditionsScreen
)
const JobsRoute = createRoom(async () => (await import('./JobsRoute')).JobsRoute)
const AssignmentsScreen = createRoom(
  async () => (await import('@renderer/features/assignments/AssignmentsScreen')).AssignmentsScreen
)
const CalendarRoute = createRoom(async () => (await import('./CalendarRoute')).CalendarRoute)
const ImportsScreen = createRoom(
  async () => (await import('@renderer/features/imports/ImportsScreen')).ImportsScreen
)
const BatchScreen = createRoom(
  async () => (await import('@renderer/features/imports/BatchScreen')).BatchScreen
)
const SearchRoute = createRoom(async () => (await import('./SearchRoute')).SearchRoute)
const DirectivesScreen = createRoom(
  async () => (await import('@renderer/features/directives/DirectivesScreen')).DirectivesScreen
)
const DossiersScreen = createRoom(
  async () => (await import('@renderer/features/dossiers/DossiersScreen')).DossiersScreen
)
const OfficeRoute = createRoom(async () => (await import('./OfficeRoute')).OfficeRoute)
const LogScreen = createRoom(async () => (await import('@renderer/features/log/LogScreen')).LogScreen)
const BackupsScreen = createRoom(
  async () => (await import('@renderer/features/backups/BackupsScreen')).BackupsScreen
)

/** In the order in which they are likely to be opened. */
const ROOMS = [
  ArticleRoute,
  QueueRoute,
  ApprovalRoute,
  IssuesScreen,
  IssueRoute,
  ScheduleRoute,
  CalendarRoute,
  AssignmentsScreen,
  WebEditionsScreen,
  JobsRoute,
  ImportsScreen,
  BatchScreen,
  SearchRoute,
  DirectivesScreen,
  DossiersScreen,
  OfficeRoute,
  LogScreen,
  BackupsScreen,
  MergeScreen
]

/** How long the desk has the processor to itself, in milliseconds. */
const PREPARE_AFTER = 2_000

/** Loads the rooms' code, one after the other, once the desk stands. What fails is asked for again when it is opened. */
function usePreparedRooms(): void {
  useEffect(() => {
    const timer = setTimeout(async () => {
      for (const room of ROOMS) await room.prepare().catch(() => {})
    }, PREPARE_AFTER)
    return () => clearTimeout(timer)
  }, [])
}

const DESTINATIONS = {
  goArticles: paths.articles,
  goApprovals: paths.approvals,
  goIssues: paths.issues,
  goSchedule: paths.schedule,
  goCalendar: paths.calendar(),
  goAssignments: paths.assignments(),
  goWeb: paths.web,
  goJobs: paths.jobs,
  goImports: paths.imports,
  goSearch: paths.search(),
  goDirectives: paths.directives(),
  goLog: paths.log(),
  goDossiers: paths.dossiers,
  goOffice: paths.office,
  goChains: paths.chains,
  goSafety: paths.safety
} as const

function useNavigationCommands(): void {
  const [, go] = useLocation()
  useCommand('goArticles', () => go(DESTINATIONS.goArticles))
  useCommand('goApprovals', () => go(DESTINATIONS.goApprovals))
  useCommand('goIssues', () => go(DESTINATIONS.goIssues))
  useCommand('goSchedule', () => go(DESTINATIONS.goSchedule))
  useCommand('goCalendar', () => go(DESTINATIONS.goCalendar))
  useCommand('goAssignments', () => go(DESTINATIONS.goAssignments))
  useCommand('goWeb', () => go(DESTINATIONS.goWeb))
  useCommand('goJobs', () => go(DESTINATIONS.goJobs))
  useCommand('goImports', () => go(DESTINATIONS.goImports))
  useCommand('goSearch', () => go(DESTINATIONS.goSearch))
  useCommand('goDirectives', () => go(DESTINATIONS.goDirectives))
  useCommand('goLog', () => go(DESTINATIONS.goLog))
  useCommand('goDossiers', () => go(DESTINATIONS.goDossiers))
  useCommand('goOffice', () => go(DESTINATIONS.goOffice))
  useCommand('goChains', () => go(DESTINATIONS.goChains))
  useCommand('goSafety', () => go(DESTINATIONS.goSafety))
  // The desk carries these out; from any other room the way leads there first.
  const onDesk = (command: 'newArticle' | 'importWord' | 'importFolder') => () => {
    runWhenShown(command)
    go(paths.articles)
  }
  useCommand('newArticle', onDesk('newArticle'), 'last')
  useCommand(
    'newDirective',
    () => {
      runWhenShown('newDirective')
      go(paths.directives())
    },
    'last'
  )
  useCommand(
    'newAssignment',
    () => {
      runWhenShown('newAssignment')
      go(paths.assignments())
    },
    'last'
  )
  useCommand(
    'editObservances',
    () => {
      runWhenShown('editObservances')
      go(paths.calendar())
    },
    'last'
  )
  useCommand('importWord', onDesk('importWord'), 'last')
  useCommand('importFolder', onDesk('importFolder'), 'last')
}

const noticeOf = (article: string) => <CopyNotice article={article} />

/** Everything a signed-in member sees: the rooms of the house and the way between them. */
export function Shell({ status, member }: { status: OfficeStatus; member: MemberView }) {
  const [isSearching, setSearching] = useState(false)
  const { tellError } = useToaster()
  useNavigationCommands()
  usePreparedRooms()
  useCommand('palette', () => setSearching(true))
  useCommand('signOut', () => void signOut().catch(tellError))
  const lock = () => void lockPc().catch(tellError)
  useCommand('lock', lock)
  useAutoLock(lock)

  return (
    <ImportNotice value={noticeOf}>
      <div className={styles.shell}>
        <Sidebar status={status} member={member} />
        <main className={styles.main}>
          <IntegrityNotice />
          <RefusedNotice />
          <Switch>
            <Route path={paths.articles}>
              {/* The printing house has no desk here. */}
              {isPrinterAlone(actorToday(member).roles) ? <Redirect to={paths.issues} /> : <ArticlesRoute />}
            </Route>
            <Route path="/articles/:id">{({ id }) => <ArticleRoute key={id} id={id} />}</Route>
            <Route path="/articles/:id/remarks/:thread">
              {({ id, thread }) => <ArticleRoute key={`${id}/${thread}`} id={id} thread={thread} />}
            </Route>
            <Route path="/articles/:id/at/:target">
              {({ id, target }) => (
                <ArticleRoute key={`${id}/at/${target}`} id={id} target={decodeAddress(target)} />
              )}
            </Route>
            <Route path="/articles/:id/page-copy/:product">
              {({ id, product }) => (
                <ArticleRoute key={`${id}/page-copy/${product}`} id={id} pageCopyFor={product} />
              )}
            </Route>
            <Route path="/articles/:id/merge">{({ id }) => <MergeScreen key={id} id={id} />}</Route>
            <Route path={paths.approvals}>
              <QueueRoute member={member} />
            </Route>
            <Route path="/approvals/:id">{({ id }) => <ApprovalRoute key={id} id={id} />}</Route>
            <Route path={paths.issues}>
              <IssuesScreen member={member} />
            </Route>
            <Route path="/issues/:id/editions">
              {({ id }) => <EditionsPage key={id} id={id} member={member} />}
            </Route>
            <Route path="/issues/:id">{({ id }) => <IssueRoute key={id} id={id} member={member} />}</Route>
            <Route path={paths.schedule}>
              <ScheduleRoute member={member} />
            </Route>
            <Route path="/calendar/:view?/:day?">
              {({ view, day }) => <CalendarRoute member={member} view={view} day={day} />}
            </Route>
            <Route path="/assignments/:id?">
              {({ id }) => <AssignmentsScreen member={member} open={id} />}
            </Route>
            <Route path={paths.web}>
              <WebEditionsScreen member={member} />
            </Route>
            <Route path={paths.jobs}>
              <JobsRoute member={member} />
            </Route>
            <Route path={paths.imports}>
              <ImportsScreen member={member} />
            </Route>
            <Route path="/imports/:id">{({ id }) => <BatchScreen key={id} id={id} />}</Route>
            <Route path="/search/:query?">
              {({ query }) => <SearchRoute key={query ?? ''} query={query ?? ''} />}
            </Route>
            <Route path="/directives/:query?">
              {({ query }) => (
                <DirectivesScreen key={query ?? ''} member={member} query={decodeAddress(query ?? '')} />
              )}
            </Route>
            <Route path="/log/:subject?">
              {({ subject }) => <LogScreen key={subject ?? ''} subject={subject ?? ''} />}
            </Route>
            <Route path={paths.dossiers} component={DossiersScreen} />
            <Route path="/office/:tab?">{({ tab }) => <OfficeRoute member={member} tab={tab} />}</Route>
            <Route path={paths.safety}>
              <BackupsScreen member={member} />
            </Route>
            <Route>
              <Redirect to={paths.articles} />
            </Route>
          </Switch>
        </main>
        <ArrivalNews />
        <MissedDialog member={member} />
        {isSearching && <Palette onClose={() => setSearching(false)} />}
      </div>
    </ImportNotice>
  )
}
